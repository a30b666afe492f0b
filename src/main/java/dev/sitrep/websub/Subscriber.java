package dev.sitrep.websub;

import dev.sitrep.fetch.PostOutcome;
import dev.sitrep.fetch.WebFetcher;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The flow that asks hubs: for subscriptions that are wanted, again before their leases end, and to forget those that are not wanted any
 * more. What it asks is stored before it asks, so that a hub that is quick to call back finds it, at whichever node.
 */
public final class Subscriber {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);
    private static final int AT_ONCE = 50;
    private static final int MOST_REDIRECTS = 3;

    private final WebSubStore store;
    private final WebFetcher web;
    private final String base;
    private final Predicate<URI> inside;

    /**
     * @param base our public address, with a stroke at its end; null where there is none: then what there is is left
     * @param inside whether an address is on a network of the operator's own, where a secret needs no encryption
     */
    public Subscriber(
            WebSubStore store, WebFetcher web, @Nullable URI base, Predicate<URI> inside) {
        this.store = store;
        this.web = web;
        this.base = base == null ? "" : base.toString();
        this.inside = inside;
    }

    /** Does what is due, each hub for itself: one that hangs keeps none of the others waiting. */
    public void run(Instant now) {
        store.stray(base).forEach(stray -> leave(stray, now));
        store.lapse(now);
        List<Thread> asking =
                store.claimDue(now, AT_ONCE).stream()
                        .map(due -> Thread.startVirtualThread(() -> ask(due, now)))
                        .toList();
        try {
            for (Thread each : asking) {
                each.join();
            }
        } catch (InterruptedException e) {
            asking.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    private void leave(Subscription stray, Instant now) {
        boolean moved = !base.isEmpty() && !stray.base().toString().equals(base);
        store.leave(stray, "its feed is gone, or our public address is another", now);
        if (moved && stray.state().isLive()) {
            store.want(stray.feedId(), stray.at(), URI.create(base), now);
        }
    }

    private void ask(Subscription due, Instant now) {
        try {
            PostOutcome outcome = post(due, now);
            if (due.state() == SubscriptionState.LEAVING) {
                onGoodbye(due, outcome, now);
            } else {
                onAsked(due, outcome, now);
            }
        } catch (RuntimeException e) {
            LOG.error("A hub was not asked; it is tried again within {}.", Terms.CLAIM, e);
        }
    }

    private PostOutcome post(Subscription due, Instant now) {
        List<URI> ways = ways(due.at().hub(), inside);
        PostOutcome outcome = follow(due, ways.getFirst(), now);
        return ways.size() > 1 && outcome instanceof PostOutcome.Failed
                ? follow(due, ways.getLast(), now)
                : outcome;
    }

    /** An unencrypted hub is tried encrypted first (8.2: subscribers should always favour HTTPS). */
    static List<URI> ways(URI hub, Predicate<URI> inside) {
        return Discovery.isSecure(hub) || hub.getPort() >= 0 || inside.test(hub)
                ? List.of(hub)
                : List.of(URI.create("https" + hub.toString().substring("http".length())), hub);
    }

    /** A redirect is followed with the same form, and never from an encrypted address to one that is not. */
    private PostOutcome follow(Subscription due, URI hub, Instant now) {
        URI at = hub;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            boolean secret = isSafe(at);
            store.signed(due, secret);
            PostOutcome outcome = web.post(at, form(due, secret), now);
            if (!(outcome instanceof PostOutcome.Redirected onward)) {
                return outcome;
            }
            if (secret && !isSafe(onward.to())) {
                return new PostOutcome.Refused("it redirects to an address without encryption");
            }
            at = onward.to();
        }
        return new PostOutcome.Failed("it redirects more than " + MOST_REDIRECTS + " times", 0);
    }

    private boolean isSafe(URI address) {
        return Discovery.isSecure(address) || inside.test(address);
    }

    private static Map<String, String> form(Subscription due, boolean secret) {
        boolean leaving = due.state() == SubscriptionState.LEAVING;
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", leaving ? "unsubscribe" : "subscribe");
        form.put("hub.topic", due.at().topic().toString());
        form.put("hub.callback", due.callback().toString());
        // Required by hubs of before the recommendation (PubSubHubbub 0.3), and ignored by others.
        form.put("hub.verify", "async");
        if (!leaving) {
            form.put("hub.lease_seconds", String.valueOf(Terms.LEASE.toSeconds()));
            if (secret) {
                form.put("hub.secret", due.secret().value());
            }
        }
        return form;
    }

    private void onAsked(Subscription due, PostOutcome outcome, Instant now) {
        String reason = reason(outcome);
        if (due.state() == SubscriptionState.WANTED && due.attempts() >= Terms.MOST_ATTEMPTS) {
            LOG.warn(
                    "The hub {} does not push feed {}: {}. The feed is polled; the hub is asked again"
                            + " when the feed names it after {} days.",
                    due.at().hub(),
                    due.at().topic(),
                    reason,
                    Terms.REFUSED_FOR.toDays());
            store.refused(due, reason, now.plus(Terms.REFUSED_FOR));
            return;
        }
        Instant next = Terms.again(due.attempts(), due.leaseEnd(), now);
        boolean asksToWait =
                outcome instanceof PostOutcome.Wait wait
                        && wait.until().isAfter(next)
                        && wait.until().isBefore(now.plus(Terms.REFUSED_FOR));
        store.asked(due, reason, asksToWait ? ((PostOutcome.Wait) outcome).until() : next);
    }

    private void onGoodbye(Subscription due, PostOutcome outcome, Instant now) {
        if (due.attempts() >= Terms.MOST_GOODBYES) {
            store.forget(due);
        } else {
            store.asked(due, reason(outcome), Terms.again(due.attempts(), null, now));
        }
    }

    private static String reason(PostOutcome outcome) {
        return switch (outcome) {
            case PostOutcome.Taken taken -> "asked; its hub has not verified it yet";
            case PostOutcome.Redirected away -> "its hub redirects";
            case PostOutcome.Wait wait -> wait.why();
            case PostOutcome.Failed failed -> failed.why();
            case PostOutcome.Refused refused -> "not asked: " + refused.why();
        };
    }
}
