package dev.sitrep.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.FakeWeb;
import dev.sitrep.testing.PackagedProgram;
import dev.sitrep.testing.TestDatabases.Kind;
import dev.sitrep.testing.telegram.SeenMessage;

import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code -Dsitrep.kills=100} kills more often than a usual build does, {@code -Dsitrep.seed=N} repeats a run's moments. */
class KillIT {
    private static final int KILLS = Integer.getInteger("sitrep.kills", 5);
    private static final long[] CHATS = {101, 102, 103};

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void
            killed_at_any_moment_and_started_again_nothing_is_lost_and_only_what_was_outstanding_is_told_twice(
                    Kind kind) throws IOException, InterruptedException {
        long seed = Long.getLong("sitrep.seed", System.nanoTime());
        Random random = new Random(seed);
        try (FakeWeb web = FakeWeb.start();
                FakeTelegram telegram = new FakeTelegram(InstantSource.system())) {
            GrowingFeed feed = new GrowingFeed(web, "/feed.xml", random);
            Map<String, String> environment =
                    Programs.environment(folder, kind.fresh(), web, telegram);
            follow(environment, telegram);

            for (int kill = 0; kill < KILLS; kill++) {
                try (PackagedProgram program = PackagedProgram.start(environment, folder, "run")) {
                    int stories = 1 + random.nextInt(3);
                    for (int i = 0; i < stories; i++) {
                        feed.grow();
                        pause(random.nextInt(1_500));
                    }
                    pause(random.nextInt(2_500));
                    program.kill();
                }
            }
            feed.grow();
            try (PackagedProgram program =
                    PackagedProgram.start(environment, folder, "run").awaitReady()) {
                awaitAll(telegram, feed.names(), program);
                assertThat(program.terminate(Duration.ofSeconds(10))).isZero();
            }
            count(telegram, feed.names(), kind, seed);
        }
    }

    /** Every chat follows the feed's matter; what is told from then on is an alert for each story. */
    private void follow(Map<String, String> environment, FakeTelegram telegram) {
        for (long chat : CHATS) {
            telegram.post(chat, "/start");
            telegram.post(chat, "/follow ceasefire");
        }
        try (PackagedProgram program =
                PackagedProgram.start(environment, folder, "run").awaitReady()) {
            for (long chat : CHATS) {
                await(telegram, chat, 2, List.of(), program);
            }
            program.terminate(Duration.ofSeconds(10));
        }
    }

    private static void awaitAll(
            FakeTelegram telegram, List<String> towns, PackagedProgram program) {
        for (long chat : CHATS) {
            int least = 2 + towns.size();
            while (!missing(telegram, chat, towns).isEmpty()) {
                await(telegram, chat, least, towns, program);
                least = telegram.messages(chat).size() + 1;
            }
        }
    }

    private static void await(
            FakeTelegram telegram,
            long chat,
            int least,
            List<String> towns,
            PackagedProgram program) {
        try {
            telegram.awaitMessages(chat, least, Duration.ofSeconds(60));
        } catch (AssertionError e) {
            throw new AssertionError(
                    "chat %d has %d messages, not %d; of %d stories it was not told of %s. The program said:%n%s"
                            .formatted(
                                    chat,
                                    telegram.messages(chat).size(),
                                    least,
                                    towns.size(),
                                    missing(telegram, chat, towns),
                                    program.errors()),
                    e);
        }
    }

    private static List<String> missing(FakeTelegram telegram, long chat, List<String> towns) {
        return towns.stream().filter(town -> times(telegram, chat, town) == 0).toList();
    }

    private static int times(FakeTelegram telegram, long chat, String town) {
        return (int)
                telegram.messages(chat).stream()
                        .map(SeenMessage::text)
                        .filter(t -> t.startsWith("Ceasefire in " + town))
                        .count();
    }

    private static void count(FakeTelegram telegram, List<String> towns, Kind kind, long seed) {
        Map<Long, Integer> doubled = new HashMap<>();
        int lost = 0;
        for (long chat : CHATS) {
            for (String town : towns) {
                int times = times(telegram, chat, town);
                lost += times == 0 ? 1 : 0;
                doubled.merge(chat, Math.max(0, times - 1), Integer::sum);
            }
        }
        int all = doubled.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "%s: %d kills, %d stories to %d chats: lost %d, doubled %d (seed %d)%n",
                kind, KILLS, towns.size(), CHATS.length, lost, all, seed);
        assertThat(lost).as("lost, seed %d", seed).isZero();
        assertThat(doubled.values())
                .as("each kill leaves at most one message of a chat outstanding, seed %d", seed)
                .allMatch(d -> d <= KILLS);
    }

    /** The moment of a kill is what this test is about, so here real time has to pass. */
    private static void pause(int millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }
}
