package dev.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.PackagedProgram;
import dev.sitrep.testing.PackagedProgram.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** What only the packaged program shows: the environment, and what goes to which stream. */
class CommandLineIT {
    @TempDir Path folder;

    @Test
    void results_go_to_standard_output_and_what_went_wrong_to_standard_error() {
        Desk desk = new Desk(folder);
        Path articles = desk.write("articles.jsonl", Desk.REPORTS);
        Result good = run(Map.of(), "replay", articles.toString(), "--format", "json");
        assertThat(good.status()).isZero();
        assertThat(good.out()).hasLineCount(1).startsWith("{\"window\"");
        assertThat(good.err()).isEmpty();

        Result wrong = run(Map.of(), "replya");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("replya", "replay");

        Result failed = run(Map.of(), "feeds", "remove", "https://herald.example/feed.xml");
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).hasLineCount(1).startsWith("sitrep: there is no feed");
    }

    @Test
    void no_colour_goes_into_a_pipe() {
        Path articles = new Desk(folder).write("articles.jsonl", Desk.REPORTS);
        Result plain = run(Map.of("NO_COLOR", "1"), "replay", articles.toString());
        Result piped = run(Map.of(), "replay", articles.toString());
        assertThat(plain.out()).isEqualTo(piped.out()).doesNotContain("\u001b");
        assertThat(run(Map.of("NO_COLOR", "1"), "--help").out()).doesNotContain("\u001b");
    }

    @Test
    void a_variable_wins_over_the_config_and_a_file_may_hold_its_value() {
        Desk desk = new Desk(folder);
        Path url = desk.write("url.txt", "jdbc:sqlite:" + folder.resolve("other.db") + "\n");
        Result migrated =
                run(
                        Map.of("SITREP_DATABASE_URL_FILE", url.toString()),
                        "migrate",
                        "--config",
                        desk.config());
        assertThat(migrated.status()).isZero();
        assertThat(folder.resolve("other.db")).exists();

        Result missing = run(Map.of("SITREP_DATABASE_URL_FILE", folder + "/none.txt"), "migrate");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("SITREP_DATABASE_URL_FILE", "none.txt");
    }

    @Test
    void doctor_finds_a_good_token_good_and_a_wrong_one_wrong_and_prints_neither() {
        Desk desk = new Desk(folder);
        desk.write("feeds.opml", "<opml version=\"2.0\"><body></body></opml>");
        String config = desk.config();
        try (FakeTelegram telegram = new FakeTelegram(InstantSource.system())) {
            Map<String, String> environment = new HashMap<>();
            environment.put("SITREP_TELEGRAM_API_URL", telegram.apiUrl().toString());
            Path token = desk.write("token.txt", FakeTelegram.TOKEN + "\n");
            environment.put("SITREP_TELEGRAM_TOKEN_FILE", token.toString());
            Result good = run(environment, "doctor", "--config", config);
            assertThat(line(good.out(), "Telegram")).startsWith("ok ");
            assertThat(line(good.out(), "Database")).startsWith("ok ");

            environment.remove("SITREP_TELEGRAM_TOKEN_FILE");
            environment.put(
                    "SITREP_TELEGRAM_TOKEN", "7654321000:AAwrong-Wrong_wrong-wrong_wrong-w");
            Result bad = run(environment, "doctor", "--config", config);
            assertThat(bad.status()).isEqualTo(1);
            assertThat(line(bad.out(), "Telegram")).startsWith("WRONG ").contains("token");
            assertThat(bad.out() + bad.err() + good.out() + good.err())
                    .doesNotContain("AAwrong", FakeTelegram.TOKEN.substring(11));
        }
    }

    @Test
    void doctor_says_what_to_do_where_nobody_answers() {
        Desk desk = new Desk(folder);
        desk.write(
                "feeds.opml",
                "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"x\""
                        + " xmlUrl=\"http://127.0.0.1:9/feed.xml\"/></body></opml>");
        Result result = run(Map.of(), "doctor", "--config", desk.config());
        assertThat(result.status()).isEqualTo(1);
        assertThat(line(result.out(), "Network"))
                .startsWith("WRONG ")
                .contains("127.0.0.1:9")
                .contains("Check the network");
        assertThat(line(result.out(), "Chats")).startsWith("ok ").contains("no token is set");
    }

    private Result run(Map<String, String> environment, String... arguments) {
        return PackagedProgram.run(environment, folder, arguments);
    }

    private static String line(String out, String subject) {
        return out.lines().filter(l -> l.contains(subject)).findFirst().orElse("no " + subject);
    }
}
