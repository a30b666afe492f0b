package dev.sitrep.source;

import dev.sitrep.text.Span;

import java.util.List;
import java.util.Locale;

/** Tells captions and photo credits, which name the photo's source and not the text's. */
final class Captions {
    /** Several sentences beside a picture's credit are an article that came as one line. */
    private static final int LONGEST = 400;

    private static final List<String> SIGNS =
            List.of(
                    "getty images",
                    "photo by",
                    "photo:",
                    "photograph:",
                    "photographer:",
                    "photograph distributed",
                    "file photo",
                    "handout photo",
                    "/pool",
                    "pool /",
                    "via reuters",
                    "via ap",
                    "(ap photo",
                    "afp photo",
                    "image:",
                    "picture:",
                    "фото:",
                    "ілюстрація:",
                    "shutterstock",
                    "/epa");

    private Captions() {}

    static boolean isCaption(String text, Span line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String lower = line.of(text).toLowerCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(lower::contains);
    }
}
