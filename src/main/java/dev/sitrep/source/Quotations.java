package dev.sitrep.source;

import dev.sitrep.text.Span;

import java.util.ArrayList;
import java.util.List;

/** Where the quotations of a paragraph stand, short ones and unclosed ones included. */
final class Quotations {
    /** A straight mark that opens nothing closed within so many characters is a slip. */
    private static final int LONGEST = 2_000;

    private Quotations() {}

    /** The stretches between the marks, in order; one that is left open goes on to the end of the line, as where the next paragraph continues it. */
    static List<Span> in(String text, Span line) {
        List<Span> spans = new ArrayList<>();
        int open = -1;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (open >= 0 && i - open > LONGEST) {
                open = -1;
            }
            if (open < 0 ? opens(text, i, line) : closes(c)) {
                if (open >= 0) {
                    spans.add(new Span(open, i));
                    open = -1;
                } else {
                    open = i + 1;
                }
            }
        }
        if (open >= 0 && line.end() > open && text.charAt(open - 1) != '"') {
            spans.add(new Span(open, line.end()));
        }
        return spans;
    }

    private static boolean opens(String text, int at, Span line) {
        char c = text.charAt(at);
        if (c == '"') {
            boolean wordBefore =
                    at > line.start()
                            && !Character.isWhitespace(text.charAt(at - 1))
                            && "([-–—".indexOf(text.charAt(at - 1)) < 0;
            boolean stray =
                    at > line.start() + 1
                            && at + 1 < line.end()
                            && text.charAt(at + 1) == ' '
                            && ",.?!".indexOf(text.charAt(at - 2)) >= 0;
            return !wordBefore && !stray;
        }
        return c == '“' || c == '«' || c == '„';
    }

    private static boolean closes(char c) {
        return c == '"' || c == '”' || c == '»' || c == '“';
    }
}
