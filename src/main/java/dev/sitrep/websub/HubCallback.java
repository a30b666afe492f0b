package dev.sitrep.websub;

import dev.sitrep.web.WebAnswer;
import dev.sitrep.web.WebHandler;
import dev.sitrep.web.WebRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What hubs call: with GET they ask whether a request was ours or say that they refuse it (WebSub, 5.2 and 5.3), with POST they bring
 * news (7). Who does not know the callback's token learns nothing.
 */
public final class HubCallback implements WebHandler {
    /** The path of all callbacks, for a route. */
    public static final String PATH = Subscription.PATH;

    private static final Logger LOG = LoggerFactory.getLogger(HubCallback.class);

    /** Of a hub's random string; the recommendation advises a limit, and against binary data (8.2). */
    private static final int LONGEST_CHALLENGE = 512;

    private static final int LONGEST_REASON = 120;
    private static final int TOKEN_LENGTH = 64;

    private final WebSubStore store;
    private final PushReader pushes;

    public HubCallback(WebSubStore store, PushReader pushes) {
        this.store = store;
        this.pushes = pushes;
    }

    @Override
    public WebAnswer handle(WebRequest request, Instant now) {
        String token = request.rest();
        Optional<Subscription> found =
                token.length() == TOKEN_LENGTH ? store.byToken(token) : Optional.empty();
        if (found.isEmpty()) {
            return WebAnswer.notFound();
        }
        return request.method().equals("GET")
                ? onQuestion(found.get(), request, now)
                : pushes.onPush(found.get(), request, now);
    }

    private WebAnswer onQuestion(Subscription asked, WebRequest request, Instant now) {
        String mode = request.parameter("hub.mode");
        if (mode == null || !asked.isTopic(request.parameter("hub.topic"))) {
            return WebAnswer.notFound();
        }
        String challenge = challenge(request);
        boolean answers = !challenge.isEmpty() && asked.isAsked(now);
        return switch (mode) {
            case "subscribe" ->
                    answers && asked.state().isLive()
                            ? onSubscribed(asked, challenge, request, now)
                            : WebAnswer.notFound();
            case "unsubscribe" ->
                    answers && isOver(asked)
                            ? onUnsubscribed(asked, challenge, now)
                            : WebAnswer.notFound();
            case "denied" -> onDenied(asked, request.parameter("hub.reason"), now);
            default -> WebAnswer.notFound();
        };
    }

    private WebAnswer onSubscribed(
            Subscription asked, String challenge, WebRequest request, Instant now) {
        Duration lease = Terms.lease(request.parameter("hub.lease_seconds"));
        if (lease.compareTo(Terms.SHORTEST_LEASE) < 0) {
            String why = "its hub lets it last for " + lease.toSeconds() + " s only";
            store.refused(asked, why, now.plus(Terms.REFUSED_FOR));
            return WebAnswer.notFound();
        }
        store.verified(asked, now.plus(lease), now);
        LOG.info(
                "{} is pushed by {} until {}.",
                asked.at().topic(),
                asked.at().hub().getHost(),
                now.plus(lease));
        return WebAnswer.echo(challenge);
    }

    private WebAnswer onUnsubscribed(Subscription asked, String challenge, Instant now) {
        store.left(asked, now);
        return WebAnswer.echo(challenge);
    }

    private WebAnswer onDenied(Subscription asked, @Nullable String reason, Instant now) {
        if (asked.state().isLive()) {
            String why = "its hub denies it" + (reason == null ? "" : ": " + harmless(reason));
            LOG.warn(
                    "The hub {} does not push {}: {}. The feed is polled.",
                    asked.at().hub().getHost(),
                    asked.at().topic(),
                    why);
            store.refused(asked, why, now.plus(Terms.DENIED_FOR));
        } else if (isOver(asked)) {
            store.left(asked, now);
        }
        return WebAnswer.of(200, "noted");
    }

    private static boolean isOver(Subscription asked) {
        return asked.state() == SubscriptionState.LEAVING
                || asked.state() == SubscriptionState.LEFT;
    }

    /** What is to be given back; empty where it is nothing that we give back. */
    private static String challenge(WebRequest request) {
        String challenge = request.parameter("hub.challenge");
        return challenge != null
                        && challenge.length() <= LONGEST_CHALLENGE
                        && challenge.chars().allMatch(c -> c >= ' ' && c <= '~')
                ? challenge
                : "";
    }

    /** A stranger's words, short and in one line. */
    private static String harmless(String words) {
        StringBuilder line = new StringBuilder();
        words.codePoints()
                .limit(LONGEST_REASON)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }
}
