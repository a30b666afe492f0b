package dev.sitrep.cli;

import java.io.Console;

/** Whether somebody sits at a terminal. */
final class Terminals {
    private Terminals() {}

    /** A text of somebody else's, without what a terminal would obey: control and direction characters. */
    static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", " ");
    }

    /** Whether standard input and output are a terminal: false in a pipe, under cron, in a container without one. */
    @SuppressWarnings("SystemConsoleNull") // Its documentation still allows for null.
    static boolean present() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
