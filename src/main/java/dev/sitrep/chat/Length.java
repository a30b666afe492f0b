package dev.sitrep.chat;

import java.util.Locale;

/**
 * How much a digest says.
 *
 * @see Settings
 */
public enum Length {
    BRIEF(5, 1),
    NORMAL(10, 3),
    FULL(20, 6);

    private final int stories;
    private final int sentences;

    Length(int stories, int sentences) {
        this.stories = stories;
        this.sentences = sentences;
    }

    /** The most stories of one edition. */
    public int stories() {
        return stories;
    }

    /** The most sentences of one story. */
    public int sentences() {
        return sentences;
    }

    /** As a person types it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
