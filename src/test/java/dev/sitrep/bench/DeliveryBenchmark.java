package dev.sitrep.bench;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.Outgoing;
import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseSettings;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.FakeTelegram.Call;
import dev.sitrep.testing.PackagedProgram;
import dev.sitrep.testing.TestDatabases.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A digest of two parts for each of many chats, all due at once, by the packaged program to a Telegram as strict as the real one,
 * while somebody in another chat types a command each second. Reports the time from the first message to the last, against the
 * floor that 30 messages a second set; what Telegram refused; and how long the commands waited for their answers, from typed to
 * shown.
 *
 * <p>Arguments: how many chats (5,000 where nothing is given), and SQLITE or POSTGRESQL.
 */
public final class DeliveryBenchmark {
    private static final int PARTS = 2;
    private static final double A_SECOND = 30;
    private static final int TALKERS = 20;
    private static final long FIRST_TALKER = 1_000_000;
    private static final Duration WORTH_SENDING = Duration.ofHours(12);

    private final int chats;
    private final Kind kind;
    private final FakeTelegram telegram;
    private final DatabaseSettings settings;

    private DeliveryBenchmark(int chats, Kind kind, FakeTelegram telegram) {
        this.chats = chats;
        this.kind = kind;
        this.telegram = telegram;
        this.settings = kind.fresh();
    }

    public static void main(String[] args) throws Exception {
        int chats = args.length == 0 ? 5_000 : Integer.parseInt(args[0]);
        Kind kind = args.length < 2 ? Kind.SQLITE : Kind.valueOf(args[1]);
        try (FakeTelegram telegram = new FakeTelegram(InstantSource.system())) {
            new DeliveryBenchmark(chats, kind, telegram).run();
        }
        // PostgreSQL's process ends with the JVM.
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        try (Database database = Database.open(settings)) {
            database.migrate();
            write(database);
        }
        Path folder = Files.createTempDirectory("sitrep-delivery");
        try (PackagedProgram program =
                PackagedProgram.start(environment(folder), folder, "run").awaitReady()) {
            Map<Long, List<Instant>> typed = talkUntilAllIsThere();
            report(typed);
            program.terminate(Duration.ofSeconds(20));
            System.out.println(
                    "the log has "
                            + program.errors().lines().filter(l -> l.contains("WARN")).count()
                            + " warnings");
        }
    }

    /** As one digest run leaves them: all due now. */
    private void write(Database database) {
        ChatStore store = new ChatStore(database);
        Outbox outbox = new Outbox(database);
        Instant now = Instant.now();
        for (int from = 0; from < chats; from += 500) {
            int first = from;
            database.atomically(
                    () -> {
                        for (int i = first; i < Math.min(first + 500, chats); i++) {
                            long id = 1L + i;
                            telegram.open(id);
                            ChatRef ref = ChatRef.of(Platform.TELEGRAM, String.valueOf(id));
                            Chat chat = store.meet(ref, "Chat " + id, now);
                            outbox.enqueue(
                                    chat,
                                    Outgoing.fresh(
                                            DeliveryKind.DIGEST,
                                            "digest:1",
                                            List.of(part(1), part(2)),
                                            now.plus(WORTH_SENDING)),
                                    now);
                        }
                    });
        }
    }

    private static Message part(int number) {
        return Message.text(
                "Digest, part " + number + ". " + "Envoys met in Geneva again. ".repeat(100));
    }

    private Map<String, String> environment(Path folder) throws IOException {
        Path feeds =
                Files.writeString(
                        folder.resolve("feeds.opml"),
                        "<opml version=\"2.0\"><head><title>t</title></head><body/></opml>");
        Map<String, String> environment = new HashMap<>();
        environment.put("SITREP_DATA", folder.resolve("data").toString());
        environment.put("SITREP_FEEDS", feeds.toString());
        environment.put("SITREP_DATABASE_URL", settings.url());
        if (settings.user() != null) {
            environment.put("SITREP_DATABASE_USER", settings.user());
            environment.put("SITREP_DATABASE_PASSWORD", String.valueOf(settings.password()));
        }
        environment.put("SITREP_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
        environment.put("SITREP_TELEGRAM_API_URL", telegram.apiUrl().toString());
        return environment;
    }

    /** One command a second, from one chat after the other. */
    private Map<Long, List<Instant>> talkUntilAllIsThere() throws InterruptedException {
        Map<Long, List<Instant>> typed = new HashMap<>();
        CountDownLatch never = new CountDownLatch(1);
        Instant give = Instant.now().plusSeconds(60 + 2L * chats * PARTS / 30);
        for (int second = 0; !allThere() && Instant.now().isBefore(give); second++) {
            long talker = FIRST_TALKER + second % TALKERS;
            typed.computeIfAbsent(talker, t -> new ArrayList<>()).add(Instant.now());
            telegram.post(talker, "/help");
            never.await(1, TimeUnit.SECONDS);
        }
        never.await(2, TimeUnit.SECONDS);
        return typed;
    }

    private boolean allThere() {
        for (long id = chats; id > 0; id--) {
            if (telegram.messages(id).size() < PARTS) {
                return false;
            }
        }
        return true;
    }

    private void report(Map<Long, List<Instant>> typed) {
        List<Call> sends = telegram.calls("sendmessage");
        List<Call> digests = new ArrayList<>();
        Map<Long, List<Instant>> answered = new HashMap<>();
        int refused = 0;
        for (Call call : sends) {
            long chat = Long.parseLong(call.parameters().path("chat_id").asText("0"));
            refused += call.status() == 429 ? 1 : 0;
            if (call.status() == 200 && chat >= FIRST_TALKER) {
                answered.computeIfAbsent(chat, c -> new ArrayList<>()).add(call.at());
            } else if (call.status() == 200) {
                digests.add(call);
            }
        }
        double took =
                digests.isEmpty()
                        ? 0
                        : seconds(
                                Duration.between(digests.getFirst().at(), digests.getLast().at()));
        double floor = chats * PARTS / A_SECOND;
        Set<String> distinct = new HashSet<>();
        digests.forEach(
                c ->
                        distinct.add(
                                c.parameters().path("chat_id").asText()
                                        + c.parameters().path("text").asText().charAt(13)));
        System.out.printf(
                Locale.ROOT,
                "%s: %d messages to %d chats in %.1f s; the floor is %.1f s (%+.1f %%); missing %d, doubled %d; 429: %d%n",
                kind,
                digests.size(),
                chats,
                took,
                floor,
                100 * (took / floor - 1),
                chats * PARTS - distinct.size(),
                digests.size() - distinct.size(),
                refused);
        reportAnswers(typed, answered);
    }

    private static void reportAnswers(
            Map<Long, List<Instant>> typed, Map<Long, List<Instant>> answered) {
        List<Double> waits = new ArrayList<>();
        int unanswered = 0;
        for (var talker : typed.entrySet()) {
            List<Instant> answers = answered.getOrDefault(talker.getKey(), List.of());
            for (int i = 0; i < talker.getValue().size(); i++) {
                if (i < answers.size()) {
                    waits.add(seconds(Duration.between(talker.getValue().get(i), answers.get(i))));
                } else {
                    unanswered++;
                }
            }
        }
        waits.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%d commands answered, %d not; waited %.2f s (median), %.2f s (95th percentile), %.2f s (99th), %.2f s (longest)%n",
                waits.size(),
                unanswered,
                percentile(waits, 0.5),
                percentile(waits, 0.95),
                percentile(waits, 0.99),
                percentile(waits, 1));
    }

    private static double percentile(List<Double> sorted, double part) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
