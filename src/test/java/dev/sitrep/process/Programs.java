package dev.sitrep.process;

import dev.sitrep.store.DatabaseSettings;
import dev.sitrep.testing.FakeSlack;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.FakeWeb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the packaged program is told in these tests: one feed that is polled every second, and the fake Telegram. */
final class Programs {
    private Programs() {}

    /** For a program without feeds, that is told nothing of platforms yet. */
    static Map<String, String> quiet(Path folder, DatabaseSettings database) throws IOException {
        Path opml =
                Files.writeString(
                        folder.resolve("feeds.opml"),
                        "<opml version=\"2.0\"><head><title>t</title></head><body/></opml>");
        Map<String, String> environment = new HashMap<>();
        environment.put("SITREP_DATA", folder.resolve("data").toString());
        environment.put("SITREP_FEEDS", opml.toString());
        environment.put("SITREP_DATABASE_URL", database.url());
        if (database.user() != null) {
            environment.put("SITREP_DATABASE_USER", database.user());
            environment.put("SITREP_DATABASE_PASSWORD", String.valueOf(database.password()));
        }
        return environment;
    }

    static Map<String, String> speakingTo(FakeTelegram telegram) {
        return Map.of(
                "SITREP_TELEGRAM_TOKEN",
                FakeTelegram.TOKEN,
                "SITREP_TELEGRAM_API_URL",
                telegram.apiUrl().toString());
    }

    static Map<String, String> speakingTo(FakeSlack slack) {
        return Map.of(
                "SITREP_SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
                "SITREP_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN,
                "SITREP_SLACK_API_URL", slack.apiUrl().toString());
    }

    /** For a moment that a test is about, where real time has to pass. */
    static void pause(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> environment(
            Path folder, DatabaseSettings database, FakeWeb web, FakeTelegram telegram)
            throws IOException {
        Path opml =
                Files.writeString(
                        folder.resolve("wire.opml"),
                        "<opml version=\"2.0\"><head><title>t</title></head><body>"
                                + "<outline type=\"rss\" text=\"Wire\" xmlUrl=\""
                                + web.url("/feed.xml")
                                + "\"/></body></opml>");
        Files.createDirectories(folder.resolve("config"));
        // To the sentence model texts of made-up words mean the same, and stories would join.
        Files.writeString(
                folder.resolve("config/sitrep.yaml"),
                """
                poll:
                  min-interval: 1s
                  max-interval: 1s
                fetch:
                  spacing: 0ms
                story:
                  embeddings: false
                """);
        Map<String, String> environment = quiet(folder, database);
        environment.put("SITREP_FEEDS", opml.toString());
        environment.put("SITREP_FETCH_ALLOW", "127.0.0.0/8");
        environment.putAll(speakingTo(telegram));
        return environment;
    }
}
