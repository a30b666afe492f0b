package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.FeedCheck.Failed;
import dev.sitrep.feed.FeedCheck.GoneForGood;
import dev.sitrep.fetch.ResponseHints;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class FeedMoveTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");

    private static FeedSubscription subscription(int number) {
        return new FeedSubscription(
                URI.create("https://desk.example/rss/" + number),
                "Desk " + number,
                "Desk",
                "en",
                "GB",
                "Wires",
                "a trust",
                true);
    }

    private static final URI NEW_ADDRESS = URI.create("https://new.example/rss");

    private static FeedCheck unchangedAt(URI movedTo) {
        Validators validators = new Validators("\"e\"", null, "ab", movedTo);
        return new FeedCheck.Unchanged(validators, ResponseHints.NONE, "nothing new", movedTo);
    }

    private static Feed check(FeedStore feeds, Feed feed, FeedCheck check, Duration later) {
        return feeds.recordChecked(
                feed, check, new NextCheck(NOW.plus(later), "later"), NOW.plus(later));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feed_that_moved_for_good_takes_its_new_address_when_that_is_sure(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(subscription(1), NOW);
            FeedCheck moved = unchangedAt(NEW_ADDRESS);
            Feed once = check(feeds, feed, moved, Duration.ZERO);
            assertThat(once.url()).isEqualTo(feed.url());
            assertThat(feeds.find(feed.id())).contains(once);
            Feed soon = check(feeds, once, moved, Duration.ofHours(5));
            assertThat(soon.url()).isEqualTo(feed.url());
            Feed failed = check(feeds, soon, new Failed("it broke"), Duration.ofHours(6));
            assertThat(failed.url()).isEqualTo(feed.url());
            Feed sure = check(feeds, failed, moved, Duration.ofHours(7));
            assertThat(sure.url()).isEqualTo(NEW_ADDRESS);
            assertThat(sure.id()).isEqualTo(feed.id());
            assertThat(sure.move()).isNull();
            assertThat(feeds.list()).containsExactly(sure);
            assertThat(feeds.findByUrl(NEW_ADDRESS)).contains(sure);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_move_that_leads_elsewhere_or_nowhere_meanwhile_begins_anew(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(subscription(1), NOW);
            FeedCheck good = new FeedCheck.Unchanged(Validators.NONE, ResponseHints.NONE, "");
            Feed once = check(feeds, feed, unchangedAt(NEW_ADDRESS), Duration.ZERO);
            Feed stays = check(feeds, once, good, Duration.ofHours(3));
            assertThat(stays.move()).isNull();
            Feed again = check(feeds, stays, unchangedAt(NEW_ADDRESS), Duration.ofHours(7));
            assertThat(again.url()).isEqualTo(feed.url());
            URI third = URI.create("https://third.example/rss");
            Feed other = check(feeds, again, unchangedAt(third), Duration.ofHours(14));
            assertThat(other.move()).isEqualTo(new Move(third, NOW.plus(Duration.ofHours(14))));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_former_address_means_the_feed_that_had_it(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(subscription(1), NOW);
            URI former = feed.url();
            check(feeds, feed, unchangedAt(NEW_ADDRESS), Duration.ZERO);
            Feed moved =
                    check(
                            feeds,
                            feeds.find(feed.id()).orElseThrow(),
                            unchangedAt(NEW_ADDRESS),
                            Duration.ofDays(1));
            Feed listedAgain = feeds.add(subscription(1), NOW.plus(Duration.ofDays(2)));
            assertThat(listedAgain).isEqualTo(moved);
            assertThat(feeds.list()).hasSize(1);
            assertThat(feeds.findByUrl(former)).contains(moved);
            assertThat(feeds.remove(former)).isTrue();
            assertThat(feeds.list()).isEmpty();
            assertThat(feeds.add(subscription(1), NOW).url()).isEqualTo(former);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feed_that_moved_to_where_another_is_is_followed_no_more_and_says_so(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed one = feeds.add(subscription(1), NOW);
            Feed two = feeds.add(subscription(2), NOW);
            Feed seen = check(feeds, one, unchangedAt(two.url()), Duration.ZERO);
            Feed gone = check(feeds, seen, unchangedAt(two.url()), Duration.ofDays(1));
            assertThat(gone.state()).isEqualTo(FeedState.GONE);
            assertThat(gone.url()).isEqualTo(one.url());
            assertThat(gone.health().reason())
                    .isEqualTo(
                            "it moved for good to https://desk.example/rss/2, which is followed as"
                                    + " Desk 2 already");
            assertThat(feeds.find(one.id())).contains(gone);
            Instant later = NOW.plus(Duration.ofDays(30));
            assertThat(feeds.claimDue(later, 10, later))
                    .extracting(Feed::id)
                    .containsExactly(two.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feed_that_is_gone_is_taken_up_again_by_its_former_address_too(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(subscription(1), NOW);
            FeedCheck moved = unchangedAt(NEW_ADDRESS);
            Feed sure =
                    check(
                            feeds,
                            check(feeds, feed, moved, Duration.ZERO),
                            moved,
                            Duration.ofHours(7));
            assertThat(sure.url()).isEqualTo(NEW_ADDRESS);
            check(feeds, sure, new GoneForGood("gone (410)"), Duration.ofHours(8));
            assertThat(feeds.takeUpAgain(feed.url(), NOW)).isTrue();
            assertThat(feeds.find(feed.id()).orElseThrow().state()).isEqualTo(FeedState.NEW);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_address_that_nobody_may_add_is_not_kept_where_a_server_redirects_to_it(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(subscription(1), NOW);
            URI endless = URI.create("https://desk.example/" + "a".repeat(FeedAddress.LONGEST));
            for (URI bad : List.of(endless, URI.create("https://name:word@desk.example/rss"))) {
                Feed once = check(feeds, feed, unchangedAt(bad), Duration.ZERO);
                Feed later = check(feeds, once, unchangedAt(bad), Duration.ofHours(7));
                assertThat(later.move()).isNull();
                assertThat(later.url()).isEqualTo(feed.url());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_address_that_another_feed_has_taken_since_means_that_one(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed first = feeds.add(subscription(1), NOW);
            Feed second = feeds.add(subscription(2), NOW);
            FeedCheck away = unchangedAt(NEW_ADDRESS);
            check(feeds, check(feeds, first, away, Duration.ZERO), away, Duration.ofHours(7));
            FeedCheck there = unchangedAt(first.url());
            check(feeds, check(feeds, second, there, Duration.ZERO), there, Duration.ofHours(7));

            assertThat(feeds.findByUrl(first.url()).orElseThrow().id()).isEqualTo(second.id());
            assertThat(feeds.remove(first.url())).isTrue();
            assertThat(feeds.list()).extracting(Feed::id).containsExactly(first.id());
        }
    }
}
