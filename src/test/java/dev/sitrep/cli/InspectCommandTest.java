package dev.sitrep.cli;

import static dev.sitrep.cli.Ran.keys;
import static dev.sitrep.cli.Ran.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class InspectCommandTest {
    private static final String SET = "{\"id\":\"s1\",\"title\":\"Geneva\",\"articles\":[%s]}\n";

    @TempDir Path folder;

    @Test
    void a_feed_gives_the_promised_keys() {
        Path file = new Desk(folder).write("feed.xml", Desk.FEED);
        Ran ran = sitrep("inspect", "feed", file.toString());

        assertThat(ran.status()).isZero();
        JsonNode feed = ran.only();
        assertThat(keys(feed))
                .contains(
                        "file",
                        "format",
                        "title",
                        "link",
                        "description",
                        "language",
                        "updated",
                        "problems",
                        "entries");
        assertThat(feed.path("file").asText()).isEqualTo(file.toString());
        assertThat(feed.path("title").asText()).isEqualTo("Herald & Sons");
        JsonNode entry = feed.path("entries").path(0);
        assertThat(keys(entry))
                .contains(
                        "id",
                        "title",
                        "link",
                        "summary",
                        "content",
                        "published",
                        "updated",
                        "authors",
                        "categories",
                        "enclosures",
                        "source");
        assertThat(entry.path("title").asText()).isEqualTo("Envoys meet");
        assertThat(entry.path("published").asText()).isEqualTo("2025-12-20T18:00:00Z");
        assertThat(entry.path("summary").asText())
                .contains("They met.")
                .doesNotContain("onclick", "script");
        assertThat(keys(entry.path("enclosures").path(0))).contains("url", "type", "length");
    }

    @Test
    void a_page_given_as_a_feed_is_told_with_the_feeds_that_it_names() {
        Path file =
                new Desk(folder)
                        .write(
                                "page.html",
                                "<html><title>Herald</title><link rel=alternate type=application/rss+xml"
                                        + " href=https://herald.example/feed></html>");
        Ran ran = sitrep("inspect", "feed", file.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(keys(ran.only())).containsExactly("file", "problem");
        assertThat(ran.only().path("problem").asText())
                .isEqualTo(
                        "it is an HTML page, not a feed (\"Herald\");"
                                + " it names the feeds https://herald.example/feed");
    }

    @Test
    void a_page_gives_the_promised_keys() {
        Path file = new Desk(folder).write("page.html", Desk.PAGE);
        JsonNode page = sitrep("inspect", "page", file.toString()).only();

        assertThat(keys(page))
                .contains(
                        "file", "url", "title", "byline", "published", "language", "site", "text");
        assertThat(page.path("title").asText()).isEqualTo("Envoys meet");
        assertThat(page.path("published").asText()).startsWith("2025-12-20T18:00:00");
        assertThat(page.path("text").asText())
                .contains("opened ceasefire talks")
                .doesNotContain("Home");
    }

    @Test
    void stored_articles_give_the_promised_keys_one_line_each() {
        Path file = new Desk(folder).write("articles.jsonl", Desk.REPORTS);
        Ran ran = sitrep("inspect", "article", file.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.lines())
                .extracting(l -> l.path("id").asText())
                .containsExactly("a1", "a2", "a3", "a4");
        JsonNode first = ran.lines().getFirst();
        assertThat(keys(first))
                .contains(
                        "id",
                        "beat",
                        "duplicateOf",
                        "credits",
                        "quotes",
                        "figures",
                        "actors",
                        "places");
        assertThat(keys(first.path("beat"))).contains("on", "score", "why");
        assertThat(keys(first.path("credits").path(0))).contains("name", "kind", "text");
        assertThat(keys(first.path("quotes").path(0))).contains("text", "speaker", "start", "end");
        assertThat(keys(ran.lines().get(1).path("figures").path(0)))
                .contains("value", "unit", "what", "text");
        assertThat(first.path("beat").path("on").asBoolean()).isTrue();
        assertThat(ran.lines().get(2).path("beat").path("on").asBoolean()).isFalse();
    }

    @Test
    void a_copy_among_stored_articles_points_at_its_first() {
        Path file = new Desk(folder).write("articles.jsonl", Desk.REPORTS);
        Ran ran = sitrep("inspect", "article", file.toString());

        assertThat(ran.lines().get(0).path("duplicateOf").isNull()).isTrue();
        assertThat(ran.lines().get(3).path("duplicateOf").asText()).isEqualTo("a1");
    }

    @Test
    void a_summary_gives_the_promised_keys_and_every_sentence_stands_where_it_says() {
        String articles = String.join(",", Desk.REPORTS.lines().limit(2).toList());
        Path file = new Desk(folder).write("sets.jsonl", SET.formatted(articles));
        Ran ran = sitrep("inspect", "summary", file.toString(), "--words", "40");

        assertThat(ran.status()).isZero();
        JsonNode summary = ran.only();
        assertThat(keys(summary))
                .contains(
                        "id",
                        "headline",
                        "summary",
                        "sentences",
                        "origins",
                        "unattributed",
                        "contradictions");
        assertThat(summary.path("sentences")).isNotEmpty();
        for (JsonNode sentence : summary.path("sentences")) {
            assertThat(keys(sentence)).contains("text", "article", "start", "end", "grade");
            assertThat(textOf(sentence.path("article").asText()))
                    .contains(sentence.path("text").asText());
        }
        assertThat(keys(summary.path("origins").path(0))).contains("name", "articles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "page", "article", "summary"})
    void the_same_input_gives_the_same_bytes_gzipped_or_not(String what) {
        Desk desk = new Desk(folder);
        String text =
                switch (what) {
                    case "feed" -> Desk.FEED;
                    case "page" -> Desk.PAGE;
                    case "article" -> Desk.REPORTS;
                    default -> SET.formatted(String.join(",", Desk.REPORTS.lines().toList()));
                };
        Path plain = desk.write("input", text);
        Path zipped = desk.gzipped("input.gz", text);
        Ran first = sitrep("inspect", what, plain.toString());
        Ran second = sitrep("inspect", what, plain.toString());
        Ran third = sitrep("inspect", what, zipped.toString());

        assertThat(first.status()).isZero();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(third.out().replace("input.gz", "input")).isEqualTo(first.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "page"})
    void what_cannot_be_read_gives_a_line_with_the_problem_and_the_others_go_on(String what) {
        Desk desk = new Desk(folder);
        Path missing = desk.missing("missing");
        Path broken = desk.write("broken.gz", "\u001f\u008bnot really");
        Path empty = desk.write("empty", "");
        Path good = desk.write("good", what.equals("feed") ? Desk.FEED : Desk.PAGE);
        Ran ran =
                sitrep(
                        "inspect",
                        what,
                        missing.toString(),
                        broken.toString(),
                        empty.toString(),
                        good.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.lines()).hasSize(4);
        for (JsonNode line : ran.lines().subList(0, 3)) {
            assertThat(keys(line)).containsExactly("file", "problem");
            assertThat(line.path("problem").asText()).isNotBlank();
        }
        assertThat(ran.lines().getFirst().path("file").asText()).isEqualTo(missing.toString());
        assertThat(keys(ran.lines().getLast())).contains("title").doesNotContain("problem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "summary"})
    void a_line_that_is_no_article_gives_its_problem_and_the_others_go_on(String what) {
        Path file =
                new Desk(folder)
                        .write("articles.jsonl", "{\"id\":\n" + Desk.REPORTS + "[]\n{\"id\":7}\n");
        Ran ran = sitrep("inspect", what, file.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.lines()).hasSize(7);
        assertThat(ran.lines().stream().filter(l -> l.has("problem")))
                .hasSize(3)
                .allSatisfy(l -> assertThat(keys(l)).containsExactly("file", "problem"));
        assertThat(ran.lines().getFirst().path("problem").asText()).contains("line 1");
    }

    private static String textOf(String id) {
        return Desk.REPORTS
                .lines()
                .map(Ran::json)
                .filter(a -> a.path("id").asText().equals(id))
                .map(a -> a.path("text").asText())
                .findFirst()
                .orElse("");
    }
}
