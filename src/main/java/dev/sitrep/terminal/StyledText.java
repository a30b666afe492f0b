package dev.sitrep.terminal;

import dev.sitrep.delivery.Message.Run;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with a style for each character. Control characters are taken out, since a headline must not move the cursor or rename
 * the window; and so are the marks that turn the direction of writing, which could make a line read as another.
 */
final class StyledText {
    private final StringBuilder text = new StringBuilder();
    private final List<Style> styles = new ArrayList<>();

    static StyledText of(String text, Style style) {
        StyledText styled = new StyledText();
        styled.add(text, style);
        return styled;
    }

    /**
     * @param plain the style of runs that have none of their own
     */
    static StyledText of(List<Run> runs, Style plain) {
        StyledText styled = new StyledText();
        for (Run run : runs) {
            switch (run) {
                case Run.Plain r -> styled.add(r.text(), plain);
                case Run.Bold r -> styled.add(r.text(), Style.BOLD);
                case Run.Italic r -> styled.add(r.text(), Style.ITALIC);
                case Run.Link r -> {
                    styled.add(r.text(), Style.LINK);
                    styled.add(" <" + r.target() + ">", Style.DIM);
                }
            }
        }
        return styled;
    }

    private void add(String more, Style style) {
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (c == '\t') {
                put(' ', style);
            } else if (c == '\n' || !unwanted(c)) {
                put(c, style);
            }
        }
    }

    private static boolean unwanted(char c) {
        return Character.isISOControl(c)
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private void put(char c, Style style) {
        text.append(c);
        styles.add(style);
    }

    private StyledText part(int from, int to) {
        StyledText part = new StyledText();
        part.text.append(text, from, to);
        part.styles.addAll(styles.subList(from, to));
        return part;
    }

    /** Columns that it takes; marks that stand on another letter take none. */
    int columns() {
        return columns(0, text.length());
    }

    private int columns(int from, int to) {
        return (int)
                text.substring(from, to)
                        .codePoints()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .count();
    }

    StyledText stripped() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return part(0, end);
    }

    StyledText withoutFirstBreak() {
        return text.length() > 0 && text.charAt(0) == '\n' ? part(1, text.length()) : this;
    }

    /** One string for a terminal. */
    String line(boolean colour) {
        if (!colour) {
            return text.toString();
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || styles.get(i) != styles.get(from)) {
                out.append(styles.get(from).around(text.substring(from, i)));
                from = i;
            }
        }
        return out.toString();
    }

    /** Its lines as they are. */
    List<String> lines(boolean colour) {
        return split().stream().map(line -> line.line(colour)).toList();
    }

    /** Its lines, broken at blanks where they are too long, or anywhere in a word that is too long itself. */
    List<StyledText> wrap(int width) {
        List<StyledText> lines = new ArrayList<>();
        for (StyledText line : split()) {
            int from = 0;
            while (line.columns(from, line.text.length()) > width) {
                int to = line.breakAt(from, width);
                lines.add(line.part(from, to).stripped());
                from = line.text.charAt(to) == ' ' ? to + 1 : to;
            }
            lines.add(line.part(from, line.text.length()));
        }
        return lines;
    }

    /** The end of a line that begins at {@code from} and is longer than the width. */
    private int breakAt(int from, int width) {
        int end = from;
        int blank = -1;
        while (columns(from, end) < width || text.charAt(end) == ' ') {
            if (text.charAt(end) == ' ') {
                blank = end;
                if (columns(from, end) >= width) {
                    break;
                }
            }
            end += Character.charCount(text.codePointAt(end));
        }
        return blank > from ? blank : Math.max(end, from + 1);
    }

    private List<StyledText> split() {
        List<StyledText> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                lines.add(part(from, i));
                from = i + 1;
            }
        }
        return lines;
    }
}
