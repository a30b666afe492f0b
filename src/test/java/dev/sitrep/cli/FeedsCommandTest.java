package dev.sitrep.cli;

import static dev.sitrep.cli.Ran.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FakeWeb;

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
                .startsWith("1 of 1 feed added");
        assertThat(sitrep("feeds", "export", "--config", config).out()).isEqualTo(exported.out());
    }

    @Test
    void a_page_is_added_by_its_feed_and_the_others_are_told() {
        String config = new Desk(folder).config();
        try (FakeWeb web = FakeWeb.start()) {
            web.serve(
                    "/",
                    "text/html",
                    "<link rel=alternate type=application/rss+xml href=/feed>"
                            + "<link rel=alternate type=application/rss+xml href=/comments/feed>");
            web.serve("/feed", "application/rss+xml", Desk.FEED);
            String page = web.url("/").toString();
            Ran added = sitrep("feeds", "add", page, "--config", config);
            assertThat(added.status()).isZero();
            assertThat(added.out())
                    .isEqualTo(
                            page
                                    + " is a page; its feed is "
                                    + page
                                    + "feed: \"Herald & Sons\", 1 entry.\n"
                                    + "The page has others, which you can add by their own addresses:\n    "
                                    + page
                                    + "comments/feed\nAdded "
                                    + page
                                    + "feed; it is read at the next poll.\n");
            assertThat(sitrep("feeds", "list", "--config", config).out())
                    .contains("Herald & Sons")
                    .endsWith("1 feed\n");
        }
    }

    @Test
    void what_is_no_feed_is_not_added_unless_unchecked() {
        String config = new Desk(folder).config();
        try (FakeWeb web = FakeWeb.start()) {
            web.serve("/map.xml", "text/xml", "<urlset/>");
            String url = web.url("/map.xml").toString();
            Ran refused = sitrep("feeds", "add", url, "--config", config);
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err())
                    .startsWith(
                            "sitrep: "
                                    + url
                                    + " was not added: it is XML of another kind: the root element is <urlset>.")
                    .contains("--unchecked");
            assertThat(sitrep("feeds", "add", url, "--unchecked", "--config", config).out())
                    .isEqualTo("Added " + url + "; it is read at the next poll.\n");
        }
    }

    @Test
    void adding_what_is_there_leaves_it_as_it_is() {
        Desk desk = new Desk(folder);
        String config = desk.config();
        Path opml =
                desk.write(
                        "list.opml",
                        "<opml><body><outline text='Wires'><outline text='Ours' xmlUrl='"
                                + URL
                                + "' language='uk'/></outline></body></opml>");
        sitrep("feeds", "import", opml.toString(), "--config", config);
        Ran before = sitrep("feeds", "export", "--config", config);
        Ran again = sitrep("feeds", "add", URL, "--unchecked", "--config", config);
        assertThat(again.out()).isEqualTo(URL + " was there already.\n");
        assertThat(sitrep("feeds", "export", "--config", config).out()).isEqualTo(before.out());
    }

    @Test
    void an_import_tells_what_it_passed_over_and_a_broken_file_is_refused_with_its_line() {
        Desk desk = new Desk(folder);
        String config = desk.config();
        Path odd =
                desk.write(
                        "odd.opml",
                        "<opml><body>\n<outline xmlUrl='ftp://a.example/'/>\n<outline xmlUrl='"
                                + URL
                                + "'/></body></opml>");
        Ran some = sitrep("feeds", "import", odd.toString(), "--config", config);
        assertThat(some.status()).isZero();
        assertThat(some.out()).isEqualTo("1 of 1 feed added.\n");
        assertThat(some.err())
                .isEqualTo("passed over: line 2: \"ftp://a.example/\" is not a web address\n");
        Path broken = desk.write("broken.opml", "<opml>\n<body>\n<outline></body></opml>");
        Ran none = sitrep("feeds", "import", broken.toString(), "--config", config);
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err())
                .contains("line 3: it is not well-formed XML. Nothing was taken from it.");
    }

    @Test
    void a_password_in_an_address_is_refused_and_not_shown() {
        String config = new Desk(folder).config();
        Ran ran = sitrep("feeds", "add", "https://me:secret@a.example/", "--config", config);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("name or password").doesNotContain("secret");
    }

    @Test
    void the_list_is_columns_for_a_person_fields_for_a_script_or_json() {
        String config = new Desk(folder).config();
        sitrep("feeds", "add", URL, "--unchecked", "--config", config);
        String[] fields =
                sitrep("feeds", "list", "--config", config)
                        .out()
                        .lines()
                        .toList()
                        .getFirst()
                        .split("\t", -1);
        assertThat(fields).hasSize(10);
        assertThat(fields).startsWith("", "herald.example", URL, "new: not checked yet");
        assertThat(sitrep("feeds", "list", "--format", "table", "--config", config).out().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("ID  STATE  LAST READ  EVERY  SILENT  NEXT CHECK");
        assertThat(sitrep("feeds", "list", "--format", "json", "--config", config).out())
                .startsWith("{\"id\":1,\"url\":\"" + URL + "\",\"title\":\"herald.example\"")
                .contains("\"state\":\"new\",\"fresh\":false,\"reason\":\"not checked yet\"");
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
