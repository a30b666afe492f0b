package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

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
 * @param move where its server says that it moved, until that is sure
 * @param push who tells us of its news, if anybody does
 */
public record Feed(
        long id,
        FeedSubscription about,
        FeedHealth health,
        Validators validators,
        Rhythm rhythm,
        @Nullable Move move,
        @Nullable Push push) {

    /** A feed that is where it is, and that nobody pushes. */
    public Feed(
            long id,
            FeedSubscription about,
            FeedHealth health,
            Validators validators,
            Rhythm rhythm) {
        this(id, about, health, validators, rhythm, null, null);
    }

    /** Whether a hub that is trusted tells us of its news now. */
    public boolean isPushed(Instant now) {
        return push != null && now.isBefore(push.until());
    }

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

    /**
     * The feed after a check. Validators move only when the feed was read or the server said that nothing changed, and only then
     * may its address.
     */
    public Feed after(FeedCheck check, NextCheck next, Instant now) {
        FeedHealth then = health.after(check, next, now);
        return switch (check) {
            case FeedCheck.News news ->
                    new Feed(
                                    id,
                                    about.named(news.feed().title()),
                                    then,
                                    news.validators(),
                                    news.feed().rhythmAt(now),
                                    move,
                                    push)
                            .settled(Move.after(move, news.movedTo(), now), now);
            case FeedCheck.Unchanged same ->
                    new Feed(id, about, then, same.validators(), rhythm, move, push)
                            .settled(Move.after(move, same.movedTo(), now), now);
            case FeedCheck.Failed failed -> with(then);
            case FeedCheck.Waiting waiting -> with(then);
            case FeedCheck.GoneForGood gone -> with(then);
        };
    }

    /** The feed after a push, which says that there is news and nothing of the feed's server. */
    Feed afterPush(FeedCheck.News news, Instant now) {
        FeedHealth then = health.withNews(news.feed().entries(), now);
        Rhythm newer = rhythm.withNewer(news.feed().rhythmAt(now).newestEntry());
        return new Feed(id, about, then, validators, newer, move, push);
    }

    private Feed settled(@Nullable Move seen, Instant now) {
        return seen != null && seen.isSure(now)
                ? new Feed(id, about.at(seen.to()), health, validators, rhythm, null, push)
                : new Feed(id, about, health, validators, rhythm, seen, push);
    }

    /** It moved to where another feed is: that one is followed, and this one no more. */
    Feed mergedInto(Feed other, Feed before) {
        FeedHealth gone =
                new FeedHealth(
                        FeedState.GONE,
                        "it moved for good to "
                                + other.url()
                                + ", which is followed as "
                                + other.title()
                                + " already",
                        health.lastChecked(),
                        health.lastSuccess(),
                        0,
                        new NextCheck(health.next().at(), "never: the other one is followed"),
                        health.lastChecked(),
                        health.habit());
        return new Feed(id, before.about(), gone, validators, rhythm);
    }

    private Feed with(FeedHealth then) {
        return new Feed(id, about, then, validators, rhythm, move, push);
    }
}
