package dev.sitrep.story;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How clusterers are made.
 *
 * @param knowledge asked for with the first clusterer: the list of places takes a third of a second to read
 */
public record Clustering(ClusterSettings settings, Supplier<Knowledge> knowledge) {
    /** A clusterer that knows nothing yet. */
    public StoryClusterer clusterer(LongSupplier newStoryId) {
        return new StoryClusterer(settings, knowledge.get(), newStoryId);
    }
}
