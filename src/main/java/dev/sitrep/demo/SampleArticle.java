package dev.sitrep.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An article of the sample day. The gold labels that stand in the same files are for tests, and are not read here.
 *
 * @param id also the last part of its page's address
 * @param outlet id of its outlet
 * @param byline names a desk, never a person
 * @param published in the outlet's own offset, as its feed shows it
 * @param caption of the photo; null where there is no photo
 * @param fullTextInFeed the feed carries the whole text, else the summary only
 * @param source whom the outlet says it has the report from; goes into the feed's {@code <source>}
 * @param revises id of the article this one replaces, under that one's id and address; null for a first version
 */
@JsonIgnoreProperties({"note", "copyOf", "rewriteOf", "updates", "beat", "story", "storyline"})
public record SampleArticle(
        String id,
        String outlet,
        String title,
        String byline,
        OffsetDateTime published,
        String summary,
        List<String> paragraphs,
        @Nullable String caption,
        boolean fullTextInFeed,
        @Nullable String source,
        @Nullable String revises) {

    /** The moment from which the outlet's feed and site show it. */
    public Instant appears() {
        return published.toInstant();
    }
}
