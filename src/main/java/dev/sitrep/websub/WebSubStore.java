package dev.sitrep.websub;

import dev.sitrep.feed.Push;
import dev.sitrep.feed.PushStore;
import dev.sitrep.store.Database;
import dev.sitrep.websub.Subscription.Advertised;

import org.jdbi.v3.core.Handle;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The subscriptions in the database, and with them who pushes which feed. In a transaction a feed's row is always touched before its
 * subscription's, as polling does, so that two nodes never wait for each other.
 */
public final class WebSubStore {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Database database;
    private final PushStore pushes;

    public WebSubStore(Database database) {
        this.database = database;
        this.pushes = new PushStore(database);
    }

    /** 256 bits of chance in hex. */
    private static String random() {
        byte[] bytes = new byte[32];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Wants a subscription, which is asked for at once. */
    void want(long feedId, Advertised at, URI base, Instant now) {
        database.use(
                h ->
                        h.createUpdate(
                                        """
                                        INSERT INTO hub_subscription (feed_id, hub, topic, base, token, secret, signed,
                                            state, reason, attempts, missed, next_at)
                                        VALUES (:feed, :hub, :topic, :base, :token, :secret, 0, 'WANTED',
                                            'not asked for yet', 0, 0, :now)
                                        """)
                                .bind("feed", feedId)
                                .bind("hub", at.hub().toString())
                                .bind("topic", at.topic().toString())
                                .bind("base", base.toString())
                                .bind("token", random())
                                .bind("secret", random())
                                .bind("now", now.toEpochMilli())
                                .execute());
    }

    List<Subscription> ofFeed(long feedId) {
        return database.with(
                h ->
                        h.createQuery(
                                        "SELECT * FROM hub_subscription WHERE feed_id = :feed ORDER BY id")
                                .bind("feed", feedId)
                                .map(new SubscriptionRow())
                                .list());
    }

    Optional<Subscription> byToken(String token) {
        return database.with(
                h ->
                        h.createQuery("SELECT * FROM hub_subscription WHERE token = :token")
                                .bind("token", token)
                                .map(new SubscriptionRow())
                                .findOne());
    }

    /** Those that are live and ought not to be: their feed is gone, or they were made for another public address. */
    List<Subscription> stray(String base) {
        return database.with(
                h ->
                        h.createQuery(
                                        """
                                        SELECT * FROM hub_subscription s WHERE state IN ('WANTED', 'ACTIVE', 'REFUSED')
                                            AND (base <> :base OR NOT EXISTS (
                                                SELECT 1 FROM feed f WHERE f.id = s.feed_id AND f.state <> 'GONE'))
                                        LIMIT 500
                                        """)
                                .bind("base", base)
                                .map(new SubscriptionRow())
                                .list());
    }

    /** The leases that have ended are over: what was active is wanted again. What is over and done is forgotten. */
    void lapse(Instant now) {
        update(
                "UPDATE hub_subscription SET state = 'WANTED', next_at = :now, reason ="
                        + " 'its lease ended before its hub renewed it' WHERE state = 'ACTIVE' AND"
                        + " lease_end <= :now",
                now);
        update(
                "DELETE FROM hub_subscription WHERE state IN ('LEFT', 'REFUSED') AND next_at <= :now",
                now);
    }

    private void update(String sql, Instant now) {
        database.use(h -> h.createUpdate(sql).bind("now", now.toEpochMilli()).execute());
    }

    /**
     * Claims those that are to be asked for, renewed or left, so that no other node does it; from now on their hubs may ask whether it
     * was us.
     */
    List<Subscription> claimDue(Instant now, int limit) {
        return database.with(
                h ->
                        h.createQuery(
                                        "WITH due AS MATERIALIZED (SELECT id FROM hub_subscription WHERE"
                                                + " next_at <= :now AND state IN ('WANTED', 'ACTIVE',"
                                                + " 'LEAVING') ORDER BY next_at, id LIMIT :limit"
                                                + database.dialect().claim()
                                                + ") UPDATE hub_subscription SET asked_at = :now,"
                                                + " attempts = attempts + 1, next_at = :claim WHERE id IN"
                                                + " (SELECT id FROM due) RETURNING *")
                                .bind("now", now.toEpochMilli())
                                .bind("claim", now.plus(Terms.CLAIM).toEpochMilli())
                                .bind("limit", limit)
                                .map(new SubscriptionRow())
                                .list());
    }

    /** Keeps what came of asking; nothing where the hub was so quick that it has verified it meanwhile. */
    void asked(Subscription claimed, String reason, Instant next) {
        database.use(
                h ->
                        h.createUpdate(
                                        "UPDATE hub_subscription SET reason = :reason, next_at = :next"
                                                + " WHERE id = :id AND next_at = :claim AND state = :state")
                                .bind("id", claimed.id())
                                .bind("reason", reason)
                                .bind("next", next.toEpochMilli())
                                .bind("claim", claimed.nextAt().toEpochMilli())
                                .bind("state", claimed.state().name())
                                .execute());
    }

    /** The hub is given the secret, or is asked without it. */
    void signed(Subscription subscription, boolean signed) {
        if (subscription.signed() != signed) {
            database.use(
                    h ->
                            h.execute(
                                    "UPDATE hub_subscription SET signed = ? WHERE id = ?",
                                    signed ? 1 : 0,
                                    subscription.id()));
        }
    }

    /** The hub has asked whether it was us, and it was. */
    void verified(Subscription subscription, Instant leaseEnd, Instant now) {
        database.atomically(
                () -> {
                    pushes.keep(
                            subscription.feedId(),
                            new Push(String.valueOf(subscription.at().hub().getHost()), leaseEnd));
                    if (!activate(subscription, leaseEnd, now)) {
                        pushes.keep(subscription.feedId(), null); // It was given up meanwhile.
                    }
                });
    }

    private boolean activate(Subscription subscription, Instant leaseEnd, Instant now) {
        return database.with(
                        h ->
                                h.createUpdate(
                                                "UPDATE hub_subscription SET state = 'ACTIVE', reason ="
                                                        + " 'its hub has verified it', attempts = 0,"
                                                        + " missed = 0, verified_at = :now, lease_end = :end, next_at = :next"
                                                        + " WHERE id = :id AND state IN ('WANTED',"
                                                        + " 'ACTIVE')")
                                        .bind("id", subscription.id())
                                        .bind("now", now.toEpochMilli())
                                        .bind("end", leaseEnd.toEpochMilli())
                                        .bind("next", Terms.renewal(now, leaseEnd).toEpochMilli())
                                        .execute())
                > 0;
    }

    /** It is not wanted any more. A hub that was never asked need not be told. */
    void leave(Subscription subscription, String reason, Instant now) {
        database.atomically(
                () -> {
                    pushes.keep(subscription.feedId(), null);
                    if (subscription.askedAt() == null
                            || subscription.state() == SubscriptionState.REFUSED) {
                        forget(subscription);
                    } else {
                        move(subscription, SubscriptionState.LEAVING, reason, now);
                    }
                });
    }

    /** The hub knows that it is over. */
    void left(Subscription subscription, Instant now) {
        move(subscription, SubscriptionState.LEFT, "its hub knows", now.plus(Terms.LEFT_FOR));
    }

    /** It can't be had; not asked for again before then. */
    void refused(Subscription subscription, String reason, Instant until) {
        database.atomically(
                () -> {
                    pushes.keep(subscription.feedId(), null);
                    move(subscription, SubscriptionState.REFUSED, reason, until);
                });
    }

    void forget(Subscription subscription) {
        database.use(
                h -> h.execute("DELETE FROM hub_subscription WHERE id = ?", subscription.id()));
    }

    private void move(
            Subscription subscription, SubscriptionState state, String reason, Instant next) {
        database.use(
                h ->
                        h.createUpdate(
                                        "UPDATE hub_subscription SET state = :state, reason = :reason,"
                                                + " attempts = 0, next_at = :next WHERE id = :id")
                                .bind("id", subscription.id())
                                .bind("state", state.name())
                                .bind("reason", reason)
                                .bind("next", next.toEpochMilli())
                                .execute());
    }

    /**
     * A poll found news of which the hub had said nothing. The second time, the feed is polled as if it had no hub.
     *
     * @param published when the news was; what is older than the hub's promise does not count
     */
    void missed(long feedId, Instant published) {
        database.atomically(
                () -> {
                    boolean trusted =
                            database.with(h -> count(h, feedId, published)) < Terms.MOST_MISSED;
                    if (!trusted) {
                        pushes.keep(feedId, null);
                    }
                });
    }

    private static int count(Handle handle, long feedId, Instant published) {
        return handle.createQuery(
                        "UPDATE hub_subscription SET missed = missed + 1 WHERE feed_id = :feed AND"
                                + " state = 'ACTIVE' AND verified_at < :published RETURNING missed")
                .bind("published", published.toEpochMilli())
                .bind("feed", feedId)
                .mapTo(Integer.class)
                .findFirst()
                .orElse(0);
    }

    /** The hub has told of news: what it missed before is forgiven while it is trusted at all. */
    void heard(Subscription subscription) {
        if (subscription.missed() > 0) {
            database.use(
                    h ->
                            h.execute(
                                    "UPDATE hub_subscription SET missed = 0 WHERE id = ? AND missed < ?",
                                    subscription.id(),
                                    Terms.MOST_MISSED));
        }
    }
}
