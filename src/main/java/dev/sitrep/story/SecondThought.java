package dev.sitrep.story;

import java.util.List;

/**
 * What the clusterer finds of stories that it made before: it proposes, and who knows what chats were told decides which of them keeps its number and calls
 * {@link StoryClusterer#merge} or {@link StoryClusterer#split}.
 */
public sealed interface SecondThought {
    /** Why, for a person: "both turn on Miami, Dmitriev and 20 December". */
    String reason();

    /**
     * Two stories are one.
     *
     * @param score how near they stand, 0 to 1
     */
    record Same(long one, long other, double score, String reason) implements SecondThought {}

    /**
     * A story is two: these of its articles tell of another event than the rest do.
     *
     * @param articles ids, at least one and not all of the story's
     */
    record Apart(long story, List<Long> articles, String reason) implements SecondThought {
        public Apart {
            articles = List.copyOf(articles);
        }
    }
}
