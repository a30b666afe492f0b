package dev.sitrep.telegram;

import com.ibm.icu.text.BreakIterator;

import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Plain text as Telegram takes it: cleaned, counted in UTF-16 units, escaped for HTML mode. */
final class TelegramText {
    private static final Set<Integer> MARKS =
            Set.of(
                    (int) Character.NON_SPACING_MARK,
                    (int) Character.ENCLOSING_MARK,
                    (int) Character.COMBINING_SPACING_MARK);

    private TelegramText() {}

    /**
     * Drops what the server drops or refuses: control characters, lone surrogates (not encodable in UTF-8), three combining
     * lines, and the direction overrides that could turn a headline round. Every kind of line end becomes a line feed.
     */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
                continue;
            }
            if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                kept.append('\n');
            } else if (c == '\t' || c == 0x0B || c == '\f') {
                kept.append(' ');
            } else if (!dropped(c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static boolean dropped(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                // td, clean_input_string: they would run through the lines above and below.
                || c == 0x030A
                || c == 0x0333
                || c == 0x033F;
    }

    /** Whether a reader sees anything; the server refuses a text of spaces and zero-width characters as empty. */
    static boolean visible(String clean) {
        return clean.codePoints().anyMatch(TelegramText::visible);
    }

    /** Whether a reader sees this one. */
    static boolean visible(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT
                && c != 0x2800
                && c != 0xFFFC
                && !(c >= 0xE0000 && c <= 0xE0FFF);
    }

    /** Escapes the four characters that HTML mode has names for. */
    static String escape(String clean) {
        StringBuilder escaped = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /**
     * Where to cut a text so that at most {@code limit} units come before: at a line, a sentence or a word in the second
     * half of the room; 0 where there is no such border.
     */
    static int border(String text, int limit) {
        if (text.length() <= limit) {
            return text.length();
        }
        String head = text.substring(0, limit);
        int line = head.lastIndexOf('\n');
        if (line > limit / 2) {
            return line;
        }
        List<Span> sentences = Sentences.split(head, "");
        if (!sentences.isEmpty() && sentences.getLast().start() > limit / 2) {
            return sentences.getLast().start();
        }
        for (int i = limit - 1; i > limit / 2; i--) {
            if (Character.isWhitespace(head.charAt(i)) && !isMark(text.codePointAt(i + 1))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isMark(int c) {
        return MARKS.contains(Character.getType(c)) || c == 0x200D;
    }

    /**
     * The last place at or before {@code limit} that is not inside what a reader takes for one character: a letter with its marks,
     * a flag, a family (Unicode UAX #29, extended grapheme clusters). One that is longer than half the room is cut between its
     * parts.
     */
    static int between(String text, int limit) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(limit) ? limit : characters.preceding(limit);
        if (end > limit / 2) {
            return end;
        }
        boolean inside =
                Character.isHighSurrogate(text.charAt(limit - 1))
                        && Character.isLowSurrogate(text.charAt(limit));
        return inside ? limit - 1 : limit;
    }

    /** A line of at most {@code most} units, with a mark where something is missing. */
    static String line(String text, int most) {
        String line = clean(text).replace('\n', ' ').strip();
        return line.length() <= most ? line : line.substring(0, between(line, most - 1)) + "…";
    }
}
