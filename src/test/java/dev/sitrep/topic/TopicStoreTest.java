package dev.sitrep.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatMoveStore;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.digest.Reports;
import dev.sitrep.store.Database;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.testing.ShippedTopics;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;

class TopicStoreTest {
    private static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");
    private static final StoryReport STORY =
            Reports.story(1, "Grain leaves the port").article("A", NOON, "Grain and oil.").report();

    /** A database with topics, and a node that has read them. */
    private static final class Room implements AutoCloseable {
        final Database database;
        final ChatStore chats;
        final TopicStore topics;
        final TopicIndex index;

        Room(Kind kind) {
            database = kind.open();
            chats = new ChatStore(database);
            topics = new TopicStore(database, ShippedTopics.language());
            index = new TopicIndex(topics, ShippedTopics.language(), (report, now) -> 0);
        }

        Chat chat(String room) {
            return chats.meet(ChatRef.of(Platform.TELEGRAM, room), room, NOON);
        }

        List<Long> told() {
            return index.match(STORY, NOON).stream().map(m -> m.topic().chatId()).toList();
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_followed_or_ended_counts_for_the_next_story(Kind kind) {
        try (Room room = new Room(kind)) {
            Chat first = room.chat("1");
            Chat second = room.chat("2");
            room.topics.follow(first.id(), "grain", NOON);
            assertThat(room.told()).containsExactly(first.id());
            room.topics.follow(second.id(), "oil", NOON);
            room.topics.follow(second.id(), "coal", NOON);
            assertThat(room.told()).containsExactly(first.id(), second.id());
            room.topics.unfollow(room.topics.of(first.id()).getFirst());
            assertThat(room.told()).containsExactly(second.id());
            room.topics.follow(first.id(), "grain", NOON);
            assertThat(room.told()).containsExactly(second.id(), first.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_followed_before_operators_were_refused_is_followed_still(Kind kind) {
        try (Room room = new Room(kind)) {
            Chat chat = room.chat("1");
            room.topics.follow(chat.id(), "grain and oil", NOON);
            assertThat(room.topics.of(chat.id())).hasSize(1);
            assertThat(room.told()).containsExactly(chat.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_topics_of_a_chat_that_moved_are_those_of_its_new_address(Kind kind) {
        try (Room room = new Room(kind)) {
            Chat old = room.chat("1");
            Chat met = room.chat("2");
            room.topics.follow(met.id(), "grain", NOON);
            assertThat(room.told()).containsExactly(met.id());
            new ChatMoveStore(room.database, room.chats).moved(old.ref(), met.ref(), NOON);
            assertThat(room.told()).containsExactly(old.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void who_is_far_behind_reads_all_anew_and_old_ends_are_forgotten(Kind kind) {
        try (Room room = new Room(kind)) {
            Chat chat = room.chat("1");
            room.topics.follow(chat.id(), "grain", NOON);
            room.topics.follow(chat.id(), "oil", NOON);
            assertThat(room.told()).hasSize(2);
            room.topics.unfollow(room.topics.of(chat.id()).getFirst());
            room.database.use(
                    h ->
                            h.execute(
                                    "UPDATE topic_version SET version = version + ?",
                                    3 * TopicStore.FURTHEST_BEHIND));
            room.topics.follow(chat.id(), "coal", NOON);
            room.topics.unfollow(room.topics.of(chat.id()).getLast());
            assertThat(room.topics.ended(0, Long.MAX_VALUE)).hasSize(1);
            assertThat(room.told()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void no_topic_is_lost_where_the_database_fails_while_all_are_filed_anew(Kind kind) {
        try (Room room = new Room(kind)) {
            Chat chat = room.chat("1");
            room.topics.follow(chat.id(), "grain", NOON);
            for (int story = 0; story < TopicIndex.SAMPLE; story++) {
                assertThat(room.told()).hasSize(1);
            }
            room.database.use(h -> h.execute("ALTER TABLE topic RENAME TO topic_away"));
            assertThatThrownBy(room::told).isInstanceOf(RuntimeException.class);
            room.database.use(h -> h.execute("ALTER TABLE topic_away RENAME TO topic"));
            assertThat(room.told()).containsExactly(chat.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_some_chats_those_are_told_anything_that_have_begun(Kind kind) {
        try (Room room = new Room(kind)) {
            Chat quiet = room.chat("1");
            Chat active = room.chats.subscribe(room.chat("2").id(), NOON);
            assertThat(room.topics.active(List.of(quiet.id(), active.id())))
                    .containsExactly(active.id());
        }
    }
}
