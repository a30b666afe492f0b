package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Chat.State;
import dev.sitrep.chat.ChatLimits;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.CommandBook;
import dev.sitrep.command.CommandDesk;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.OutboxDispatcher;
import dev.sitrep.delivery.Outgoing;
import dev.sitrep.delivery.RetryPolicy;
import dev.sitrep.delivery.Target;
import dev.sitrep.store.Database;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.TestDatabases.Kind;
import dev.sitrep.testing.TestingClock;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What befalls chats, from Telegram to the database, and how often it is logged. */
class TelegramChatStatesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long GROUP = -200;
    private static final long SUPERGROUP = -1_000_000_000_200L;
    private static final ChatRef TOPIC =
            new ChatRef(Platform.TELEGRAM, Long.toString(SUPERGROUP), "7");

    /** All that lies between the platform and the database. */
    private static final class Bot implements AutoCloseable {
        private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
        private final FakeTelegram telegram = new FakeTelegram(clock);
        private final TelegramSettings settings =
                TelegramSettings.of(FakeTelegram.TOKEN, telegram.apiUrl());
        private final TelegramMessenger messenger = new TelegramMessenger(settings);
        private final Database database;
        private final ChatStore chats;
        private final Outbox outbox;
        private final OutboxDispatcher dispatcher;
        private final TelegramUpdates updates;
        private final ListAppender<ILoggingEvent> log = new ListAppender<>();
        private final List<Logger> loggers =
                List.of(
                        (Logger) LoggerFactory.getLogger("dev.sitrep.command"),
                        (Logger) LoggerFactory.getLogger("dev.sitrep.delivery"));
        private int keys;

        Bot(Kind kind) {
            database = kind.open();
            chats = new ChatStore(database);
            outbox = new Outbox(database);
            dispatcher =
                    new OutboxDispatcher(
                            database, outbox, chats, List.of(messenger), RetryPolicy.DEFAULT, "n");
            CommandDesk desk =
                    new CommandDesk(
                            database,
                            chats,
                            outbox,
                            new Messengers(List.of(messenger)),
                            new CommandBook(List.of()),
                            ChatLimits.DEFAULT);
            updates = new TelegramUpdates(settings, desk, Switchboard.commands(), clock);
            log.start();
            for (Logger logger : loggers) {
                logger.setLevel(Level.INFO);
                logger.setAdditive(false);
                logger.addAppender(log);
            }
            updates.start();
        }

        Chat subscribe(ChatRef ref) {
            return chats.subscribe(chats.meet(ref, "Desk", clock.instant()).id(), clock.instant());
        }

        State state(ChatRef ref) {
            return chats.byRef(ref).orElseThrow().state();
        }

        /** Waits until what people did has been heard. */
        void hear() {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (telegram.unconfirmedUpdates() > 0) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.onSpinWait();
            }
        }

        void send(Chat chat) {
            clock.advance(Duration.ofSeconds(5));
            outbox.enqueue(
                    chat,
                    new Outgoing(
                            DeliveryKind.ALERT,
                            "k" + keys++,
                            List.of(Message.text("news")),
                            Target.fresh(),
                            clock.instant().plus(Duration.ofHours(1))),
                    clock.instant());
            dispatcher.drain(Set.of(Platform.TELEGRAM), clock.instant());
        }

        List<String> logged(String part) {
            return List.copyOf(log.list).stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(line -> line.contains(part))
                    .toList();
        }

        @Override
        public void close() {
            updates.close();
            messenger.close();
            telegram.close();
            database.close();
            for (Logger logger : loggers) {
                logger.detachAppender(log);
                logger.setAdditive(true);
                logger.setLevel(Level.OFF);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_closed_topic_is_silent_for_itself_and_comes_back_as_it_was(Kind kind) {
        try (Bot bot = new Bot(kind)) {
            bot.telegram.openTopic(SUPERGROUP, 7);
            ChatRef room = ChatRef.of(Platform.TELEGRAM, Long.toString(SUPERGROUP));
            bot.subscribe(room);
            Chat topic = bot.subscribe(TOPIC);
            bot.telegram.closeTopic(SUPERGROUP, 7);
            bot.hear();
            assertThat(bot.state(TOPIC)).isEqualTo(State.GONE);
            assertThat(bot.state(room)).isEqualTo(State.ACTIVE);
            bot.send(topic);
            bot.telegram.openTopic(SUPERGROUP, 7);
            bot.hear();
            assertThat(bot.chats.byRef(TOPIC)).contains(topic);
            bot.send(topic);
            assertThat(bot.telegram.messages(SUPERGROUP)).hasSize(1);
            assertThat(bot.logged("takes nothing any more")).hasSize(1);
            assertThat(bot.logged("is open again")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_topic_whose_closing_is_learned_by_sending_comes_back_as_well(Kind kind) {
        try (Bot bot = new Bot(kind)) {
            bot.telegram.openTopic(SUPERGROUP, 7);
            Chat topic = bot.subscribe(TOPIC);
            bot.updates.close();
            bot.telegram.closeTopic(SUPERGROUP, 7);
            bot.send(topic);
            assertThat(bot.state(TOPIC)).isEqualTo(State.GONE);
            bot.telegram.openTopic(SUPERGROUP, 7);
            bot.updates.start();
            bot.hear();
            assertThat(bot.chats.byRef(TOPIC)).contains(topic);
            assertThat(bot.logged("takes nothing any more")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void where_nothing_may_be_said_outside_of_topics_the_topics_go_on(Kind kind) {
        try (Bot bot = new Bot(kind)) {
            ChatRef room = ChatRef.of(Platform.TELEGRAM, Long.toString(SUPERGROUP));
            bot.telegram.openTopic(SUPERGROUP, 7);
            Chat general = bot.subscribe(room);
            Chat topic = bot.subscribe(TOPIC);
            bot.updates.close();
            bot.telegram.setGeneral(SUPERGROUP, false);
            bot.send(general);
            assertThat(bot.state(room)).isEqualTo(State.GONE);
            assertThat(bot.chats.byRef(TOPIC)).contains(topic);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_group_that_became_a_supergroup_keeps_all_however_it_is_learned(Kind kind) {
        try (Bot bot = new Bot(kind)) {
            ChatRef old = ChatRef.of(Platform.TELEGRAM, Long.toString(GROUP));
            ChatRef now = ChatRef.of(Platform.TELEGRAM, Long.toString(SUPERGROUP));
            bot.telegram.open(GROUP);
            Chat chat = bot.subscribe(old);
            bot.updates.close();
            bot.telegram.migrate(GROUP, SUPERGROUP);
            bot.send(chat);
            bot.updates.start();
            bot.hear();
            assertThat(bot.chats.byRef(now).map(Chat::id)).contains(chat.id());
            assertThat(bot.state(now)).isEqualTo(State.ACTIVE);
            assertThat(bot.chats.byRef(old)).isEmpty();
            bot.send(bot.chats.byRef(now).orElseThrow());
            assertThat(bot.telegram.messages(SUPERGROUP)).hasSize(1);
            assertThat(bot.logged("is now")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_both_an_update_and_an_answer_tell_is_logged_once(Kind kind) {
        try (Bot bot = new Bot(kind)) {
            ChatRef group = ChatRef.of(Platform.TELEGRAM, Long.toString(GROUP));
            bot.telegram.open(GROUP);
            Chat chat = bot.subscribe(group);
            bot.telegram.block(GROUP);
            bot.send(chat);
            bot.hear();
            assertThat(bot.state(group)).isEqualTo(State.GONE);
            assertThat(bot.logged("takes nothing any more")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_deleted_group_and_a_deleted_topic_are_learned_by_sending(Kind kind) {
        try (Bot bot = new Bot(kind)) {
            ChatRef group = ChatRef.of(Platform.TELEGRAM, Long.toString(GROUP));
            ChatRef room = ChatRef.of(Platform.TELEGRAM, Long.toString(SUPERGROUP));
            Chat lost = bot.subscribe(group);
            bot.telegram.deleteGroup(GROUP);
            bot.send(lost);
            assertThat(bot.state(group)).isEqualTo(State.GONE);
            bot.telegram.openTopic(SUPERGROUP, 7);
            bot.subscribe(room);
            Chat topic = bot.subscribe(TOPIC);
            bot.telegram.deleteTopic(SUPERGROUP, 7);
            bot.send(topic);
            assertThat(bot.state(TOPIC)).isEqualTo(State.GONE);
            assertThat(bot.state(room)).isEqualTo(State.ACTIVE);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_new_title_is_kept_and_logged_once(Kind kind) {
        try (Bot bot = new Bot(kind)) {
            ChatRef group = ChatRef.of(Platform.TELEGRAM, Long.toString(GROUP));
            bot.telegram.open(GROUP);
            bot.subscribe(group);
            bot.telegram.rename(GROUP, "Foreign desk");
            bot.telegram.rename(GROUP, "Foreign desk");
            bot.hear();
            assertThat(bot.chats.byRef(group).orElseThrow().title()).isEqualTo("Foreign desk");
            assertThat(bot.logged("is now “Foreign desk”")).hasSize(1);
        }
    }
}
