package dev.sitrep.terminal;

/** How a character looks. The codes are ECMA-48's "select graphic rendition". */
enum Style {
    PLAIN(""),
    BOLD("\u001b[1m"),
    DIM("\u001b[2m"),
    ITALIC("\u001b[3m"),
    LINK("\u001b[4m");

    static final String END = "\u001b[0m";

    private final String begin;

    Style(String begin) {
        this.begin = begin;
    }

    String around(String text) {
        return this == PLAIN || text.isEmpty() ? text : begin + text + END;
    }
}
