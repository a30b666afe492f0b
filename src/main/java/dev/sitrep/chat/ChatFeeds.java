package dev.sitrep.chat;

import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.FeedSubscription;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The feeds that chats bring along. Such a feed is read for the whole bot, like those of the operators' lists, and ends when the last chat
 * follows it no more. Every method joins the transaction that is open on the thread.
 */
public final class ChatFeeds {
    /** A chat that was lost for so long does not come back for its feeds. */
    private static final Duration LOST = Duration.ofDays(30);

    /** Each takes a few queries, in the transaction in which all else waits. */
    private static final int MOST_LOOKED_UP = 300;

    private final FeedStore feeds;
    private final ChatFeedStore followed;
    private final int most;

    /**
     * @param most feeds that one chat may follow by adding them; 0 where chats may add none
     */
    public ChatFeeds(FeedStore feeds, ChatFeedStore followed, int most) {
        this.feeds = feeds;
        this.followed = followed;
        this.most = most;
    }

    /** What came of adding a feed. */
    public enum Added {
        /** It is read from now on. */
        NEW,
        /** It was read already; the chat follows it now. */
        KNOWN,
        /** The chat followed it already. */
        FOLLOWED,
        /** The chat follows as many as it may. */
        NO_ROOM
    }

    /** The most feeds that a chat may follow by adding them. */
    public int most() {
        return most;
    }

    /** Whether the chat may add one more. */
    public boolean hasRoom(long chatId) {
        return followed.of(chatId).size() < most;
    }

    /** The chat gives a feed's address: it follows the feed, which is read from now on where it was not. */
    public Added add(long chatId, URI address, Instant now) {
        Optional<Feed> there = feeds.findByUrl(address);
        boolean follows = there.filter(f -> followed.of(chatId).contains(f.id())).isPresent();
        if (!follows && !hasRoom(chatId)) {
            return Added.NO_ROOM;
        }
        // What chats say of feeds would be shown to others: a feed is called as it calls itself.
        Feed feed = feeds.addUnlisted(FeedSubscription.of(address), now);
        followed.follow(chatId, feed.id(), now);
        followed.own(chatId, feed.id());
        return follows ? Added.FOLLOWED : there.isPresent() ? Added.KNOWN : Added.NEW;
    }

    /**
     * The same for a list, which may have any length: what stands behind the first few hundred is not looked up, and has no room.
     *
     * @return how many addresses came to what
     */
    public Map<Added, Integer> addAll(long chatId, Collection<URI> addresses, Instant now) {
        int looked = Math.max(MOST_LOOKED_UP, 2 * most);
        Map<Added, Integer> counts = new EnumMap<>(Added.class);
        for (URI address : new LinkedHashSet<>(addresses)) {
            Added added = looked-- > 0 ? add(chatId, address, now) : Added.NO_ROOM;
            counts.merge(added, 1, Integer::sum);
        }
        return counts;
    }

    /** What came of removing a feed. */
    public enum Removed {
        /** The chat did not follow it. */
        NOT_FOLLOWED,
        /** It is read for others all the same. */
        READ_FOR_OTHERS,
        /** Nobody wants it: it is read no more. Its articles stay. */
        ENDED
    }

    /** The chat follows the feed no more; one that nobody wants ends. */
    public Removed remove(long chatId, Feed feed, Instant now) {
        if (!followed.unfollow(chatId, feed.id())) {
            return Removed.NOT_FOLLOWED;
        }
        return endUnwanted(now).contains(feed.url()) ? Removed.ENDED : Removed.READ_FOR_OTHERS;
    }

    /** Ends the feeds that no list names and no chat follows; returns their addresses. */
    public List<URI> endUnwanted(Instant now) {
        List<URI> unwanted = followed.unwanted(now.minus(LOST));
        unwanted.forEach(feeds::remove);
        return unwanted;
    }
}
