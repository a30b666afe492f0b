package dev.sitrep.websub;

import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedCheck;

import java.time.Instant;

/** Takes in what a feed sent by itself. It returns at once. */
@FunctionalInterface
public interface PushedNews {
    void receive(Feed feed, FeedCheck.News news, Instant now);
}
