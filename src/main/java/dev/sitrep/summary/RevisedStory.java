package dev.sitrep.summary;

import dev.sitrep.article.Revision;

import java.util.List;

/**
 * A story and what was revised of it in some span.
 *
 * @param revisions in order of time
 */
public record RevisedStory(StoryReport report, List<Revision> revisions) {
    public RevisedStory {
        revisions = List.copyOf(revisions);
    }
}
