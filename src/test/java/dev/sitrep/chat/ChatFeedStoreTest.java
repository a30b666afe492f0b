package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class ChatFeedStoreTest {
    private static final Instant NOW = Instant.parse("2025-12-17T12:00:00Z");

    private static long feed(Database database, int number) {
        URI url = URI.create("https://desk.example/rss/" + number);
        return new FeedStore(database).add(FeedSubscription.of(url), NOW).id();
    }

    private static long chat(ChatStore chats, String room) {
        long id = chats.meet(ChatRef.of(Platform.TELEGRAM, room), room, NOW).id();
        return chats.subscribe(id, NOW).id();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_chat_follows_a_feed_once_until_it_or_the_feed_ends(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            ChatFeedStore followed = new ChatFeedStore(database);
            long chat = chat(chats, "1");
            long quiet = chat(chats, "2");
            long one = feed(database, 1);
            long two = feed(database, 2);
            assertThat(followed.follow(chat, one, NOW)).isTrue();
            assertThat(followed.follow(chat, one, NOW)).isFalse();
            assertThat(followed.follow(chat, two, NOW)).isTrue();
            assertThat(followed.follow(quiet, two, NOW)).isTrue();
            chats.quiet(quiet, "It said stop.", NOW);

            assertThat(followed.of(chat)).containsExactlyInAnyOrder(one, two);
            assertThat(followed.followers()).isEqualTo(Map.of(chat, Set.of(one, two)));
            assertThat(followed.unfollow(chat, one)).isTrue();
            assertThat(followed.unfollow(chat, one)).isFalse();
            assertThat(new FeedStore(database).remove(URI.create("https://desk.example/rss/2")))
                    .isTrue();
            assertThat(followed.followers()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_chat_that_moves_takes_along_what_it_follows(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            ChatFeedStore followed = new ChatFeedStore(database);
            long old = chat(chats, "1");
            long stray = chat(chats, "-1001");
            long one = feed(database, 1);
            long two = feed(database, 2);
            followed.follow(old, one, NOW);
            followed.follow(stray, one, NOW);
            followed.follow(stray, two, NOW);
            new ChatMoveStore(database, chats)
                    .moved(
                            ChatRef.of(Platform.TELEGRAM, "1"),
                            ChatRef.of(Platform.TELEGRAM, "-1001"),
                            NOW);
            assertThat(followed.of(old)).containsExactlyInAnyOrder(one, two);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_a_list_of_any_length_a_chat_gets_what_it_has_room_for(Kind kind) {
        try (Database database = kind.open()) {
            long chat = chat(new ChatStore(database), "1");
            ChatFeeds feeds =
                    new ChatFeeds(new FeedStore(database), new ChatFeedStore(database), 5);
            List<URI> list =
                    IntStream.range(0, 20_000)
                            .mapToObj(i -> URI.create("https://desk.example/list/" + i))
                            .toList();
            Map<ChatFeeds.Added, Integer> counts =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(20), () -> feeds.addAll(chat, list, NOW));
            assertThat(counts)
                    .isEqualTo(Map.of(ChatFeeds.Added.NEW, 5, ChatFeeds.Added.NO_ROOM, 20_000 - 5));
        }
    }
}
