package dev.sitrep.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseSettings;
import dev.sitrep.testing.FakeSlack;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.PackagedProgram;
import dev.sitrep.testing.TestDatabases;
import dev.sitrep.testing.telegram.SeenMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * The program is killed while it delivers. {@code -Dsitrep.kills=100} kills more often than a usual build does,
 * {@code -Dsitrep.seed=N} repeats a run's moments.
 */
class DeliveryKillIT {
    private static final int KILLS = Integer.getInteger("sitrep.kills", 5);

    /** No kill comes later after a program's first message. */
    private static final int LONGEST_LIFE = 1_200;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final long seed = Long.getLong("sitrep.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final DatabaseSettings settings = TestDatabases.freshSqlite();
    private int inFlight;

    @Test
    void killed_in_the_middle_telegram_loses_nothing_and_gets_twice_what_was_in_flight()
            throws IOException {
        try (FakeTelegram telegram = new FakeTelegram(InstantSource.system())) {
            List<ChatRef> rooms =
                    IntStream.rangeClosed(1, 40)
                            .peek(telegram::open)
                            .mapToObj(i -> ChatRef.of(Platform.TELEGRAM, String.valueOf(i)))
                            .toList();
            Crowd.Count count =
                    killAgainAndAgain(
                            Programs.speakingTo(telegram),
                            rooms,
                            80,
                            () -> telegram.calls("sendmessage").size(),
                            room ->
                                    telegram.messages(Long.parseLong(room.room())).stream()
                                            .map(SeenMessage::text)
                                            .toList());
            assertThat(count.doubled())
                    .as("at most what was in flight at the kills comes twice, seed %d", seed)
                    .isLessThanOrEqualTo(inFlight);
            assertThat(telegram.calls("sendmessage"))
                    .as("seed %d", seed)
                    .noneMatch(call -> call.status() == 429);
        }
    }

    @Test
    void killed_in_the_middle_slack_loses_nothing_and_gets_nothing_twice() throws IOException {
        try (FakeSlack slack = new FakeSlack(InstantSource.system())) {
            List<ChatRef> rooms =
                    IntStream.rangeClosed(1, 8)
                            .mapToObj(i -> "C" + i)
                            .peek(id -> slack.addChannel(id, id.toLowerCase(java.util.Locale.ROOT)))
                            .map(id -> ChatRef.of(Platform.SLACK, id))
                            .toList();
            Crowd.Count count =
                    killAgainAndAgain(
                            Programs.speakingTo(slack),
                            rooms,
                            16,
                            () -> slack.calls("chat.postMessage").size(),
                            room ->
                                    slack.messages(room.room()).stream()
                                            .map(FakeSlack.Seen::text)
                                            .map(String::strip)
                                            .toList());
            assertThat(count.doubled()).as("doubled, seed %d", seed).isZero();
        }
    }

    private Crowd.Count killAgainAndAgain(
            Map<String, String> platform,
            List<ChatRef> rooms,
            int atLeastWaiting,
            IntSupplier calls,
            Function<ChatRef, List<String>> came)
            throws IOException {
        Map<String, String> environment = Programs.quiet(folder, settings);
        environment.putAll(platform);
        try (Database database = Database.open(settings)) {
            database.migrate();
            Crowd crowd = new Crowd(database, rooms);
            for (int kill = 0; kill < KILLS; kill++) {
                while (crowd.waiting() < atLeastWaiting) {
                    crowd.write();
                }
                int before = calls.getAsInt();
                try (PackagedProgram program = PackagedProgram.start(environment, folder, "run")) {
                    await(() -> calls.getAsInt() > before ? 0 : 1, program);
                    Programs.pause(random.nextInt(LONGEST_LIFE));
                    program.kill();
                }
                inFlight += crowd.inFlight();
                crowd.leasesLapse();
            }
            try (PackagedProgram program = PackagedProgram.start(environment, folder, "run")) {
                await(crowd::waiting, program);
            }
            Crowd.Count count = crowd.count(came);
            System.out.printf(
                    "%s: %d kills, %d in flight at them, %s (seed %d)%n",
                    rooms.getFirst().platform(), KILLS, inFlight, count, seed);
            assertThat(count.lost()).as("lost, seed %d", seed).isZero();
            assertThat(count.outOfOrder()).as("chats out of order, seed %d", seed).isZero();
            return count;
        }
    }

    private static void await(IntSupplier left, PackagedProgram program) {
        for (int tick = 0; left.getAsInt() > 0; tick++) {
            if (tick > 6_000) {
                throw new AssertionError(
                        left.getAsInt()
                                + " left after a minute or two; it said: "
                                + program.errors());
            }
            Programs.pause(20);
        }
    }
}
