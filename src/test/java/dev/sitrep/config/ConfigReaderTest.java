package dev.sitrep.config;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.sitrep.config.ConfigReader.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class ConfigReaderTest {
    @TempDir Path folder;

    @Test
    void every_key_has_a_default_and_the_shipped_file_says_the_same() {
        Config defaults = valid(ConfigReader.read(null, Map.of()));
        assertThat(valid(ConfigReader.read(Path.of("config/sitrep.yaml"), Map.of())))
                .isEqualTo(defaults);
        assertThat(defaults.poll().minInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(defaults.databaseUrl()).isEqualTo("jdbc:sqlite:data/sitrep.db");
    }

    @Test
    void the_file_overrides_the_default_and_the_environment_overrides_the_file()
            throws IOException {
        Path file = write("data: from-file\nfetch:\n  timeout: 5s\n");
        Config config =
                valid(
                        ConfigReader.read(
                                file,
                                Map.of(
                                        "SITREP_DATA",
                                        "from-env",
                                        "SITREP_FETCH_ALLOW",
                                        "127.0.0.0/8, ::1/128")));
        assertThat(config.data()).isEqualTo(Path.of("from-env"));
        assertThat(config.fetch().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.fetch().allow()).containsExactly("127.0.0.0/8", "::1/128");
    }

    @Test
    void all_problems_are_told_at_once_and_an_unknown_key_names_the_one_that_was_meant()
            throws IOException {
        Path file =
                write(
                        "fetch:\n"
                                + "  time-out: 5s\n"
                                + "pol:\n"
                                + "  first-entries: 3\n"
                                + "poll:\n"
                                + "  first-entries: many\n"
                                + "digest:\n"
                                + "  zone: Kiev\n"
                                + "  times: [\"25:00\"]\n"
                                + "\n");
        List<String> problems = invalid(ConfigReader.read(file, Map.of()));
        assertThat(problems).hasSize(5);
        assertThat(problems)
                .anySatisfy(
                        p ->
                                assertThat(p)
                                        .contains("\"fetch.time-out\"")
                                        .contains("\"fetch.timeout\""));
        assertThat(problems)
                .anySatisfy(
                        p ->
                                assertThat(p)
                                        .contains("\"pol.first-entries\"")
                                        .contains("\"poll.first-entries\""));
        assertThat(problems)
                .anySatisfy(p -> assertThat(p).contains("digest.zone").contains("IANA"));
        assertThat(problems).anySatisfy(p -> assertThat(p).contains("digest.times"));
        assertThat(problems)
                .anySatisfy(
                        p -> assertThat(p).contains("poll.first-entries").contains("whole number"));
    }

    @Test
    void a_digest_is_as_long_as_a_word_says_or_has_so_many_sentences_a_story() throws IOException {
        assertThat(
                        valid(ConfigReader.read(write("digest:\n  length: 4\n"), Map.of()))
                                .digest()
                                .length())
                .isEqualTo("4");
        assertThat(invalid(ConfigReader.read(write("digest:\n  length: 7\n"), Map.of())))
                .singleElement()
                .asString()
                .contains("digest.length: \"7\" does not fit.", "1 to 6 sentences");
    }

    @Test
    void operators_are_chats_and_what_is_none_is_told_with_the_right_form() throws IOException {
        Path file = write("operators: [\"telegram:-100123\", \"slack:T0/C0123\", terminal]\n");
        assertThat(valid(ConfigReader.read(file, Map.of())).operators())
                .containsExactly(
                        new ChatAddress("telegram", "-100123", null),
                        new ChatAddress("slack", "C0123", null),
                        new ChatAddress("terminal", "terminal", null));
        assertThat(
                        valid(
                                        ConfigReader.read(
                                                null,
                                                Map.of("SITREP_OPERATORS", "telegram:-100123/45")))
                                .operators())
                .containsExactly(new ChatAddress("telegram", "-100123", "45"))
                .first()
                .hasToString("telegram:-100123/45");
        for (String wrong :
                List.of("@desk", "telegram:@desk", "slack:general", "irc:1", "telegram:1/2/3")) {
            assertThat(invalid(ConfigReader.read(null, Map.of("SITREP_OPERATORS", wrong))))
                    .singleElement()
                    .asString()
                    .contains("SITREP_OPERATORS: \"" + wrong + "\" does not fit")
                    .contains("telegram:-1001234567890, slack:C0123456789 or terminal");
        }
        assertThat(invalid(ConfigReader.read(write("health:\n  tell-after: 5s\n"), Map.of())))
                .singleElement()
                .asString()
                .contains("health.tell-after");
    }

    @Test
    void a_secret_comes_from_a_file_named_in_the_environment_and_is_never_printed()
            throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "12345:secret\n");
        Config config =
                valid(
                        ConfigReader.read(
                                null, Map.of("SITREP_TELEGRAM_TOKEN_FILE", token.toString())));
        assertThat(config.telegram().token().value()).isEqualTo("12345:secret");
        assertThat(config.toString()).doesNotContain("12345").contains("(set)");
    }

    @Test
    void a_secret_in_the_file_is_refused_and_the_variable_to_use_is_named() throws IOException {
        Path file = write("telegram:\n  token: 12345:secret\n");
        assertThat(invalid(ConfigReader.read(file, Map.of())))
                .singleElement()
                .satisfies(
                        p ->
                                assertThat(p)
                                        .contains("SITREP_TELEGRAM_TOKEN")
                                        .doesNotContain("12345"));
    }

    @Test
    void a_file_that_is_not_there_or_not_yaml_is_a_sentence() throws IOException {
        assertThat(invalid(ConfigReader.read(folder.resolve("none.yaml"), Map.of())))
                .anyMatch(p -> p.contains("can't be read"));
        assertThat(invalid(ConfigReader.read(write("a: [1,\nb: }"), Map.of())))
                .anyMatch(p -> p.contains("not YAML"));
        assertThat(
                        invalid(
                                ConfigReader.read(
                                        null, Map.of("SITREP_TELEGRAM_TOKEN_FILE", "nowhere"))))
                .anyMatch(p -> p.contains("nowhere"));
    }

    @Test
    void the_door_has_a_place_to_listen_and_a_public_address() {
        Config config =
                valid(
                        ConfigReader.read(
                                null,
                                Map.of(
                                        "SITREP_WEB_LISTEN",
                                        "[::1]:8480",
                                        "SITREP_PUBLIC_URL",
                                        "https://bot.example/sitrep")));
        assertThat(ListenAddress.parse(config.web().listen()))
                .hasValue(new ListenAddress("::1", 8480));
        assertThat(config.web().publicBase())
                .hasValue(java.net.URI.create("https://bot.example/sitrep/"));
        assertThat(valid(ConfigReader.read(null, Map.of())).web().publicBase()).isEmpty();
    }

    @Test
    void a_door_that_nobody_could_come_through_is_a_sentence() {
        for (String listen : List.of("8480", ":8480", "localhost", "localhost:99999", "a:b:1")) {
            assertThat(invalid(ConfigReader.read(null, Map.of("SITREP_WEB_LISTEN", listen))))
                    .as(listen)
                    .singleElement(as(STRING))
                    .contains("web.listen", "127.0.0.1:8480");
        }
        for (String url :
                List.of("bot.example", "ftp://bot.example/", "https://a/?q", "https:///x")) {
            assertThat(
                            invalid(
                                    ConfigReader.read(
                                            null,
                                            Map.of(
                                                    "SITREP_WEB_LISTEN",
                                                    "127.0.0.1:8480",
                                                    "SITREP_PUBLIC_URL",
                                                    url))))
                    .as(url)
                    .singleElement(as(STRING))
                    .contains("web.public-url", "https://bot.example.org/");
        }
        assertThat(
                        invalid(
                                ConfigReader.read(
                                        null, Map.of("SITREP_PUBLIC_URL", "https://a.example/"))))
                .singleElement(as(STRING))
                .contains("web.listen is not");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sitrep.yaml"), yaml);
    }

    @Test
    void a_webhook_needs_an_address_that_telegram_calls() {
        assertThat(invalid(ConfigReader.read(null, Map.of("SITREP_TELEGRAM_WEBHOOK", "true"))))
                .singleElement(as(STRING))
                .contains("web.listen", "web.public-url");
        Map<String, String> plain =
                Map.of(
                        "SITREP_TELEGRAM_WEBHOOK", "true",
                        "SITREP_WEB_LISTEN", "127.0.0.1:8480",
                        "SITREP_PUBLIC_URL", "http://bot.example.org/");
        assertThat(invalid(ConfigReader.read(null, plain)))
                .singleElement(as(STRING))
                .contains("https://");
        Map<String, String> own = new java.util.HashMap<>(plain);
        own.put("SITREP_TELEGRAM_API_URL", "http://127.0.0.1:8081");
        assertThat(valid(ConfigReader.read(null, own)).telegram().webhook()).isTrue();
    }

    private static Config valid(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Valid.class);
        return ((Outcome.Valid) outcome).config();
    }

    private static List<String> invalid(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        return ((Outcome.Invalid) outcome).problems();
    }

    @Test
    void slack_over_http_needs_its_secret_and_a_listener() throws IOException {
        Path file = write("slack:\n  http: true\n");
        Map<String, String> token = Map.of("SITREP_SLACK_BOT_TOKEN", "xoxb-1");
        assertThat(invalid(ConfigReader.read(file, token)))
                .hasSize(2)
                .anySatisfy(p -> assertThat(p).contains("SITREP_SLACK_SIGNING_SECRET"))
                .anySatisfy(p -> assertThat(p).contains("web.listen"));
        Map<String, String> all =
                Map.of(
                        "SITREP_SLACK_BOT_TOKEN", "xoxb-1",
                        "SITREP_SLACK_SIGNING_SECRET", "s",
                        "SITREP_WEB_LISTEN", "127.0.0.1:8480");
        assertThat(valid(ConfigReader.read(file, all)).slack().http()).isTrue();
    }

    @Test
    void workspaces_that_install_themselves_need_a_key_that_encrypts_and_a_way_back()
            throws IOException {
        Path file = write("slack:\n  client-id: \"1.2\"\n");
        assertThat(invalid(ConfigReader.read(file, Map.of("SITREP_SLACK_APP_TOKEN", "xapp-1"))))
                .hasSize(3)
                .anySatisfy(p -> assertThat(p).contains("SITREP_SLACK_CLIENT_SECRET"))
                .anySatisfy(p -> assertThat(p).contains("openssl rand -base64 32"))
                .anySatisfy(p -> assertThat(p).contains("web.public-url"));
        Map<String, String> all =
                Map.of(
                        "SITREP_SLACK_APP_TOKEN", "xapp-1",
                        "SITREP_SLACK_CLIENT_SECRET", "s",
                        "SITREP_SLACK_ENCRYPTION_KEY",
                                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                        "SITREP_WEB_LISTEN", "127.0.0.1:8480",
                        "SITREP_PUBLIC_URL", "https://bot.example.org/");
        assertThat(valid(ConfigReader.read(file, all)).slack().toString())
                .contains("clientSecret=(set)", "encryptionKey=(set)");
    }
}
