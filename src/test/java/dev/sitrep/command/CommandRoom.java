package dev.sitrep.command;

import dev.sitrep.chat.ChatLimits;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.OutboxDispatcher;
import dev.sitrep.delivery.RetryPolicy;
import dev.sitrep.digest.Coverage;
import dev.sitrep.digest.DigestComposer;
import dev.sitrep.digest.EditionDesk;
import dev.sitrep.digest.EditionStore;
import dev.sitrep.digest.FollowedStories;
import dev.sitrep.digest.Reports;
import dev.sitrep.digest.Stories;
import dev.sitrep.speech.Language;
import dev.sitrep.store.Database;
import dev.sitrep.story.Status;
import dev.sitrep.summary.RevisedStory;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.StoryReports;
import dev.sitrep.terminal.TerminalMessenger;
import dev.sitrep.testing.ShippedTopics;
import dev.sitrep.testing.TestDatabases.Kind;
import dev.sitrep.topic.SearchStore;
import dev.sitrep.topic.StorySearch;
import dev.sitrep.topic.TopicFeedbackStore;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

import org.jdbi.v3.core.Handle;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A desk on a fresh database, one story, number 17, into which 16 was merged, and a terminal. */
final class CommandRoom implements AutoCloseable {
    static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");
    static final ChatRef CHAT = TerminalMessenger.CHAT;

    private final Database database;
    private final ChatStore chats;
    private final TopicStore topics;
    private final CommandDesk desk;
    private final OutboxDispatcher dispatcher;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final List<StoryReport> stories = new ArrayList<>();
    private final ChatLimits limits;
    private int updates;
    private boolean lookedUpInTransaction;

    CommandRoom(Kind kind) {
        this(kind, ChatLimits.DEFAULT);
    }

    CommandRoom(Kind kind, ChatLimits limits) {
        this.limits = limits;
        database = kind.open();
        chats = new ChatStore(database);
        topics = new TopicStore(database, ShippedTopics.language());
        Outbox outbox = new Outbox(database);
        PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        TerminalMessenger terminal = new TerminalMessenger(out, false, 79);
        desk =
                new CommandDesk(
                        database,
                        chats,
                        outbox,
                        new Messengers(List.of(terminal)),
                        book(outbox),
                        limits);
        dispatcher =
                new OutboxDispatcher(
                        database, outbox, chats, List.of(terminal), RetryPolicy.DEFAULT, "n");
        stories.add(talks());
    }

    private CommandBook book(Outbox outbox) {
        ToldStore told = new ToldStore(database);
        StoryFollowStore followed = new StoryFollowStore(database);
        Stories lookup = lookup();
        DigestComposer composer = new DigestComposer("War diplomacy", r -> r.articles().size());
        TopicMatcher matcher =
                new TopicMatcher(topics.language(), (report, now) -> report.articles().size());
        EditionDesk editions =
                new EditionDesk(
                        lookup,
                        told,
                        composer,
                        now -> Coverage.NONE,
                        new FollowedStories(topics, followed, matcher));
        StoryFinder finder = new StoryFinder(lookup, told);
        StorySearch search =
                new StorySearch(
                        new SearchStore(database),
                        topics.language(),
                        lookup::byId,
                        (report, now) -> report.articles().size());
        return new CommandBook(
                List.of(
                        new StartCommand(chats, "War diplomacy"),
                        new DigestCommand(editions, chats, new EditionStore(database)),
                        new LatestCommand(lookup, told),
                        new StoryCommand(finder, followed),
                        new SourcesCommand(finder),
                        new TimelineCommand(finder, lookup),
                        new FollowCommand(
                                topics,
                                followed,
                                finder,
                                told,
                                limits,
                                new TopicPreview(search, lookup, told)),
                        new UnfollowCommand(topics, followed, finder),
                        new TopicsCommand(
                                topics, followed, new TopicFeedbackStore(database), finder),
                        new StatusCommand(topics, followed, outbox, limits, now -> Coverage.NONE),
                        new StopCommand(chats, outbox),
                        new BackCommand(outbox)));
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
                return stories.stream().map(r -> new StoryReports.Step(r, null)).toList();
            }

            @Override
            public Optional<StoryReport> byId(long id) {
                if (id == 666) {
                    throw new IllegalStateException("a page of the database is torn");
                }
                long kept = id == 16 ? 17 : id;
                return stories.stream().filter(r -> r.story().id() == kept).findFirst();
            }

            @Override
            public List<StoryReport> tellable(List<Long> ids, int most) {
                lookedUpInTransaction |= database.with(Handle::isInTransaction);
                return ids.stream().map(this::byId).flatMap(Optional::stream).limit(most).toList();
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

    ChatStore chats() {
        return chats;
    }

    TopicStore topics() {
        return topics;
    }

    CommandDesk desk() {
        return desk;
    }

    /** Whether many stories were ever looked up while others who write had to wait. */
    boolean lookedUpInTransaction() {
        return lookedUpInTransaction;
    }

    /** They may be changed. */
    List<StoryReport> stories() {
        return stories;
    }

    /** From now on the chat is spoken to in this language. */
    void speaks(Language language) {
        long id = chats.meet(CHAT, "Terminal", NOON).id();
        Settings all = Objects.requireNonNull(chats.byId(id).orElseThrow().settings());
        chats.set(id, all.withLanguage(language), NOON);
    }

    int rows(String table) {
        String sql = "SELECT count(*) FROM " + table;
        return database.with(h -> h.createQuery(sql).mapTo(Integer.class).one());
    }

    String says(String text) {
        return says(text, "u" + ++updates);
    }

    String says(String text, String update) {
        desk.handle(new Request(CHAT, "Terminal", text, update), NOON);
        return screen();
    }

    /** A button under a message is pressed. */
    String presses(String command, String message) {
        desk.handle(
                new Request(CHAT, "Terminal", command, "u" + ++updates, Asker.ALONE, message),
                NOON);
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
