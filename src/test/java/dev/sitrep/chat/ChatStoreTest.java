package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat.State;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.store.Database;
import dev.sitrep.story.Status;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

class ChatStoreTest {
    private static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");
    private static final ChatRef ROOM = ChatRef.of(Platform.TELEGRAM, "42");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_chat_is_met_once_and_keeps_its_id_under_a_new_title(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            Chat first = chats.meet(ROOM, "Desk", NOON);
            Chat second = chats.meet(ROOM, "Foreign desk", NOON);
            assertThat(first.state()).isEqualTo(State.QUIET);
            assertThat(second.id()).isEqualTo(first.id());
            assertThat(chats.byRef(ROOM).orElseThrow().title()).isEqualTo("Foreign desk");
            assertThat(chats.meet(new ChatRef(Platform.TELEGRAM, "42", "7"), "Topic", NOON).id())
                    .isNotEqualTo(first.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_digest_is_due_once_at_its_time_and_after_downtime_once_too(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            Chat chat = chats.subscribe(chats.meet(ROOM, "Desk", NOON).id(), NOON);
            Instant eight = Instant.parse("2025-12-22T06:00:00Z");
            assertThat(chat.nextDigestAt()).isEqualTo(eight);
            assertThat(chats.claimDigestDue(eight.minusMillis(1), 10, Set.of())).isEmpty();
            Instant threeDaysLate = eight.plus(Duration.ofDays(3)).plusSeconds(5);
            List<Chat> due =
                    database.atomically(() -> chats.claimDigestDue(threeDaysLate, 10, Set.of()));
            assertThat(due).hasSize(1);
            chats.recordEdition(due.getFirst(), threeDaysLate, threeDaysLate);
            assertThat(chats.claimDigestDue(threeDaysLate, 10, Set.of())).isEmpty();
            Chat after = chats.byRef(ROOM).orElseThrow();
            assertThat(after.lastEditionAt()).isEqualTo(threeDaysLate);
            assertThat(after.nextDigestAt()).isEqualTo(eight.plus(Duration.ofDays(4)));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void new_settings_move_the_next_digest_and_not_the_window_and_one_that_is_due_stays_so(
            Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            Chat chat = chats.subscribe(chats.meet(ROOM, "Desk", NOON).id(), NOON);
            Settings tokyo = chat.settings().withZone(ZoneId.of("Asia/Tokyo"));
            chats.set(chat.id(), tokyo, NOON);
            Chat moved = chats.byRef(ROOM).orElseThrow();
            assertThat(moved.nextDigestAt()).isEqualTo(Instant.parse("2025-12-21T23:00:00Z"));
            assertThat(moved.lastEditionAt()).isEqualTo(chat.lastEditionAt());
            Instant late = Instant.parse("2025-12-21T23:00:01Z");
            chats.set(chat.id(), Settings.DEFAULT, late);
            assertThat(chats.byRef(ROOM).orElseThrow().nextDigestAt())
                    .isEqualTo(moved.nextDigestAt());
            chats.set(chat.id(), tokyo.withSchedule(Schedule.NONE), late);
            assertThat(chats.byRef(ROOM).orElseThrow().nextDigestAt()).isNull();
            assertThat(chats.byRef(ROOM).orElseThrow().lastEditionAt())
                    .isEqualTo(chat.lastEditionAt());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_room_that_is_gone_takes_its_threads_along_and_is_back_when_heard_from(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            ChatRef thread = new ChatRef(Platform.TELEGRAM, "42", "7");
            Chat room = chats.subscribe(chats.meet(ROOM, "Desk", NOON).id(), NOON);
            Chat topic = chats.meet(thread, "Desk", NOON);
            assertThat(chats.gone(ROOM, "The bot was kicked.", NOON))
                    .containsExactlyInAnyOrder(room.id(), topic.id());
            assertThat(chats.byRef(thread).orElseThrow().state()).isEqualTo(State.GONE);
            assertThat(chats.claimDigestDue(NOON.plus(Duration.ofDays(9)), 10, Set.of())).isEmpty();
            Chat back = chats.meet(ROOM, "Desk", NOON);
            assertThat(back.state()).isEqualTo(State.QUIET);
            assertThat(back.stateWhy()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_closed_is_again_what_it_was_and_nothing_else_is_touched(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            ChatRef topic = new ChatRef(Platform.TELEGRAM, "42", "7");
            Chat room = chats.subscribe(chats.meet(ROOM, "Desk", NOON).id(), NOON);
            Chat chat = chats.subscribe(chats.meet(topic, "Alerts", NOON).id(), NOON);
            assertThat(chats.reopened(topic, NOON)).isFalse();
            assertThat(chats.closed(topic, "Closed.", NOON)).containsExactly(chat.id());
            assertThat(chats.closed(topic, "Closed.", NOON)).isEmpty();
            assertThat(chats.byRef(topic).orElseThrow().state()).isEqualTo(State.GONE);
            assertThat(chats.byRef(ROOM)).contains(room);
            assertThat(chats.reopened(topic, NOON)).isTrue();
            assertThat(chats.byRef(topic)).contains(chat);

            assertThat(chats.closed(ROOM, "Closed.", NOON)).containsExactly(room.id());
            assertThat(chats.byRef(topic)).contains(chat);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_a_closed_chat_says_itself_counts_more_than_what_it_was(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            Chat chat = chats.subscribe(chats.meet(ROOM, "Desk", NOON).id(), NOON);
            chats.closed(ROOM, "Closed.", NOON);
            chats.meet(ROOM, "Desk", NOON);
            chats.closed(ROOM, "Closed.", NOON);
            assertThat(chats.reopened(ROOM, NOON)).isTrue();
            assertThat(chats.byRef(ROOM)).contains(chat);
            chats.closed(ROOM, "Closed.", NOON);
            chats.quiet(chats.meet(ROOM, "Desk", NOON).id(), "Stopped.", NOON);
            assertThat(chats.reopened(ROOM, NOON)).isFalse();
            assertThat(chats.byRef(ROOM).orElseThrow().state()).isEqualTo(State.QUIET);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_window_that_is_taken_back_leaves_the_end_of_one_that_was_told(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            assertThat(chats.latestEdition()).isEqualTo(Instant.EPOCH);
            Chat chat = chats.subscribe(chats.meet(ROOM, "Desk", NOON).id(), NOON);
            Instant monday = NOON.plus(Duration.ofDays(1));
            Instant tuesday = NOON.plus(Duration.ofDays(2));
            edition(database, chat, NOON, monday, "FAILED");
            edition(database, chat, monday, tuesday, "TOLD");
            chats.recordEdition(chat, tuesday, tuesday);
            chats.reopenWindow(chat.id(), NOON);
            assertThat(chats.latestEdition()).isEqualTo(tuesday);
        }
    }

    private static void edition(
            Database database, Chat chat, Instant from, Instant to, String state) {
        String sql =
                """
                INSERT INTO edition (chat_id, window_start, window_end, stories, created_at, state)
                VALUES (?, ?, ?, '', 0, ?)""";
        database.use(h -> h.execute(sql, chat.id(), from.toEpochMilli(), to.toEpochMilli(), state));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void to_be_told_of_a_move_again_changes_nothing(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            ChatRef to = ChatRef.of(Platform.TELEGRAM, "-100");
            Chat chat = chats.subscribe(chats.meet(ROOM, "Desk", NOON).id(), NOON);
            Chat stray = chats.meet(to, "Desk", NOON);
            assertThat(new ChatMoveStore(database, chats).moved(ROOM, to, NOON))
                    .map(Chat::id)
                    .contains(stray.id());
            for (int i = 0; i < 2; i++) {
                assertThat(new ChatMoveStore(database, chats).moved(ROOM, to, NOON)).isEmpty();
                assertThat(chats.byRef(to).orElseThrow().id()).isEqualTo(chat.id());
                assertThat(chats.byRef(to).orElseThrow().state()).isEqualTo(State.ACTIVE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_new_title_is_news_once_and_a_topic_keeps_it(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            ChatRef topic = new ChatRef(Platform.TELEGRAM, "42", "7");
            assertThat(chats.renamed(ROOM, "Desk")).isFalse();
            chats.meet(topic, "Desk · Alerts", NOON);
            assertThat(chats.renamed(topic, "Desk · News")).isTrue();
            assertThat(chats.renamed(topic, "Desk · News")).isFalse();
            assertThat(chats.meet(topic, "Desk · Alerts", NOON).title()).isEqualTo("Desk · News");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_a_chat_was_told_is_remembered_for_it_alone(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            ToldStore told = new ToldStore(database);
            long one = chats.meet(ROOM, "One", NOON).id();
            long two = chats.meet(ChatRef.of(Platform.SLACK, "C1"), "Two", NOON).id();
            told.tell(
                    one,
                    List.of(new ToldStory(5, 50, Status.EXPECTED, 2, 0)),
                    List.of(new Told.Shown(5, "They met.", "en")),
                    NOON);
            told.tell(
                    one,
                    List.of(new ToldStory(5, 50, Status.HELD, 3, 1)),
                    List.of(new Told.Shown(5, "They met.", "en")),
                    NOON);
            Told known = told.of(one, List.of("they met", "They parted."));
            assertThat(known.story(5)).contains(new ToldStory(5, 50, Status.HELD, 3, 1));
            assertThat(known.knowsStoryline(50)).isTrue();
            assertThat(known.hasRead("They met!")).isTrue();
            assertThat(known.hasRead("They parted.")).isFalse();
            assertThat(told.of(two, List.of("They met."))).isEqualTo(Told.NOTHING);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_chats_numbers_stand_for_its_last_list(Kind kind) {
        try (Database database = kind.open()) {
            long chat = new ChatStore(database).meet(ROOM, "One", NOON).id();
            ToldStore told = new ToldStore(database);
            told.list(chat, List.of(11L, 12L, 13L));
            told.list(chat, List.of(21L, 22L));
            assertThat(told.listed(chat, 2)).hasValue(22);
            assertThat(told.listed(chat, 3)).isEmpty();
            assertThat(told.listed(chat, 0)).isEmpty();
            assertThat(told.listedCount(chat)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_chat_that_said_stop_is_still_silent_when_it_was_lost_and_is_back(Kind kind) {
        try (Database database = kind.open()) {
            ChatStore chats = new ChatStore(database);
            ChatRef ref = ChatRef.of(Platform.TELEGRAM, "1");
            long id = chats.meet(ref, "Desk", NOON).id();
            chats.subscribe(id, NOON);
            chats.quiet(id, "The chat said stop.", NOON);
            chats.gone(ref, "The bot was blocked.", NOON);
            assertThat(chats.reopened(ref, NOON)).isTrue();
            assertThat(chats.byId(id).orElseThrow().state()).isEqualTo(State.QUIET);

            chats.subscribe(id, NOON);
            chats.gone(ref, "The bot was blocked.", NOON);
            assertThat(chats.reopened(ref, NOON)).isFalse();
        }
    }
}
