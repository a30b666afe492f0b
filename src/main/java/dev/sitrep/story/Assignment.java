package dev.sitrep.story;

/** Which story an article went to. */
public sealed interface Assignment {
    /** The story's id. */
    long storyId();

    /**
     * It tells of an event that has a story.
     *
     * @param score how near it stands to the story, 0 to 1
     */
    record Joined(long storyId, double score) implements Assignment {}

    /**
     * It is the first on its event.
     *
     * @param nearest how near the nearest other story stands, 0 to 1
     */
    record Started(long storyId, double nearest) implements Assignment {}
}
