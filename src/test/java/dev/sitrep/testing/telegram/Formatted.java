package dev.sitrep.testing.telegram;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Text as a reader sees it, with the stretches that are styled or linked.
 *
 * @param entities in order of their beginning
 */
public record Formatted(String text, List<Entity> entities) {
    private static final int MOST_ENTITIES = 100;

    public Formatted {
        entities = List.copyOf(entities);
    }

    /**
     * A styled stretch.
     *
     * @param type as the Bot API names it: bold, italic, text_link, pre …
     * @param offset in UTF-16 units
     */
    public record Entity(String type, int offset, int length, @Nullable String url) {
        /** The words it covers. */
        public String of(String text) {
            return text.substring(offset, offset + length);
        }
    }

    /**
     * As the server keeps it: control characters become spaces, carriage returns, direction overrides and three combining
     * lines are dropped, white space at both ends goes, and entities past the hundredth (td, clean_input_string and
     * fix_formatted_text).
     */
    Formatted cleaned() {
        StringBuilder kept = new StringBuilder();
        int[] moved = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            moved[i] = kept.length();
            char c = text.charAt(i);
            if (c < 32 && c != '\n' && c != '\r') {
                kept.append(' ');
            } else if (!dropped(c)) {
                kept.append(c);
            }
        }
        moved[text.length()] = kept.length();
        int start = 0;
        while (start < kept.length() && isBlank(kept.charAt(start))) {
            start++;
        }
        int end = kept.length();
        while (end > start && isBlank(kept.charAt(end - 1))) {
            end--;
        }
        return new Formatted(kept.substring(start, end), shifted(moved, start, end));
    }

    private List<Entity> shifted(int[] moved, int start, int end) {
        List<Entity> shifted = new ArrayList<>();
        for (Entity entity : entities) {
            int from = Math.clamp(moved[entity.offset()], start, end) - start;
            int to = Math.clamp(moved[entity.offset() + entity.length()], start, end) - start;
            if (to > from) {
                shifted.add(new Entity(entity.type(), from, to - from, entity.url()));
            }
        }
        shifted.sort(Comparator.comparingInt(Entity::offset));
        return shifted.subList(0, Math.min(MOST_ENTITIES, shifted.size()));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }

    private static boolean dropped(char c) {
        return c == '\r'
                || (c >= 0x2028 && c <= 0x202E)
                || c == 0x0333
                || c == 0x033F
                || c == 0x030A;
    }

    /** Whether there is nothing to see (td, strip_empty_characters). */
    boolean empty() {
        return text.codePoints().allMatch(Formatted::unseen);
    }

    private static boolean unseen(int c) {
        return c == ' '
                || c == '\n'
                || c == 0xA0
                || c == 0x1680
                || c == 0x180E
                || (c >= 0x2000 && c <= 0x200F)
                || c == 0x202E
                || c == 0x202F
                || c == 0x205F
                || c == 0x2800
                || c == 0x3000
                || c == 0xFEFF
                || c == 0xFFFC
                || (c >= 0xE0000 && c <= 0xE007F);
    }
}
