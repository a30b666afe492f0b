package dev.sitrep.pipeline;

import dev.sitrep.alert.AlertDecision.Cause;
import dev.sitrep.article.Article;
import dev.sitrep.pipeline.NewsMemory.Filed;
import dev.sitrep.pipeline.NewsMemory.Kind;
import dev.sitrep.reading.Genre;
import dev.sitrep.summary.Change;

import java.time.Duration;
import java.time.Instant;

/** Whom a story's growth may wake. */
enum Bell {
    NOBODY,
    /**
     * Chats that were told of the story, and of nothing but that what they were told holds no longer: the story turned out to be one with
     * another, or two, which is no news.
     */
    WHO_WAS_TOLD,
    /**
     * Chats that know the story: an article that says more or other things than it did is no news, nor is a live blog, a round-up, an opinion or
     * what an outlet prints under one headline each day, but the event may have moved on.
     */
    WHO_KNOWS_IT,
    ANYBODY;

    /** What arrived longer ago is no news: a feed that was just added must not ring a bell for last week. */
    private static final Duration NEWS = Duration.ofHours(6);

    /** The bell of one article. */
    static Bell of(Filed filed, Article article, Instant now) {
        if (filed.kind() == Kind.REVISION) {
            Article before = filed.before();
            return before == null ? NOBODY : of(Change.between(before, article));
        }
        if (!isNews(article.arrivedAt(), now)) {
            return NOBODY;
        }
        boolean event = filed.kind() == Kind.NEWS && Genre.of(article).tellsTheEvent();
        return event ? ANYBODY : WHO_KNOWS_IT;
    }

    private static Bell of(Change change) {
        return change.isGrowth() || change.takesBack() ? WHO_KNOWS_IT : NOBODY;
    }

    static boolean isNews(Instant arrived, Instant now) {
        return !arrived.isBefore(now.minus(NEWS));
    }

    /** Whether a chat hears of this when the bell rings. */
    boolean ringsFor(Cause cause) {
        return switch (this) {
            case NOBODY -> false;
            case WHO_WAS_TOLD -> cause.isOwed();
            case WHO_KNOWS_IT -> !(cause instanceof Cause.First);
            case ANYBODY -> true;
        };
    }

    Bell louder(Bell other) {
        return compareTo(other) < 0 ? other : this;
    }
}
