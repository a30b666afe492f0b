package dev.sitrep.websub;

import dev.sitrep.config.Secret;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/**
 * One subscription to one feed at one hub.
 *
 * @param at the hub, and the feed as the hub knows it
 * @param base our public address as it was when it was wanted
 * @param token the part of the callback's address that nobody can guess
 * @param secret what the hub signs its pushes with
 * @param signed whether the hub was given the secret
 * @param reason what came of it so far, half a sentence
 * @param attempts requests since it was last verified
 * @param askedAt when its hub was last asked
 * @param leaseEnd when its hub forgets it; null before it was first verified
 * @param missed polls that found news of which the hub had said nothing
 * @param nextAt when something is to be done about it
 */
record Subscription(
        long id,
        long feedId,
        Advertised at,
        URI base,
        Secret token,
        Secret secret,
        boolean signed,
        SubscriptionState state,
        String reason,
        int attempts,
        @Nullable Instant askedAt,
        @Nullable Instant leaseEnd,
        int missed,
        Instant nextAt) {

    /** Where a feed's hub is, and the address under which the hub knows the feed. */
    record Advertised(URI hub, URI topic) {}

    /** The path below our public address that all callbacks have in common. */
    static final String PATH = "websub/";

    /** The address that the hub calls. It is a secret between the hub and us. */
    URI callback() {
        return base.resolve(PATH + token.value());
    }

    boolean isTopic(@Nullable String named) {
        return at.topic().toString().equals(named);
    }

    /** Whether a request of ours may still be under way, so that the hub may ask whether it was ours. */
    boolean isAsked(Instant now) {
        return askedAt != null && now.isBefore(askedAt.plus(Terms.ANSWER_WITHIN));
    }
}
