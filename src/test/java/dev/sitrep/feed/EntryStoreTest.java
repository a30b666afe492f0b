package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class EntryStoreTest {
    private static final Instant NOON = Instant.parse("2025-12-20T12:00:00Z");
    private static final Entry TALKS = entry("1", "Envoys meet in Geneva");
    private static final Entry STRIKE = entry("2", "Strike on Odesa");

    private static Entry entry(String id, String title) {
        return new Entry(
                id,
                title,
                "https://a.example/" + id,
                "Said in full.",
                "",
                NOON,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static ParsedFeed lists(Entry... entries) {
        return new ParsedFeed(
                "RSS 2.0",
                null,
                "A",
                null,
                "",
                null,
                List.of(),
                null,
                Rhythm.UNKNOWN,
                List.of(entries),
                List.of());
    }

    private static Recognition read(EntryStore store, long feed, Instant now, Entry... entries) {
        Recognition found = EntryIdentity.recognise(feed, lists(entries), store.of(feed));
        store.remember(List.of(found), now);
        return found;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_remembered_comes_back_as_it_was_and_each_feed_has_its_own(Kind kind) {
        try (Database database = kind.open()) {
            EntryStore store = new EntryStore(database);
            Recognition here = EntryIdentity.recognise(1, lists(TALKS, STRIKE), List.of());
            Recognition there = EntryIdentity.recognise(2, lists(TALKS), List.of());
            store.remember(List.of(here, there), NOON);

            assertThat(store.of(1)).containsExactlyInAnyOrderElementsOf(here.kept());
            assertThat(store.of(2)).hasSize(1);
            assertThat(read(store, 1, NOON, TALKS, STRIKE).news()).isEmpty();
            assertThat(read(store, 3, NOON, TALKS).news()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_left_its_list_is_forgotten_months_later_and_what_is_listed_never(Kind kind) {
        try (Database database = kind.open()) {
            EntryStore store = new EntryStore(database);
            long feed = feed(database);
            read(store, feed, NOON, TALKS, STRIKE);
            read(store, feed, NOON.plusSeconds(60), TALKS);
            read(store, 99, NOON, STRIKE);
            assertThat(store.prune(NOON)).as("of a feed that is not there").isEqualTo(1);
            assertThat(store.of(feed)).hasSize(2);
            assertThat(store.prune(NOON.plus(Duration.ofDays(400)))).isEqualTo(1);
            assertThat(store.of(feed)).extracting(Remembered::key).containsExactly("id:1");
            assertThat(read(store, feed, NOON, TALKS, STRIKE).news()).hasSize(1);
        }
    }

    private static long feed(Database database) {
        return new FeedStore(database)
                .add(
                        new FeedSubscription(
                                URI.create("https://a.example/feed"),
                                "A",
                                "A",
                                "en",
                                null,
                                "",
                                null,
                                false),
                        NOON)
                .id();
    }
}
