package dev.sitrep.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.alert.FeedStep.News;
import dev.sitrep.alert.ToldTrouble.Kind;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

class ToldTroubleStoreTest {
    private static final Instant NOW = Instant.parse("2025-12-17T12:00:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void each_step_is_taken_once(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            ToldTroubleStore told = new ToldTroubleStore(database);
            Feed feed =
                    new FeedStore(database)
                            .add(FeedSubscription.of(URI.create("https://desk.example/rss")), NOW);
            ToldTrouble failing =
                    new ToldTrouble(feed.id(), Kind.FAILING, NOW.minus(Duration.ofDays(1)), NOW);
            ToldTrouble gone = new ToldTrouble(feed.id(), Kind.GONE, NOW, NOW.plusSeconds(60));
            FeedStep first = new FeedStep(feed, News.TROUBLE, null, failing);
            FeedStep second = new FeedStep(feed, News.TROUBLE, failing, gone);
            FeedStep third = new FeedStep(feed, News.BACK, gone, null);

            assertThat(told.take(third)).isFalse();
            assertThat(told.take(first)).isTrue();
            assertThat(told.take(first)).isFalse();
            assertThat(told.all()).containsOnlyKeys(feed.id()).containsValue(failing);
            assertThat(told.take(second)).isTrue();
            assertThat(told.take(second)).isFalse();
            assertThat(told.all()).containsValue(gone);
            assertThat(told.take(third)).isTrue();
            assertThat(told.take(third)).isFalse();
            assertThat(told.all()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void a_feed_that_is_removed_takes_what_was_told_of_it_along(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            ToldTroubleStore told = new ToldTroubleStore(database);
            FeedStore feeds = new FeedStore(database);
            Feed feed = feeds.add(FeedSubscription.of(URI.create("https://desk.example/rss")), NOW);
            FeedStep step =
                    new FeedStep(
                            feed,
                            News.TROUBLE,
                            null,
                            new ToldTrouble(feed.id(), Kind.SILENT, NOW, NOW));
            assertThat(told.take(step)).isTrue();
            assertThat(feeds.remove(feed.url())).isTrue();
            assertThat(told.all()).isEmpty();
            assertThat(told.take(step)).isFalse();
        }
    }
}
