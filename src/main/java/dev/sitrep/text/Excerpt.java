package dev.sitrep.text;

/** The beginning of a text that may be too long. */
public final class Excerpt {
    private Excerpt() {}

    /**
     * The text, cut at a word with "…" where it is longer.
     *
     * @param most UTF-16 units, the "…" included
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int blank = text.lastIndexOf(' ', most - 1);
        int end = blank > most / 2 ? blank : most - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
