package dev.sitrep.feed;

import dev.sitrep.store.Database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The feeds in the database: what they are, how they are doing, and which of them are due. */
public final class FeedStore {
    private static final String ABOUT =
            "title = :title, outlet = :outlet, language = :language, country = :country,"
                    + " folder = :folder, ownership = :ownership, state_media = :stateMedia";

    private static final String CHECKED =
            """
            UPDATE feed SET title = :title, outlet = :outlet, state = :state, reason = :reason,
              last_checked = :lastChecked, last_success = :lastSuccess, error_run = :errorRun,
              next_check = :nextCheck, next_check_why = :nextCheckWhy, etag = :etag, last_modified = :lastModified,
              body_hash = :bodyHash, cadence = :cadence, asked = :asked, skip_hours = :skipHours,
              skip_days = :skipDays, newest_entry = :newestEntry, validators_from = :validatorsFrom,
              moved_to = :movedTo, moved_since = :movedSince, trouble_since = :troubleSince,
              habit_newest = :habitNewest, habit_since = :habitSince, habit_gaps = :habitGaps, claimed_until = 0
            WHERE id = :id""";

    private final Database database;
    private final FeedMoveStore moves = new FeedMoveStore();

    public FeedStore(Database database) {
        this.database = database;
    }

    /**
     * Adds a feed that is due at once. One with this address already there, or that had it before it moved, keeps its health and
     * its present address and takes over what else it is.
     */
    public Feed add(FeedSubscription feed, Instant now) {
        return database.with(
                handle -> {
                    FeedSubscription there =
                            moves.movedFrom(handle, feed.url()).map(feed::at).orElse(feed);
                    return insert(handle, there, true, now);
                });
    }

    private static Feed insert(Handle handle, FeedSubscription feed, boolean listed, Instant now) {
        return about(
                        handle.createQuery(
                                "INSERT INTO feed (url, title, outlet, language, country, folder,"
                                        + " ownership, state_media, listed, state, reason, error_run,"
                                        + " next_check, next_check_why, claimed_until) VALUES"
                                        + " (:url, :title, :outlet, :language, :country, :folder,"
                                        + " :ownership, :stateMedia, :listed, :state, :reason, 0, :now, :why,"
                                        + " 0) ON CONFLICT (url) DO UPDATE SET listed ="
                                        + " CASE excluded.listed WHEN 1 THEN 1 ELSE feed.listed"
                                        + " END, "
                                        + ABOUT
                                        + " RETURNING *"),
                        feed)
                .bind("listed", listed ? 1 : 0)
                .bind("state", FeedState.NEW.name())
                .bind("reason", FeedHealth.added(now).reason())
                .bind("why", FeedHealth.added(now).next().why())
                .bind("now", now.toEpochMilli())
                .map(new FeedRow())
                .one();
    }

    /**
     * Adds a feed that a chat asks for, due at once: it is in no list of the operators'. One that is there already, or that had this
     * address before it moved, stays as it is.
     */
    public Feed addUnlisted(FeedSubscription feed, Instant now) {
        return findByUrl(feed.url())
                .orElseGet(() -> database.with(h -> insert(h, feed, false, now)));
    }

    /** Whether the operators' lists name the feed. */
    public boolean isListed(long id) {
        return database.with(
                h ->
                        h.createQuery("SELECT listed FROM feed WHERE id = :id")
                                .bind("id", id)
                                .mapTo(Integer.class)
                                .findOne()
                                .map(listed -> listed == 1)
                                .orElse(false));
    }

    /**
     * Takes up a feed again that was gone: somebody says that it is back. Nothing is done for one that is not gone.
     *
     * @return whether it was
     */
    public boolean takeUpAgain(URI url, Instant now) {
        return database.with(
                        h ->
                                h.createUpdate(
                                                "UPDATE feed SET state = :state, reason = :reason,"
                                                        + " error_run = 0, next_check = :now,"
                                                        + " next_check_why = :why, moved_to = NULL,"
                                                        + " moved_since = NULL WHERE url = :url AND"
                                                        + " state = 'GONE'")
                                        .bind("state", FeedState.NEW.name())
                                        .bind("reason", FeedHealth.added(now).reason())
                                        .bind("why", FeedHealth.added(now).next().why())
                                        .bind("now", now.toEpochMilli())
                                        .bind("url", present(h, url).toString())
                                        .execute())
                > 0;
    }

    private static <S extends SqlStatement<S>> S about(S statement, FeedSubscription feed) {
        return statement
                .bind("url", feed.url().toString())
                .bind("title", feed.title())
                .bind("outlet", feed.outlet())
                .bind("language", feed.language())
                .bind("country", feed.country())
                .bind("folder", feed.folder())
                .bind("ownership", feed.ownership())
                .bind("stateMedia", feed.stateMedia() ? 1 : 0);
    }

    /** All feeds, in the order in which they were added. */
    public List<Feed> list() {
        return database.with(
                h -> h.createQuery("SELECT * FROM feed ORDER BY id").map(new FeedRow()).list());
    }

    /** The feeds that have been looked at, in the same order. */
    public List<Feed> checked() {
        return database.with(
                h ->
                        h.createQuery("SELECT * FROM feed WHERE state <> 'NEW' ORDER BY id")
                                .map(new FeedRow())
                                .list());
    }

    /** Who publishes them, as shown to readers. */
    public Set<String> outlets() {
        return database.with(
                h ->
                        Set.copyOf(
                                h.createQuery("SELECT DISTINCT outlet FROM feed")
                                        .mapTo(String.class)
                                        .list()));
    }

    public Optional<Feed> find(long id) {
        return database.with(
                h ->
                        h.createQuery("SELECT * FROM feed WHERE id = :id")
                                .bind("id", id)
                                .map(new FeedRow())
                                .findOne());
    }

