package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Told.Shown;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.store.Database;
import dev.sitrep.story.Status;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ToldBackStoreTest {
    private static final Instant MONDAY = Instant.parse("2025-12-22T06:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final ToldStory PLANNED = new ToldStory(7, 70, Status.EXPECTED, 1, 0);
    private static final ToldStory HELD = new ToldStory(7, 70, Status.HELD, 3, 2);
    private static final ToldStory NEW = new ToldStory(8, 70, null, 1, 0);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_told_by_a_message_that_never_arrived_stands_as_before(Kind kind) {
        try (Database database = kind.open()) {
            ToldStore told = new ToldStore(database);
            long chat = chat(database);
            tell(told, chat, PLANNED, "They plan to meet.", MONDAY);
            tell(told, chat, HELD, "They met.", TUESDAY);
            tell(told, chat, HELD, "They plan to meet.", TUESDAY);
            tell(told, chat, NEW, "A port burns.", TUESDAY);

            told.untell(chat, TUESDAY);

            assertThat(told.story(chat, 7)).contains(PLANNED);
            assertThat(told.toldAt(chat, 7)).contains(MONDAY);
            assertThat(told.story(chat, 8)).isEmpty();
            Told now = read(told, chat);
            assertThat(now.hasRead("They plan to meet.")).isTrue();
            assertThat(now.hasRead("They met.")).isFalse();
            assertThat(now.hasRead("A port burns.")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_told_again_since_stays_told(Kind kind) {
        try (Database database = kind.open()) {
            ToldStore told = new ToldStore(database);
            long chat = chat(database);
            tell(told, chat, PLANNED, "They met.", MONDAY);
            tell(told, chat, HELD, "They met.", TUESDAY);

            told.untell(chat, MONDAY);

            assertThat(told.story(chat, 7)).contains(HELD);
            assertThat(read(told, chat).hasRead("They met.")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_two_stories_told_at_once_one_alone_is_taken_back_and_whether_it_was_breaking(
            Kind kind) {
        try (Database database = kind.open()) {
            ToldStore told = new ToldStore(database);
            long chat = chat(database);
            tell(told, chat, PLANNED, "They plan to meet.", MONDAY);
            tell(told, chat, HELD.asBreaking(), "They met.", TUESDAY);
            tell(told, chat, NEW, "A port burns.", TUESDAY);

            told.untell(chat, 7, TUESDAY);

            assertThat(told.story(chat, 7)).contains(PLANNED);
            assertThat(told.story(chat, 8)).contains(NEW);
            assertThat(read(told, chat).hasRead("They met.")).isFalse();
            assertThat(read(told, chat).hasRead("A port burns.")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_told_by_two_messages_that_never_arrived_is_new_again(Kind kind) {
        try (Database database = kind.open()) {
            ToldStore told = new ToldStore(database);
            long chat = chat(database);
            for (List<Instant> order :
                    List.of(List.of(MONDAY, TUESDAY), List.of(TUESDAY, MONDAY))) {
                tell(told, chat, PLANNED, "They met.", MONDAY);
                tell(told, chat, HELD, "They met.", TUESDAY);

                order.forEach(at -> told.untell(chat, at));

                assertThat(told.story(chat, 7)).isEmpty();
                assertThat(read(told, chat).hasRead("They met.")).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_merge_between_telling_and_taking_back_leaves_what_was_told_before(Kind kind) {
        try (Database database = kind.open()) {
            for (List<Long> merge : List.of(List.of(7L, 8L), List.of(8L, 7L))) {
                ToldStore told = new ToldStore(database);
                long chat = chat(database);
                long kept = merge.getFirst();
                tell(told, chat, PLANNED, "They plan to meet.", MONDAY);
                tell(told, chat, NEW, "A port burns.", TUESDAY);
                new ToldMergeStore(database).merge(kept, merge.getLast());

                told.untell(chat, TUESDAY);

                assertThat(told.toldAt(chat, kept)).contains(MONDAY);
                assertThat(told.story(chat, kept).orElseThrow().status())
                        .isEqualTo(Status.EXPECTED);
                told.untell(chat, MONDAY);
                assertThat(told.story(chat, kept)).isEmpty();
            }
        }
    }

    private static Told read(ToldStore told, long chat) {
        return told.of(chat, List.of("They plan to meet.", "They met.", "A port burns."));
    }

    private static void tell(
            ToldStore told, long chat, ToldStory story, String sentence, Instant at) {
        told.tell(chat, List.of(story), List.of(new Shown(story.id(), sentence, "")), at);
    }

    private static long chat(Database database) {
        return new ChatStore(database)
                .meet(ChatRef.of(Platform.TELEGRAM, "42"), "Desk", MONDAY)
                .id();
    }
}
