package dev.sitrep.cli;

import static dev.sitrep.cli.Ran.keys;
import static dev.sitrep.cli.Ran.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ReplayCommandTest {
    @TempDir Path folder;

    @Test
    void stored_articles_give_their_stories_in_the_order_read_and_a_digest() {
        Desk desk = new Desk(folder);
        Path file = desk.write("articles.jsonl", Desk.REPORTS);
        Path out = desk.missing("stories.jsonl");
        Ran ran =
                sitrep(
                        "replay",
                        file.toString(),
                        "--config",
                        desk.config(),
                        "--stories",
                        out.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("War diplomacy").contains("Geneva");
        List<JsonNode> placed = desk.read(out).lines().map(Ran::json).toList();
        assertThat(placed)
                .extracting(p -> p.path("id").asText())
                .containsExactly("a1", "a2", "a3", "a4");
        assertThat(keys(placed.getFirst())).contains("id", "story", "storyline", "duplicateOf");
        assertThat(placed.get(1).path("story")).isEqualTo(placed.get(0).path("story"));
        assertThat(placed.get(2).path("story")).isNotEqualTo(placed.get(0).path("story"));
        assertThat(placed.get(0).path("duplicateOf").isNull()).isTrue();
        assertThat(placed.get(3).path("duplicateOf").asText()).isEqualTo("a1");
    }

    @Test
    void the_digest_as_json_has_the_promised_keys() {
        Desk desk = new Desk(folder);
        Path file = desk.gzipped("articles.jsonl.gz", Desk.REPORTS);
        JsonNode digest =
                sitrep("replay", file.toString(), "--config", desk.config(), "--format", "json")
                        .only();

        assertThat(keys(digest)).contains("window", "stories", "feeds");
        assertThat(keys(digest.path("feeds"))).contains("fresh", "total", "silent");
        assertThat(keys(digest.path("stories").path(0)))
                .contains(
                        "id",
                        "headline",
                        "summary",
                        "sentences",
                        "origins",
                        "unattributed",
                        "contradictions",
                        "status",
                        "new",
                        "articles",
                        "outlets");
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        Desk desk = new Desk(folder);
        String file = desk.write("articles.jsonl", Desk.REPORTS).toString();
        String[] text = {"replay", file, "--config", desk.config()};
        String[] json = {"replay", file, "--config", desk.config(), "--format", "json"};

        assertThat(sitrep(text)).isEqualTo(sitrep(text));
        assertThat(sitrep(json)).isEqualTo(sitrep(json));
    }

    @Test
    void what_cannot_be_read_is_named_and_the_others_go_on() {
        Desk desk = new Desk(folder);
        Path good = desk.write("good.jsonl", Desk.REPORTS);
        Ran ran =
                sitrep(
                        "replay",
                        desk.missing("missing.jsonl").toString(),
                        good.toString(),
                        "--config",
                        desk.config(),
                        "--format",
                        "json");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(keys(ran.lines().getFirst())).containsExactly("file", "problem");
        assertThat(ran.lines().getLast().path("stories")).isNotEmpty();
    }

    @Test
    void articles_without_dates_are_taken_in_the_order_of_the_file() {
        Desk desk = new Desk(folder);
        String undated = Desk.REPORTS.replaceAll("\"published\":\"[^\"]+\"", "\"published\":null");
        Path file = desk.write("undated.jsonl", undated);
        Ran ran = sitrep("replay", file.toString(), "--config", desk.config(), "--format", "json");

        assertThat(ran.status()).isZero();
        assertThat(ran.only().path("stories").path(0).path("headline").asText()).contains("Geneva");
    }
}
