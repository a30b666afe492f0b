package dev.sitrep.slack;

/**
 * Any text made safe for Slack's mrkdwn, so that it reads as it was written and can't style, link or ping.
 *
 * <p>{@code & < >} are escaped as Slack asks. Slack has no escape for its other markup, so a character that would be markup gives
 * way to its look-alike, one for one: {@code *} to U+2217, {@code _} to U+02CD, {@code ~} to U+223C unless it stands between two
 * letters or digits, where Slack leaves it alone; {@code `} to U+02CB; {@code >} at the start of a line to U+203A; the first
 * colon of {@code :name:} to U+2236.
 */
final class SlackText {
    /** Longer runs between two colons are no emoji. Slack takes names of up to 100 characters. */
    private static final int LONGEST_EMOJI_NAME = 100;

    private SlackText() {}

    /**
     * Drops what no reader sees and what reaches beyond its own text: control characters but the line break, halves of surrogate
     * pairs, non-characters, and the marks that turn the writing direction of all that follows.
     * First-strong isolates (U+2068, U+2069) stay: Arabic sentences are said with them.
     */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int width;
        for (int i = 0; i < text.length(); i += width) {
            int c = text.codePointAt(i);
            width = Character.charCount(c);
            if (c == '\n' || c == 0x2028 || c == 0x2029 || loneReturn(text, i)) {
                kept.append('\n');
            } else if (c == '\t') {
                kept.append(' ');
            } else if (!unseen(c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static boolean loneReturn(String text, int i) {
        return text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
    }

    private static boolean unseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2067);
    }

    /** As {@link #clean}, with line breaks turned to spaces and the ends trimmed. */
    static String oneLine(String text) {
        return clean(text).replace('\n', ' ').strip();
    }

    /** Whether a reader would see anything at all. */
    static boolean visible(String text) {
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !mark(c));
    }

    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Cleaned text as mrkdwn that shows it and does nothing else. */
    static String mrkdwn(String cleaned) {
        StringBuilder out = new StringBuilder(cleaned.length() + 16);
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append(startsLine(cleaned, i) ? "›" : "&gt;");
                case '*' -> out.append(insideWord(cleaned, i) ? c : '∗');
                case '_' -> out.append(insideWord(cleaned, i) ? c : 'ˍ');
                case '~' -> out.append(insideWord(cleaned, i) ? c : '∼');
                case '`' -> out.append('ˋ');
                case ':' -> out.append(startsEmoji(cleaned, i) ? '∶' : c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Cleaned text inside a code block, where only {@code & < >} and the backtick mean anything. */
    static String fixed(String cleaned) {
        return escape(cleaned.replace('`', 'ˋ'));
    }

    /** Only Slack's three escapes. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean insideWord(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && wordy(text.codePointBefore(i))
                && wordy(text.codePointAt(i + 1));
    }

    static boolean wordy(int c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean startsLine(String text, int i) {
        for (int before = i - 1; before >= 0; before--) {
            char c = text.charAt(before);
            if (c == '\n') {
                return true;
            }
            // A run of ">" is still the start: the first is looked at like the last.
            if (c != ' ' && c != '>') {
                return false;
            }
            if (i - before > LONGEST_EMOJI_NAME) {
                return true;
            }
        }
        return true;
    }

    private static boolean startsEmoji(String text, int colon) {
        boolean named = false;
        int last = Math.min(text.length(), colon + 2 + LONGEST_EMOJI_NAME);
        for (int i = colon + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return named;
            }
            // A backtick counts: what is written in its place is a letter.
            if (!Character.isLetterOrDigit(c) && "_+-'`".indexOf(c) < 0) {
                return false;
            }
            // 14:30:00 is a time.
            named |= !Character.isDigit(c);
        }
        return false;
    }
}