    /** The feed that has this address, or had it before it moved. */
    public Optional<Feed> findByUrl(URI url) {
        return database.with(
                h ->
                        h.createQuery("SELECT * FROM feed WHERE url = :url")
                                .bind("url", present(h, url).toString())
                                .map(new FeedRow())
                                .findOne());
    }

    /** Takes a feed out; its articles stay. Returns false where there was none. */
    public boolean remove(URI url) {
        return database.with(
                h -> {
                    URI present = present(h, url);
                    moves.forget(h, present);
                    return h.createUpdate("DELETE FROM feed WHERE url = :url")
                                    .bind("url", present.toString())
                                    .execute()
                            > 0;
                });
    }

    private URI present(Handle handle, URI url) {
        return moves.movedFrom(handle, url).orElse(url);
    }

    /**
     * Claims feeds that are due, the longest due first, so that no other node and no other thread looks at them.
     *
     * @param leaseUntil when the claim ends by itself, should this node die
     */
    public List<Feed> claimDue(Instant now, int limit, Instant leaseUntil) {
        List<Feed> claimed =
                database.atomically(
                        () -> database.with(handle -> claim(handle, now, limit, leaseUntil)));
        return claimed.stream()
                .sorted(
                        Comparator.comparing((Feed f) -> f.health().next().at())
                                .thenComparingLong(Feed::id))
                .toList();
    }

    private List<Feed> claim(Handle handle, Instant now, int limit, Instant leaseUntil) {
        return handle.createQuery(
                        "WITH due AS MATERIALIZED (SELECT id FROM feed WHERE next_check <= :now AND"
                                + " claimed_until <= :now AND state <> 'GONE' ORDER BY next_check, id"
                                + " LIMIT :limit"
                                + database.dialect().claim()
                                + ") UPDATE feed SET claimed_until = :until WHERE id IN (SELECT id"
                                + " FROM due) RETURNING *")
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .bind("until", leaseUntil.toEpochMilli())
                .map(new FeedRow())
                .list();
    }

    /**
     * The clock was set back: feeds that were checked later than now are due so much sooner, and what the log says of them is
     * of now.
     *
     * @param tolerance what was checked less than this after now may be another node's
     * @return how many they are
     */
    public int clockSetBack(Instant now, Duration tolerance) {
        String sql =
                """
                UPDATE feed SET next_check = next_check - (last_checked - :now), claimed_until = 0, last_checked = :now,
                  last_success = CASE WHEN last_success > :now THEN :now ELSE last_success END
                WHERE last_checked > :after\
                """;
        return database.with(
                handle ->
                        handle.createUpdate(sql)
                                .bind("now", now.toEpochMilli())
                                .bind("after", now.plus(tolerance).toEpochMilli())
                                .execute());
    }

    /**
     * Keeps what came of a check and gives the claim back. Belongs in the transaction that stored the entries, after them, so
     * that validators never run ahead of what is stored.
     *
     * @param feed as it was claimed
     * @return the feed as it is now
     */
    public Feed recordChecked(Feed feed, FeedCheck check, NextCheck next, Instant now) {
        Feed wanted = feed.after(check, next, now);
        return database.with(
                handle -> {
                    Feed then = moves.moved(handle, feed, wanted);
                    FeedRow.bind(handle.createUpdate(CHECKED), then).execute();
                    return then;
                });
    }

    /**
     * Keeps what a feed's hub brought. It is no look at the feed: how its server does, its validators and its next check stay, and
     * a check that is under way is not disturbed. Belongs in the transaction that stored the entries.
     *
     * @return the feed as it is now
     */
    public Feed recordPushed(Feed feed, FeedCheck.News news, Instant now) {
        Feed then = feed.afterPush(news, now);
        database.use(
                h ->
                        h.createUpdate(
                                        "UPDATE feed SET newest_entry = :newest, habit_newest = :habitNewest,"
                                                + " habit_since = :habitSince, habit_gaps = :habitGaps WHERE"
                                                + " id = :id")
                                .bind("id", feed.id())
                                .bind("newest", FeedRow.millis(then.rhythm().newestEntry()))
                                .bind("habitNewest", FeedRow.millis(then.health().habit().newest()))
                                .bind("habitSince", FeedRow.millis(then.health().habit().since()))
                                .bind("habitGaps", FeedRow.joined(then.health().habit().gaps()))
                                .execute());
        return then;
    }

    /** The checks of these feeds are still under way: their claims last until then. */
    public void extendClaims(Collection<Long> ids, Instant leaseUntil) {
        if (!ids.isEmpty()) {
            String sql =
                    "UPDATE feed SET claimed_until = :until WHERE claimed_until > 0 AND id IN (<ids>)";
            database.atomically(
                    () ->
                            database.use(
                                    h ->
                                            h.createUpdate(sql)
                                                    .bind("until", leaseUntil.toEpochMilli())
                                                    .bindList("ids", List.copyOf(ids))
                                                    .execute()));
        }
    }

    /**
     * Makes these feeds due now: there is reason to think that what kept them from being read is over. Servers that
     * asked to wait are waited for.
     */
    public void makeDue(Collection<Long> ids, String why, Instant now) {
        String sql =
                """
                UPDATE feed SET next_check = :now, next_check_why = :why
                WHERE id = :id AND next_check > :now AND state NOT IN ('GONE', 'WAITING')\
                """;
        database.use(
                h -> {
                    var batch = h.prepareBatch(sql);
                    ids.forEach(
                            id ->
                                    batch.bind("now", now.toEpochMilli())
                                            .bind("why", why)
                                            .bind("id", id)
                                            .add());
                    batch.execute();
                });
    }
}
