package dev.sitrep.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseSettings;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.PackagedProgram;
import dev.sitrep.testing.TestDatabases.Kind;
import dev.sitrep.testing.telegram.SeenMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Three nodes on one database, one of them killed and started again every few seconds. {@code -Dsitrep.cluster.kills=30} kills
 * more often than a usual build does.
 */
class ClusterIT {
    private static final int KILLS = Integer.getInteger("sitrep.cluster.kills", 2);
    private static final int NODES = 3;
    private static final long TALKER = 1_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final long seed = Long.getLong("sitrep.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<PackagedProgram> nodes = new ArrayList<>();
    private int commands;

    @Test
    void of_three_nodes_any_may_be_killed_and_all_is_told_in_order_and_within_the_limits()
            throws IOException {
        DatabaseSettings settings = Kind.POSTGRESQL.fresh();
        Map<String, String> environment = Programs.quiet(folder, settings);
        try (FakeTelegram telegram = new FakeTelegram(InstantSource.system());
                Database database = Database.open(settings)) {
            environment.putAll(Programs.speakingTo(telegram));
            database.migrate();
            List<ChatRef> rooms =
                    IntStream.rangeClosed(1, 30)
                            .peek(telegram::open)
                            .mapToObj(i -> ChatRef.of(Platform.TELEGRAM, String.valueOf(i)))
                            .toList();
            Crowd crowd = new Crowd(database, rooms);
            crowd.write();
            try {
                for (int i = 0; i < NODES; i++) {
                    nodes.add(PackagedProgram.start(environment, folder, "run"));
                }
                telegram.awaitCalls("sendmessage", 5, Duration.ofSeconds(90));
                for (int kill = 0; kill < KILLS; kill++) {
                    crowd.write();
                    crowd.write();
                    telegram.post(TALKER + ++commands, "/help");
                    Programs.pause(500 + random.nextInt(2_500));
                    // The first to go is the one that speaks.
                    replace(kill == 0 ? speaker(database) : random.nextInt(NODES), environment);
                }
                awaitAll(crowd, telegram);
                check(crowd, database, telegram);
            } finally {
                nodes.forEach(PackagedProgram::close);
            }
        }
    }

    private void replace(int node, Map<String, String> environment) {
        nodes.get(node).kill();
        nodes.set(node, PackagedProgram.start(environment, folder, "run"));
    }

    private int speaker(Database database) {
        String name =
                database.with(
                        h ->
                                h.createQuery(
                                                "SELECT node FROM lease WHERE name = 'speak:telegram'")
                                        .mapTo(String.class)
                                        .one());
        return IntStream.range(0, NODES)
                .filter(i -> name.startsWith(nodes.get(i).pid() + "-"))
                .findFirst()
                .orElse(0);
    }

    private void awaitAll(Crowd crowd, FakeTelegram telegram) {
        Instant end = Instant.now().plusSeconds(180);
        while (crowd.waiting() > 0 && Instant.now().isBefore(end)) {
            Programs.pause(200);
        }
        for (int i = 1; i <= commands; i++) {
            telegram.awaitMessages(TALKER + i, 1, Duration.ofSeconds(60));
        }
    }

    private void check(Crowd crowd, Database database, FakeTelegram telegram) {
        Crowd.Count count =
                crowd.count(
                        room ->
                                telegram.messages(Long.parseLong(room.room())).stream()
                                        .map(SeenMessage::text)
                                        .toList());
        int answers =
                database.with(
                        h ->
                                h.createQuery(
                                                "SELECT count(*) FROM delivery WHERE delivery_key LIKE 'answer:%' AND part = 1")
                                        .mapTo(Integer.class)
                                        .one());
        long refused =
                telegram.calls("sendmessage").stream().filter(c -> c.status() == 429).count();
        System.out.printf(
                "%d nodes, %d kills: %s; %d commands, %d answers, %d times 429 (seed %d)%n",
                NODES, KILLS, count, commands, answers, refused, seed);
        assertThat(count.lost()).as("lost, seed %d", seed).isZero();
        assertThat(count.outOfOrder()).as("chats out of order, seed %d", seed).isZero();
        assertThat(count.doubled()).as("doubled, seed %d", seed).isLessThanOrEqualTo(24 * KILLS);
        assertThat(answers).as("updates handled once, seed %d", seed).isEqualTo(commands);
        assertThat(refused).as("429, seed %d", seed).isZero();
    }
}
