package dev.sitrep.process;

import dev.sitrep.store.DatabaseSettings;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.FakeWeb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the packaged program is told in these tests: one feed that is polled every second, and the fake Telegram. */
final class Programs {
    private Programs() {}

    static Map<String, String> environment(
            Path folder, DatabaseSettings database, FakeWeb web, FakeTelegram telegram)
            throws IOException {
        Path opml =
                Files.writeString(
                        folder.resolve("feeds.opml"),
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
        Map<String, String> environment = new HashMap<>();
        environment.put("SITREP_DATA", folder.resolve("data").toString());
        environment.put("SITREP_FEEDS", opml.toString());
        environment.put("SITREP_FETCH_ALLOW", "127.0.0.0/8");
        environment.put("SITREP_DATABASE_URL", database.url());
        if (database.user() != null) {
            environment.put("SITREP_DATABASE_USER", database.user());
            environment.put("SITREP_DATABASE_PASSWORD", String.valueOf(database.password()));
        }
        environment.put("SITREP_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
        environment.put("SITREP_TELEGRAM_API_URL", telegram.apiUrl().toString());
        return environment;
    }
}
