package dev.sitrep.feed;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.util.Optional;

/**
 * The addresses of feeds that moved for good. The former ones stay known, so that a list of feeds that still names one means
 * the same feed, and never two are polled for one.
 */
final class FeedMoveStore {
    private static final Logger LOG = LoggerFactory.getLogger(FeedMoveStore.class);

    /** Where the feed that once had this address is now; empty where another has the address since. */
    Optional<URI> movedFrom(Handle handle, URI url) {
        return handle.createQuery(
                        "SELECT f.url FROM feed_former m JOIN feed f ON f.id = m.feed_id WHERE m.url ="
                                + " :url AND NOT EXISTS (SELECT 1 FROM feed n WHERE n.url = :url)")
                .bind("url", url.toString())
                .mapTo(String.class)
                .findOne()
                .map(URI::create);
    }

    /** Forgets the former addresses of a feed. */
    void forget(Handle handle, URI url) {
        handle.createUpdate(
                        "DELETE FROM feed_former WHERE feed_id IN (SELECT id FROM feed WHERE url ="
                                + " :url)")
                .bind("url", url.toString())
                .execute();
    }

    /**
     * Gives a feed its new address, where it has one.
     *
     * @param before as it was claimed
     * @param wanted as it should be after the check
     * @return as it is to be: where another feed has the new address already, this one is followed no more
     */
    Feed moved(Handle handle, Feed before, Feed wanted) {
        if (wanted.url().equals(before.url())) {
            return wanted;
        }
        Optional<Feed> other =
                handle.createQuery("SELECT * FROM feed WHERE url = :url AND id <> :id")
                        .bind("url", wanted.url().toString())
                        .bind("id", wanted.id())
                        .map(new FeedRow())
                        .findOne();
        if (other.isPresent()) {
            Feed gone = wanted.mergedInto(other.get(), before);
            handle.execute(
                    "UPDATE feed SET listed = 1 WHERE id = ? AND (SELECT b.listed FROM feed b WHERE"
                            + " b.id = ?) = 1",
                    other.get().id(),
                    before.id());
            LOG.warn("{} ({}): {}.", before.title(), before.url(), gone.health().reason());
            return gone;
        }
        handle.createUpdate("UPDATE feed SET url = :url WHERE id = :id")
                .bind("url", wanted.url().toString())
                .bind("id", wanted.id())
                .execute();
        remember(handle, before);
        LOG.info(
                "{} moved for good from {} to {}: it is asked for there from now on.",
                wanted.title(),
                before.url(),
                wanted.url());
        return wanted;
    }

    private static void remember(Handle handle, Feed before) {
        handle.createUpdate(
                        "INSERT INTO feed_former (url, feed_id) SELECT :url, id FROM feed WHERE id ="
                                + " :id ON CONFLICT (url) DO UPDATE SET feed_id = excluded.feed_id")
                .bind("url", before.url().toString())
                .bind("id", before.id())
                .execute();
    }
}
