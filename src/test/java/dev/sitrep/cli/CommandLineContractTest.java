package dev.sitrep.cli;

import static dev.sitrep.cli.Ran.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** Names, options and exit statuses that people script. */
class CommandLineContractTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "run",
                "once",
                "replay",
                "inspect",
                "inspect feed",
                "inspect page",
                "inspect article",
                "inspect summary",
                "feeds",
                "feeds list",
                "feeds add",
                "feeds remove",
                "feeds import",
                "feeds export",
                "migrate",
                "doctor"
            })
    void every_command_is_there_and_explains_itself(String command) {
        Ran help = sitrep((command + " --help").strip().split(" "));
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Usage: sitrep").contains(command);
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --config",
                "once --config --opml --now --since --format",
                "replay --config --stories --format",
                "inspect summary --words",
                "migrate --config",
                "doctor --config"
            })
    void every_promised_option_is_there(String command) {
        int options = command.indexOf(" --");
        Ran help = sitrep((command.substring(0, options) + " --help").split(" "));
        for (String option : command.substring(options + 1).split(" ")) {
            assertThat(help.out()).contains(option);
        }
    }

    @Test
    void the_version_is_one_line() {
        Ran version = sitrep("--version");
        assertThat(version.status()).isZero();
        assertThat(version.out()).startsWith("sitrep ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dmeo",
                "once --nwo 2025-12-21T06:00:00Z",
                "once --since yesterday",
                "once --format yaml",
                "replay",
                "inspect",
                "inspect feed",
                "inspect summary",
                "feeds",
                "feeds add",
                "migrate extra"
            })
    void wrong_usage_is_status_2_and_says_so_on_standard_error(String command) {
        Ran wrong = sitrep(command.isEmpty() ? new String[0] : command.split(" "));
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).isNotBlank();
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void a_wrong_config_is_status_1_and_every_problem_is_named_with_what_to_do() {
        Path config =
                new Desk(folder)
                        .write(
                                "bad.yaml",
                                "digset:\n  zone: Europe/Kyiv\npoll:\n  first-entries: many\n");
        Ran failed = sitrep("migrate", "--config", config.toString());
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("digset", "digest").contains("first-entries");
    }

    @Test
    void a_config_that_is_not_there_is_status_1() {
        Ran failed = sitrep("migrate", "--config", folder.resolve("none.yaml").toString());
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).startsWith("sitrep: ").contains("none.yaml").contains("--config");
    }

    @Test
    void a_now_that_is_no_instant_is_named() {
        Desk desk = new Desk(folder);
        Ran failed = sitrep("once", "--config", desk.config(), "--now", "noonish");
        assertThat(failed.status()).isNotZero();
        assertThat(failed.err()).contains("noonish", "2025-12-21T06:00:00Z");
        assertThat(failed.out()).isEmpty();
    }
}
