package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.FeedCheck.Failed;
import dev.sitrep.feed.FeedCheck.GoneForGood;
import dev.sitrep.feed.FeedCheck.News;
import dev.sitrep.fetch.ResponseHints;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

class FeedStoreTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");
    private static final Instant LEASE = NOW.plus(Duration.ofMinutes(5));

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

    @ParameterizedTest
    @EnumSource(Kind.class)
    void adding_a_feed_twice_keeps_one_with_its_health_and_the_newer_description(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed first = feeds.add(subscription(1), NOW);
            feeds.recordChecked(
                    first, new Failed("it broke"), new NextCheck(LEASE, "it failed"), NOW);
            FeedSubscription renamed = FeedSubscription.of(first.url());
            Feed second = feeds.add(renamed, NOW.plusSeconds(60));
            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.about()).isEqualTo(renamed);
            assertThat(second.health().errorRun()).isEqualTo(1);
            assertThat(feeds.list()).containsExactly(second);
            assertThat(feeds.find(first.id())).contains(second);
            assertThat(feeds.findByUrl(first.url())).contains(second);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_new_feed_is_due_at_once_and_comes_back_as_it_was_added(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(subscription(1), NOW);
            assertThat(feed.about()).isEqualTo(subscription(1));
            assertThat(feed.health()).isEqualTo(FeedHealth.added(NOW));
            assertThat(feeds.claimDue(NOW, 10, LEASE)).containsExactly(feed);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_claimed_feed_is_claimed_by_nobody_else_until_the_lease_ends(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            for (int i = 1; i <= 5; i++) {
                feeds.add(subscription(i), NOW.minusSeconds(i));
            }
            assertThat(feeds.claimDue(NOW, 2, LEASE))
                    .extracting(Feed::about)
                    .containsExactly(subscription(5), subscription(4));
            assertThat(feeds.claimDue(NOW, 10, LEASE)).hasSize(3);
            assertThat(feeds.claimDue(NOW, 10, LEASE)).isEmpty();
            assertThat(feeds.claimDue(LEASE, 10, LEASE.plusSeconds(300))).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_came_of_a_check_is_kept_whole(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(FeedSubscription.of(URI.create("https://desk.example/rss")), NOW);
            Rhythm rhythm =
                    new Rhythm(
                            Duration.ofMinutes(40),
                            Duration.ofHours(1),
                            Set.of(1, 23),
                            Set.of(DayOfWeek.SUNDAY),
                            NOW.minusSeconds(60));
            ParsedFeed parsed =
                    new ParsedFeed(
                            "RSS 2.0",
                            null,
                            "The Desk",
                            null,
                            "",
                            null,
                            List.of(),
                            null,
                            rhythm,
                            List.of(),
                            List.of());
            Validators validators = new Validators("\"e\"", "Sat, 20 Dec 2025 06:00:00 GMT", "ab");
            News news = new News(parsed, validators, ResponseHints.NONE, null);
            Feed then = feeds.recordChecked(feed, news, new NextCheck(LEASE, "because"), NOW);
            assertThat(feeds.list()).containsExactly(then);
            assertThat(then.validators()).isEqualTo(validators);
            assertThat(then.rhythm()).isEqualTo(rhythm);
            assertThat(then.state()).isEqualTo(FeedState.FRESH);
            assertThat(then.title()).isEqualTo("The Desk");
            assertThat(feeds.claimDue(NOW, 10, LEASE)).isEmpty();
            assertThat(feeds.claimDue(LEASE, 10, LEASE.plusSeconds(1))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_failure_moves_no_validators_and_success_ends_the_run_of_errors(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(subscription(1), NOW);
            Validators validators = new Validators("\"e\"", null, "ab");
            FeedCheck good = new FeedCheck.Unchanged(validators, ResponseHints.NONE, "nothing new");
            NextCheck next = new NextCheck(LEASE, "later");
            Feed fine = feeds.recordChecked(feed, good, next, NOW);
            Feed failed = feeds.recordChecked(fine, new Failed("closed half-way"), next, LEASE);
            assertThat(failed.validators()).isEqualTo(validators);
            assertThat(failed.health().lastSuccess()).isEqualTo(NOW);
            assertThat(failed.health().reason()).isEqualTo("closed half-way");
            Feed twice = feeds.recordChecked(failed, new Failed("again"), next, LEASE);
            assertThat(twice.health().errorRun()).isEqualTo(2);
            Feed again = feeds.recordChecked(twice, good, next, LEASE);
            assertThat(again.health().errorRun()).isZero();
            assertThat(feeds.find(feed.id())).contains(again);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_habit_and_the_beginning_of_trouble_are_kept(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(subscription(1), NOW);
            NextCheck next = new NextCheck(LEASE, "later");
            List<Entry> entries =
                    List.of(
                            HabitTest.entry(NOW.minus(Duration.ofDays(9))),
                            HabitTest.entry(NOW.minus(Duration.ofDays(2))),
                            HabitTest.entry(NOW.minus(Duration.ofHours(2))));
            ParsedFeed parsed =
                    new ParsedFeed(
                            "RSS 2.0",
                            null,
                            "The Desk",
                            null,
                            "",
                            null,
                            List.of(),
                            null,
                            Rhythm.UNKNOWN,
                            entries,
                            List.of());
            News news = new News(parsed, Validators.NONE, ResponseHints.NONE, null);
            Feed read = feeds.recordChecked(feed, news, next, NOW);
            assertThat(read.health().habit().newest()).isEqualTo(NOW.minus(Duration.ofHours(2)));
            assertThat(read.health().habit().usualGap()).isEqualTo(Duration.ofDays(7));
            assertThat(feeds.find(feed.id())).contains(read);
            Feed failed = feeds.recordChecked(read, new Failed("it broke"), next, LEASE);
            Feed again =
                    feeds.recordChecked(failed, new Failed("again"), next, LEASE.plusSeconds(60));
            assertThat(again.health().troubleSince()).isEqualTo(LEASE);
            assertThat(again.health().habit()).isEqualTo(read.health().habit());
            assertThat(feeds.find(feed.id())).contains(again);
            Feed fine = feeds.recordChecked(again, news, next, LEASE.plusSeconds(90));
            assertThat(fine.health().troubleSince()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_has_reason_to_be_looked_at_is_due_at_once_and_what_is_gone_never(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed failed = feeds.add(subscription(1), NOW);
            Feed gone = feeds.add(subscription(2), NOW);
            NextCheck later = new NextCheck(LEASE, "it failed");
            feeds.recordChecked(failed, new Failed("it broke"), later, NOW);
            feeds.recordChecked(gone, new GoneForGood("410"), later, NOW);
            feeds.makeDue(List.of(failed.id(), gone.id()), "others are back", NOW);
            assertThat(feeds.claimDue(NOW, 10, LEASE))
                    .singleElement()
                    .satisfies(
                            f -> {
                                assertThat(f.id()).isEqualTo(failed.id());
                                assertThat(f.health().next().why()).isEqualTo("others are back");
                            });
            feeds.makeDue(List.of(), "nothing", NOW);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feed_that_is_gone_is_listed_and_never_due_again(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(subscription(1), NOW);
            feeds.recordChecked(feed, new GoneForGood("410"), new NextCheck(NOW, "never"), NOW);
            assertThat(feeds.claimDue(LEASE, 10, LEASE)).isEmpty();
            assertThat(feeds.list()).extracting(Feed::state).containsExactly(FeedState.GONE);
            assertThat(feeds.remove(feed.url())).isTrue();
            assertThat(feeds.remove(feed.url())).isFalse();
            assertThat(feeds.list()).isEmpty();
        }
    }

    private static Feed check(FeedStore feeds, Feed feed, FeedCheck check, Duration later) {
        return feeds.recordChecked(
                feed, check, new NextCheck(NOW.plus(later), "later"), NOW.plus(later));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feed_that_was_gone_is_taken_up_again_when_somebody_says_so(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(subscription(1), NOW);
            assertThat(feeds.takeUpAgain(feed.url(), NOW)).isFalse();
            check(feeds, feed, new GoneForGood("410"), Duration.ZERO);
            feeds.add(subscription(1), NOW);
            assertThat(feeds.claimDue(LEASE, 10, LEASE)).as("the list at the start").isEmpty();
            assertThat(feeds.takeUpAgain(feed.url(), NOW)).isTrue();
            Feed again = feeds.claimDue(LEASE, 10, LEASE).getFirst();
            assertThat(again.state()).isEqualTo(FeedState.NEW);
            assertThat(again.health().errorRun()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_server_that_asked_to_wait_is_waited_for_whatever_a_hub_says(Kind kind) {
        try (Database database = kind.open()) {
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(subscription(1), NOW);
            feeds.recordChecked(
                    feed,
                    new FeedCheck.Waiting(LEASE, "the server asked to wait (429)"),
                    new NextCheck(LEASE, "the server asked to wait (429)"),
                    NOW.minusSeconds(3600));
            new PushStore(database).makeDue(feed.id(), NOW);
            feeds.makeDue(List.of(feed.id()), "others are back", NOW);
            assertThat(feeds.find(feed.id()).orElseThrow().health().next().at()).isEqualTo(LEASE);
        }
    }
}
