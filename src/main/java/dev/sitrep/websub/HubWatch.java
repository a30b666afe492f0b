package dev.sitrep.websub;

import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedCheck;
import dev.sitrep.websub.Subscription.Advertised;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * Sees which hubs polled feeds name, and whether these do what they promise. Belongs in the transaction that stores the check: it only
 * notes what is wanted, and asks nobody. Without a public address it notes nothing.
 */
public final class HubWatch {
    private final WebSubStore store;
    private final @Nullable URI base;

    /**
     * @param base our public address, with a stroke at its end; null where there is none
     */
    public HubWatch(WebSubStore store, @Nullable URI base) {
        this.store = store;
        this.base = base;
    }

    /**
     * A feed was polled.
     *
     * @param newest when the newest of what it had that was not known was published; null where all was known, or has no date
     */
    public void polled(Feed feed, FeedCheck check, @Nullable Instant newest, Instant now) {
        if (base == null) {
            return;
        }
        if (newest != null && feed.isPushed(now) && isMissed(feed, newest, now)) {
            store.missed(feed.id(), newest);
        }
        Discovery.of(check, feed.url()).ifPresent(found -> note(feed, found, base, now));
    }

    /** What is dated before the last look is an old entry put in late; the newest may still be on its way. */
    private static boolean isMissed(Feed feed, Instant newest, Instant now) {
        Instant looked = feed.health().lastChecked();
        return looked != null
                && newest.isAfter(looked)
                && newest.isBefore(now.minus(Terms.HUB_LAG));
    }

    private void note(Feed feed, List<Advertised> found, URI own, Instant now) {
        List<Subscription> there = store.ofFeed(feed.id());
        boolean kept = false;
        for (Subscription each : there) {
            if (each.state().isLive()) {
                boolean fits = !kept && found.contains(each.at()) && each.base().equals(own);
                if (!fits) {
                    store.leave(each, "the feed names another hub or address, or none", now);
                }
                kept |= fits;
            }
        }
        if (!kept) {
            found.stream()
                    .filter(hub -> there.stream().noneMatch(s -> isRefused(s, hub)))
                    .findFirst()
                    .ifPresent(hub -> store.want(feed.id(), hub, own, now));
        }
    }

    private static boolean isRefused(Subscription subscription, Advertised hub) {
        return subscription.state() == SubscriptionState.REFUSED && subscription.at().equals(hub);
    }
}
