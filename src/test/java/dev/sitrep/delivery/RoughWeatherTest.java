package dev.sitrep.delivery;

import static dev.sitrep.delivery.Mailroom.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.store.Database;
import dev.sitrep.telegram.TelegramMessenger;
import dev.sitrep.telegram.TelegramSettings;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.TestDatabases.Kind;
import dev.sitrep.testing.TestingClock;
import dev.sitrep.testing.telegram.Fault;
import dev.sitrep.testing.telegram.SeenMessage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One call in twenty of the server goes wrong in one of six ways. {@code -Dsitrep.chats=5000} sends to more chats, and
 * {@code -Dsitrep.seed=N} repeats a run's weather.
 */
class RoughWeatherTest {
    private static final int CHATS = Integer.getInteger("sitrep.chats", 40);
    private static final Set<String> EACH_IS_SENT =
            new LinkedHashSet<>(List.of("digest:1/1", "digest:1/2", "digest:2/1"));
    private static final List<Fault> TROUBLES =
            List.of(
                    Fault.TOO_MANY_REQUESTS,
                    Fault.INTERNAL_ERROR,
                    Fault.HALF_ANSWER,
                    Fault.ANSWER_LOST,
                    Fault.DROPPED,
                    Fault.SILENCE);

    private final TestingClock clock = new TestingClock(NOON);
    private final Map<Fault, Integer> weather = new EnumMap<>(Fault.class);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothing_is_lost_and_doubled_is_only_what_telegram_took_without_saying_so(Kind kind) {
        long seed = Long.getLong("sitrep.seed", System.nanoTime());
        try (FakeTelegram telegram = new FakeTelegram(clock);
                TelegramMessenger messenger = new TelegramMessenger(settings(telegram));
                Database database = kind.open()) {
            turnRough(telegram, new Random(seed));
            Outbox outbox = new Outbox(database);
            ChatStore chats = new ChatStore(database);
            List<Chat> all = new ArrayList<>();
            database.atomically(() -> write(telegram, outbox, chats, all));
            OutboxDispatcher dispatcher =
                    new OutboxDispatcher(
                            database,
                            outbox,
                            chats,
                            List.of(messenger),
                            RetryPolicy.DEFAULT,
                            "node");
            int steps = 0;
            for (; all.stream().anyMatch(c -> outbox.waiting(c.id()) > 0) && steps < 60_000; ) {
                for (int i = 0; i < 10; i++, steps++) {
                    dispatcher.drain(Set.of(Platform.TELEGRAM), clock.instant());
                    clock.advance(Duration.ofMillis(100));
                }
            }
            count(telegram, kind, seed);
        }
    }

    private static TelegramSettings settings(FakeTelegram telegram) {
        URI api = telegram.apiUrl();
        return new TelegramSettings(FakeTelegram.TOKEN, api, Duration.ofMillis(700), null);
    }

    private void turnRough(FakeTelegram telegram, Random random) {
        telegram.failBy(
                method -> {
                    Fault fault =
                            random.nextInt(20) == 0
                                    ? TROUBLES.get(random.nextInt(TROUBLES.size()))
                                    : Fault.NONE;
                    weather.merge(fault, 1, Integer::sum);
                    return fault;
                });
    }

    private static void write(
            FakeTelegram telegram, Outbox outbox, ChatStore chats, List<Chat> all) {
        for (int i = 1; i <= CHATS; i++) {
            telegram.open(i);
            Chat chat = chats.meet(ChatRef.of(Platform.TELEGRAM, String.valueOf(i)), "c", NOON);
            all.add(chat);
            for (int edition = 1; edition <= 2; edition++) {
                List<Message> parts = new ArrayList<>();
                for (int part = 1; part <= (edition == 1 ? 2 : 1); part++) {
                    parts.add(Message.text("digest:" + edition + "/" + part));
                }
                outbox.enqueue(
                        chat,
                        Outgoing.fresh(
                                DeliveryKind.DIGEST,
                                "digest:" + edition,
                                parts,
                                NOON.plus(Duration.ofDays(1))),
                        NOON);
            }
        }
    }

    private void count(FakeTelegram telegram, Kind kind, long seed) {
        int doubled = 0;
        for (int chat = 1; chat <= CHATS; chat++) {
            List<String> came = telegram.messages(chat).stream().map(SeenMessage::text).toList();
            assertThat(new LinkedHashSet<>(came))
                    .as("chat %d, in the order in which it came, seed %d", chat, seed)
                    .containsExactlyElementsOf(EACH_IS_SENT);
            doubled += came.size() - EACH_IS_SENT.size();
        }
        int silentlyTaken =
                weather.getOrDefault(Fault.HALF_ANSWER, 0)
                        + weather.getOrDefault(Fault.ANSWER_LOST, 0);
        long refused =
                telegram.calls("sendmessage").stream().filter(c -> c.status() == 429).count();
        System.out.printf(
                "%s: %d chats, weather %s: lost 0, doubled %d, 429 %d (seed %d)%n",
                kind, CHATS, weather, doubled, refused, seed);
        assertThat(doubled).as("seed %d", seed).isLessThanOrEqualTo(silentlyTaken);
        assertThat(refused)
                .as("429 of the server's own, seed %d", seed)
                .isEqualTo(weather.getOrDefault(Fault.TOO_MANY_REQUESTS, 0).longValue());
    }
}
