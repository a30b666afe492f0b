package dev.sitrep.text;

/**
 * A stretch of a string.
 *
 * @param start first UTF-16 index
 * @param end index after the last
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** The stretch itself. */
    public String of(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }
}
