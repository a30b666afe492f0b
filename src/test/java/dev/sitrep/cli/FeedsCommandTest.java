package dev.sitrep.cli;

import static dev.sitrep.cli.Ran.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class FeedsCommandTest {
    private static final String URL = "https://herald.example/feed.xml";

    @TempDir Path folder;

    @Test
    void feeds_are_added_listed_exported_removed_and_imported_again() {
        String config = new Desk(folder).config();
        assertThat(sitrep("feeds", "list", "--config", config).out()).isEqualTo("0 feeds\n");
        assertThat(sitrep("feeds", "add", URL, "--config", config).out()).contains("Added " + URL);
        assertThat(sitrep("feeds", "add", URL, "--config", config).out())
                .contains("was there already");
        assertThat(sitrep("feeds", "list", "--config", config).out())
                .contains(URL)
                .contains("not checked yet")
                .endsWith("1 feed\n");

        Ran exported = sitrep("feeds", "export", "--config", config);
        assertThat(exported.status()).isZero();
        assertThat(exported.out()).startsWith("<?xml").contains("xmlUrl=\"" + URL + "\"");
        Path opml = new Desk(folder).write("exported.opml", exported.out());

        assertThat(sitrep("feeds", "remove", URL, "--config", config).out())
                .contains("Removed " + URL);
        assertThat(sitrep("feeds", "list", "--config", config).out()).isEqualTo("0 feeds\n");
        assertThat(sitrep("feeds", "import", opml.toString(), "--config", config).out())
                .startsWith("1 of 1 feeds added");
        assertThat(sitrep("feeds", "export", "--config", config).out()).isEqualTo(exported.out());
    }

    @Test
    void the_feeds_that_ship_survive_an_export_and_an_import() {
        String config = new Desk(folder).config();
        String shipped = Path.of("config", "feeds.opml").toAbsolutePath().toString();
        assertThat(sitrep("feeds", "import", shipped, "--config", config).status()).isZero();
        Ran first = sitrep("feeds", "export", "--config", config);
        Path opml = new Desk(folder).write("all.opml", first.out());

        Desk other = new Desk(folder.resolve("data"));
        String otherConfig = other.config();
        sitrep("feeds", "import", opml.toString(), "--config", otherConfig);
        assertThat(sitrep("feeds", "export", "--config", otherConfig).out()).isEqualTo(first.out());
        assertThat(first.out().lines().filter(l -> l.contains("xmlUrl=")).count())
                .isGreaterThanOrEqualTo(40);
    }

    @Test
    void what_is_no_address_and_what_is_not_there_is_refused_with_a_sentence() {
        String config = new Desk(folder).config();
        Ran noAddress = sitrep("feeds", "add", "herald", "--config", config);
        assertThat(noAddress.status()).isEqualTo(1);
        assertThat(noAddress.err())
                .startsWith("sitrep: herald is not a web address.")
                .contains("https://example.org/feed.xml");
        Ran notThere = sitrep("feeds", "remove", URL, "--config", config);
        assertThat(notThere.status()).isEqualTo(1);
        assertThat(notThere.err()).contains("there is no feed " + URL).contains("feeds list");
        Ran noFile =
                sitrep("feeds", "import", folder.resolve("no.opml").toString(), "--config", config);
        assertThat(noFile.status()).isEqualTo(1);
        assertThat(noFile.err()).contains("no.opml").contains("can't be read");
    }

    @Test
    void migrate_brings_the_schema_up_to_date_once() {
        Desk desk = new Desk(folder);
        Ran first = sitrep("migrate", "--config", desk.config());
        assertThat(first.status()).isZero();
        assertThat(first.out()).contains("migrations ran");
        assertThat(sitrep("migrate", "--config", desk.config()).out())
                .isEqualTo("The schema is up to date.\n");
    }

    @Test
    void a_database_that_is_none_is_named_with_what_to_do() {
        Desk desk = new Desk(folder);
        desk.write("data", "a file where the folder should be");
        Ran blocked = sitrep("feeds", "list", "--config", desk.config());
        assertThat(blocked.status()).isEqualTo(1);
        assertThat(blocked.err()).contains("data folder").contains("SITREP_DATA");
    }

    @Test
    void a_damaged_database_is_named_with_what_to_do() throws java.io.IOException {
        Desk desk = new Desk(folder);
        java.nio.file.Files.createDirectories(folder.resolve("data"));
        new Desk(folder.resolve("data")).write("sitrep.db", "this is no database ".repeat(100));
        Ran damaged = sitrep("migrate", "--config", desk.config());
        assertThat(damaged.status()).isEqualTo(1);
        assertThat(damaged.err())
                .hasLineCount(1)
                .contains("is damaged or is no SQLite database")
                .contains("Restore a backup");
    }
}
