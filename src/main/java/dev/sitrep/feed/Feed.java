package dev.sitrep.feed;

import java.net.URI;
import java.time.Instant;

/**
 * A polled source.
 *
 * @param id ours
 * @param about what it is
 * @param health how it is doing
 * @param validators what tells whether it has changed
 * @param rhythm how often it changes and asks to be looked at, as of the last time it was read
 */
public record Feed(
        long id, FeedSubscription about, FeedHealth health, Validators validators, Rhythm rhythm) {

    public URI url() {
        return about.url();
    }

    public String title() {
        return about.title();
    }

    /** Who publishes it, as shown to readers. */
    public String outlet() {
        return about.outlet();
    }

    public FeedState state() {
        return health.state();
    }

    /** The feed after a check. Validators move only when the feed was read or the server said that nothing changed. */
    public Feed after(FeedCheck check, NextCheck next, Instant now) {
        FeedHealth then = health.after(check, next, now);
        return switch (check) {
            case FeedCheck.News news ->
                    new Feed(
                            id,
                            about.named(news.feed().title()),
                            then,
                            news.validators(),
                            news.feed().rhythm());
            case FeedCheck.Unchanged same -> new Feed(id, about, then, same.validators(), rhythm);
            case FeedCheck.Failed failed -> new Feed(id, about, then, validators, rhythm);
            case FeedCheck.Waiting waiting -> new Feed(id, about, then, validators, rhythm);
            case FeedCheck.GoneForGood gone -> new Feed(id, about, then, validators, rhythm);
        };
    }
}
