package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.story.Status;

/**
 * How much a story matters: the same number in digests and alerts.
 *
 * <pre>
 * importance = 3 · log₂(1 + independent origins) + 2 · log₂(1 + outlets) + log₂(1 + articles) + s
 * s          = 1 where the event is under way, held, ended without result, cancelled or denied; ½ for other stages; 0 for none
 * </pre>
 *
 * <p>Each voice more counts for less than the one before it, and copies count least: an origin is worth more than an outlet, an outlet more than an
 * article. Unattributed articles are no origins.
 */
public final class Importance {
    private static final double ORIGINS = 3;
    private static final double OUTLETS = 2;

    private Importance() {}

    /** The importance of a story; 0 or more, about 6 for a single article with an origin, about 25 for the news of the week. */
    public static double of(StoryReport report) {
        int origins = report.summary().origins().origins().size();
        long outlets = report.articles().stream().map(Article::outlet).distinct().count();
        return ORIGINS * log2(1.0 + origins)
                + OUTLETS * log2(1.0 + outlets)
                + log2(1 + report.articles().size())
                + stage(report.story().status());
    }

    private static double stage(@org.jspecify.annotations.Nullable Status status) {
        if (status == null) {
            return 0;
        }
        return switch (status) {
            case UNDER_WAY, HELD, ENDED_WITHOUT_RESULT, CANCELLED, DENIED -> 1;
            case ANNOUNCED, EXPECTED, POSTPONED -> 0.5;
        };
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
