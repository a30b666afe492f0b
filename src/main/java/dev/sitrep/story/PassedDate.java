package dev.sitrep.story;

import dev.sitrep.article.Article;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Whether the day of a planned event passes without a report. Nothing of it is stored: that no report came is only true at some moment, and a report that comes late
 * makes it untrue.
 *
 * <p>A report is whatever came when the event could have begun: an article of the story from its first day on that is no preview, any article behind its last day,
 * or another story of its storyline. What such an article says of the event is not asked: that nobody reports is said only where nobody wrote.
 */
public final class PassedDate {
    private PassedDate() {}

    /**
     * From when on it is true that the day passed without a report, so far as is known now; null where it is not: no plan, no day, or a report came. The moment may lie ahead.
     *
     * @param storyline the stories of its storyline, itself among them or not
     * @param articles the story's own
     */
    public static @Nullable Instant unreportedFrom(
            Story story, List<Story> storyline, List<Article> articles) {
        Standing standing = story.standing();
        if (standing == null || !standing.isPlanned() || standing.from() == null) {
            return null;
        }
        Instant passes = standing.passesAt();
        if (passes == null || standing.to() == null) {
            return null;
        }
        Instant ends = standing.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant begins = standing.from().atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean reported =
                !story.updatedAt().isBefore(ends)
                        || articles.stream()
                                .anyMatch(a -> !a.arrivedAt().isBefore(begins) && !isPreview(a))
                        || storyline.stream()
                                .anyMatch(
                                        s ->
                                                s.id() != story.id()
                                                        && !s.updatedAt().isBefore(begins));
        return reported ? null : passes;
    }

    private static boolean isPreview(Article article) {
        Status status = StatusRule.of(List.of(article));
        return status == Status.ANNOUNCED || status == Status.EXPECTED;
    }
}
