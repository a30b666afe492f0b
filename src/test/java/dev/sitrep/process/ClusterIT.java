package dev.sitrep.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseSettings;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.FakeWeb;
import dev.sitrep.testing.PackagedProgram;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

class ClusterIT {
    private static final long[] CHATS = LongStream.rangeClosed(1, 150).toArray();

    @TempDir Path folder;

    @Test
    void
            of_two_nodes_one_is_killed_in_the_middle_of_a_digest_run_and_every_chat_has_its_edition_once()
                    throws IOException {
        DatabaseSettings settings = Kind.POSTGRESQL.fresh();
        try (FakeWeb web = FakeWeb.start();
                FakeTelegram telegram = new FakeTelegram(InstantSource.system());
                Database database = Database.open(settings)) {
            database.migrate();
            new GrowingFeed(web, "/feed.xml", new Random(7)).grow();
            dueSince(database, telegram, Instant.now().minus(Duration.ofHours(30)));
            Map<String, String> environment = Programs.environment(folder, settings, web, telegram);
            try (PackagedProgram first = PackagedProgram.start(environment, folder, "run");
                    PackagedProgram second = PackagedProgram.start(environment, folder, "run")) {
                telegram.awaitCalls("sendmessage", 12, Duration.ofSeconds(90));
                PackagedProgram speaker = speaker(database, first, second);
                speaker.kill();
                Instant killed = Instant.now();
                int before = telegram.calls("sendmessage").size();
                telegram.awaitCalls("sendmessage", before + 1, Duration.ofSeconds(30));
                System.out.printf(
                        "the other node took over %.1f s after the kill%n",
                        Duration.between(killed, Instant.now()).toMillis() / 1000.0);
                for (long chat : CHATS) {
                    telegram.awaitMessages(chat, 1, Duration.ofSeconds(90));
                }
                check(database, telegram);
            }
        }
    }

    private static void dueSince(Database database, FakeTelegram telegram, Instant past) {
        ChatStore chats = new ChatStore(database);
        for (long chat : CHATS) {
            telegram.open(chat);
            ChatRef ref = ChatRef.of(Platform.TELEGRAM, String.valueOf(chat));
            chats.subscribe(chats.meet(ref, "chat " + chat, past).id(), past);
        }
    }

    private static PackagedProgram speaker(
            Database database, PackagedProgram first, PackagedProgram second) {
        String node =
                database.with(
                        h ->
                                h.createQuery(
                                                "SELECT node FROM lease WHERE name = 'speak:telegram'")
                                        .mapTo(String.class)
                                        .one());
        return node.startsWith(first.pid() + "-") ? first : second;
    }

    private static void check(Database database, FakeTelegram telegram) {
        int editions =
                database.with(
                        h ->
                                h.createQuery("SELECT count(*) FROM edition")
                                        .mapTo(Integer.class)
                                        .one());
        int told =
                database.with(
                        h ->
                                h.createQuery("SELECT count(DISTINCT chat_id) FROM edition")
                                        .mapTo(Integer.class)
                                        .one());
        assertThat(editions).as("editions").isEqualTo(CHATS.length);
        assertThat(told).as("chats with an edition").isEqualTo(CHATS.length);
        int doubled = 0;
        for (long chat : CHATS) {
            int messages = telegram.messages(chat).size();
            assertThat(messages).as("messages to chat %d", chat).isBetween(1, 2);
            doubled += messages - 1;
        }
        System.out.printf("%d chats, %d editions, doubled %d%n", CHATS.length, editions, doubled);
        assertThat(doubled).as("what the killed node had outstanding").isLessThanOrEqualTo(8);
        assertThat(
                        telegram.calls().stream()
                                .filter(c -> c.status() == 429 || c.status() == 409)
                                .count())
                .as("refused by the platform's limits")
                .isLessThanOrEqualTo(1);
    }
}
