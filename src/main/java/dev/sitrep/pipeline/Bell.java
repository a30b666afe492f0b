package dev.sitrep.pipeline;

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
     * Chats that know the story: an article that says more than it did is no news, nor is a live blog, a round-up, an opinion or what an outlet
     * prints under one headline each day, but the event may have moved on.
     */
    WHO_KNOWS_IT,
    ANYBODY;

    /** What arrived longer ago is no news: a feed that was just added must not ring a bell for last week. */
    private static final Duration NEWS = Duration.ofHours(6);

    /** The bell of one article. */
    static Bell of(Filed filed, Article article, Instant now) {
        if (filed.kind() == Kind.REVISION) {
            Article before = filed.before();
            boolean grown = before != null && Change.between(before, article).isGrowth();
            return grown ? WHO_KNOWS_IT : NOBODY;
        }
        if (!isNews(article.arrivedAt(), now)) {
            return NOBODY;
        }
        boolean event = filed.kind() == Kind.NEWS && Genre.of(article).tellsTheEvent();
        return event ? ANYBODY : WHO_KNOWS_IT;
    }

    static boolean isNews(Instant arrived, Instant now) {
        return !arrived.isBefore(now.minus(NEWS));
    }

    Bell louder(Bell other) {
        return compareTo(other) < 0 ? other : this;
    }
}
