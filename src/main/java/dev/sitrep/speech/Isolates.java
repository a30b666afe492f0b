package dev.sitrep.speech;

/**
 * Texts of any direction inside a sentence of another: a Latin headline in an Arabic line would else drag the marks around it to
 * its side (Unicode Standard Annex 9, section 2.4).
 */
final class Isolates {
    private static final char FIRST_STRONG = '\u2068';
    private static final char POP = '\u2069';

    private Isolates() {}

    /** The text between U+2068 and U+2069; it neither ends that early nor reaches beyond it. */
    static String around(String text) {
        if (text.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 2).append(FIRST_STRONG);
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = c >= '\u2066' && c <= FIRST_STRONG;
            if (opens) {
                open++;
            }
            if (c != POP || open > 0) {
                out.append(c);
            }
            if (c == POP && open > 0) {
                open--;
            }
        }
        return out.append(String.valueOf(POP).repeat(open + 1)).toString();
    }
}
