package dev.sitrep.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat.State;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.OutboxDispatcher;
import dev.sitrep.delivery.RetryPolicy;
import dev.sitrep.delivery.UpdateLog;
import dev.sitrep.digest.Coverage;
import dev.sitrep.digest.DigestComposer;
import dev.sitrep.digest.EditionDesk;
import dev.sitrep.digest.Reports;
import dev.sitrep.digest.Stories;
import dev.sitrep.store.Database;
import dev.sitrep.story.Status;
import dev.sitrep.summary.RevisedStory;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.StoryReports;
import dev.sitrep.terminal.TerminalMessenger;
import dev.sitrep.testing.TestDatabases.Kind;
import dev.sitrep.topic.TopicStore;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class CommandDeskTest {
    private static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");
    private static final ChatRef CHAT = TerminalMessenger.CHAT;

    /** A desk on a fresh database, three stories, and a terminal. */
    private static final class Room implements AutoCloseable {
        private final Database database;
        private final ChatStore chats;
        private final TopicStore topics;
        private final CommandDesk desk;
        private final OutboxDispatcher dispatcher;
        private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
        private final List<StoryReport> stories = new ArrayList<>();
        private int updates;

        Room(Kind kind) {
            database = kind.open();
            chats = new ChatStore(database);
            topics = new TopicStore(database);
            ToldStore told = new ToldStore(database);
            Outbox outbox = new Outbox(database);
            PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
            TerminalMessenger terminal = new TerminalMessenger(out, false, 79);
            Stories lookup = lookup();
            DigestComposer composer = new DigestComposer("War diplomacy", r -> r.articles().size());
            EditionDesk editions = new EditionDesk(lookup, told, composer, now -> Coverage.NONE);
            StoryFinder finder = new StoryFinder(lookup, told);
            CommandBook book =
                    new CommandBook(
                            List.of(
                                    new StartCommand(chats, "War diplomacy"),
                                    new DigestCommand(editions),
                                    new LatestCommand(lookup, told),
                                    new StoryCommand(finder),
                                    new SourcesCommand(finder),
                                    new TimelineCommand(finder, lookup),
                                    new FollowCommand(topics),
                                    new UnfollowCommand(topics),
                                    new TopicsCommand(topics),
                                    new StatusCommand(topics, now -> Coverage.NONE),
                                    new StopCommand(chats, outbox)));
            desk =
                    new CommandDesk(
                            database,
                            new UpdateLog(database),
                            chats,
                            outbox,
                            new Messengers(List.of(terminal)),
                            book);
            dispatcher =
                    new OutboxDispatcher(
                            database, outbox, chats, List.of(terminal), RetryPolicy.DEFAULT, "n");
            stories.add(talks());
        }

        private Stories lookup() {
            return new Stories() {
                @Override
                public List<StoryReport> updatedBetween(Instant from, Instant to) {
                    return stories.stream().filter(r -> !r.articlesIn(from, to).isEmpty()).toList();
                }

                @Override
                public List<RevisedStory> revisedBetween(Instant from, Instant to) {
                    return List.of();
                }

                @Override
                public List<StoryReport> passedBetween(Instant from, Instant to) {
                    return List.of();
                }

                @Override
                public List<StoryReports.Step> storyline(long storylineId) {
                    return stories.stream().map(r -> new StoryReports.Step(r, "")).toList();
                }

                @Override
                public Optional<StoryReport> byId(long id) {
                    if (id == 666) {
                        throw new IllegalStateException("a page of the database is torn");
                    }
                    return stories.stream().filter(r -> r.story().id() == id).findFirst();
                }
            };
        }

        private static StoryReport talks() {
            return Reports.story(17, "Envoys hold talks")
                    .on(17, 2, Status.UNDER_WAY)
                    .article("World Brief", NOON.minus(Duration.ofHours(3)), "x")
                    .article("Kyiv Courier", NOON.minus(Duration.ofHours(2)), "x")
                    .says(2, "They met.")
                    .origin("Reuters", 1701L)
                    .unattributed(1702L)
                    .report();
        }

        String says(String text) {
            return says(text, "u" + ++updates);
        }

        String says(String text, String update) {
            desk.handle(new Request(CHAT, "Terminal", text, update), NOON);
            return screen();
        }

        String screen() {
            dispatcher.drain(Set.of(Platform.TERMINAL), NOON);
            String shown = screen.toString(StandardCharsets.UTF_8);
            screen.reset();
            return shown;
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void start_says_what_comes_and_when_and_begins_it(Kind kind) {
        try (Room room = new Room(kind)) {
            assertThat(room.says("/start"))
                    .contains(
                            "Digests come every day at 08:00 (Kyiv); the next on Mon 22 Dec,"
                                    + " 08:00");
            assertThat(room.chats.byRef(CHAT).orElseThrow().state()).isEqualTo(State.ACTIVE);
            assertThat(room.says("stop")).contains("No more digests and alerts come here.");
            assertThat(room.chats.byRef(CHAT).orElseThrow().state()).isEqualTo(State.QUIET);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_update_that_comes_twice_is_answered_once(Kind kind) {
        try (Room room = new Room(kind)) {
            assertThat(room.says("help", "same")).contains("digest — what happened since");
            assertThat(room.says("help", "same")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void numbers_mean_the_stories_of_the_last_list_and_buttons_the_story_itself(Kind kind) {
        try (Room room = new Room(kind)) {
            assertThat(room.says("story 1")).contains("You have not been shown a list");
            assertThat(room.says("/Digest@sitrep_bot")).contains("1. Envoys hold talks");
            assertThat(room.says("story 1")).contains("They met. [2]").contains("2 articles");
            assertThat(room.says("sources 1"))
                    .contains("[1] World Brief: Envoys hold talks <https://1701.example/a>")
                    .contains(", from Reuters")
                    .contains(", unattributed");
            assertThat(room.says("story #17")).contains("They met. [2]");
            assertThat(room.says("story 9"))
                    .contains("There is no story 9: your last list has 1 story.")
                    .contains("Use: story N");
            assertThat(room.says("story two")).contains("“two” is no story's number.");
            assertThat(room.says("story 99999999999999999999")).contains("is no story's number");
            assertThat(room.says("story")).contains("Which story?");
            assertThat(room.says("story #5")).contains("no longer kept");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_digest_on_demand_marks_only_what_the_chat_has_not_read(Kind kind) {
        try (Room room = new Room(kind)) {
            assertThat(room.says("digest")).doesNotContain("New:");
            room.stories.set(
                    0,
                    Reports.story(17, "Envoys hold talks")
                            .article("World Brief", NOON.minus(Duration.ofHours(1)), "x")
                            .says(1, "They met.")
                            .says(1, "They meet again on Sunday.")
                            .report());
            assertThat(room.says("digest"))
                    .contains("1. Envoys hold talks\nNew: They meet again on Sunday. [1]");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void topics_are_followed_listed_and_ended_by_number(Kind kind) {
        try (Room room = new Room(kind)) {
            assertThat(room.says("follow   ceasefire\n Gaza"))
                    .contains("You follow: ceasefire Gaza");
            assertThat(room.says("follow (a")).contains("not closed").contains("(a\n^");
            assertThat(room.says("topics")).contains("1. ceasefire Gaza");
            assertThat(room.topics.followed()).isEmpty();
            room.says("start");
            assertThat(room.topics.followed()).hasSize(1);
            assertThat(room.says("status")).contains("You follow 1 topic.");
            assertThat(room.says("unfollow 2")).contains("There is no topic “2”");
            assertThat(room.says("unfollow 1")).contains("You no longer follow: ceasefire Gaza");
            assertThat(room.says("topics")).contains("You follow no topics.");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_mistyped_command_is_guessed_at_and_nonsense_is_answered(Kind kind) {
        try (Room room = new Room(kind)) {
            assertThat(room.says("/digset")).contains("Did you mean digest?");
            assertThat(room.says("sorces 3")).contains("Did you mean sources?");
            assertThat(room.says("hello there")).contains("I don't know “hello”");
            assertThat(room.says("")).contains("Send help");
            assertThat(room.says("story " + "9 ".repeat(10_000))).contains("too long");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_command_that_fails_is_answered_and_leaves_nothing_half_done(Kind kind) {
        try (Room room = new Room(kind)) {
            assertThat(room.says("story #666", "u")).contains("That went wrong on my side.");
            assertThat(room.says("story #666", "u")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_chat_that_the_bot_joins_is_greeted_and_one_it_leaves_is_gone(Kind kind) {
        try (Room room = new Room(kind)) {
            room.desk.joined(new Request(CHAT, "Terminal", "", "j1"), NOON);
            assertThat(room.screen()).contains("Digests come every day");
            room.desk.joined(new Request(CHAT, "Terminal", "", "j2"), NOON);
            assertThat(room.screen()).isEmpty();
            room.desk.left(new Request(CHAT, "Terminal", "", "l1"), "The bot was removed.", NOON);
            assertThat(room.chats.byRef(CHAT).orElseThrow().state()).isEqualTo(State.GONE);
        }
    }
}
