package dev.sitrep.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.sitrep.article.Article;
import dev.sitrep.testing.Labels;
import dev.sitrep.testing.Shared;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Each of 407 articles of two newspapers on one war as a story of its own, in order of time: the links that are made, against 64 pairs of which an editor said
 * whether the one follows the other or is only told of the same war.
 */
class LinkLabelsTest {
    private static final String WAR = "bench/replay/war-2022.jsonl.gz";

    @Test
    void storylines_of_one_war_stay_apart() throws IOException {
        Map<String, Labels.Label> labels = new HashMap<>();
        for (Labels.Label label : Labels.of("links")) {
            labels.put(label.id() + " " + label.expect().path("follows").asText(), label);
        }
        StorylineLinker linker = new StorylineLinker();
        Map<Long, Article> byId = new HashMap<>();
        Map<Long, Integer> sizes = new HashMap<>();
        int[][] counts = new int[2][3];
        for (Article article : articles()) {
            byId.put(article.id(), article);
            long line = article.id();
            var link = linker.follow(article);
            if (link.isPresent()) {
                line = link.get().storylineId();
                Article followed = byId.get(link.get().storyId());
                String pair = article.key() + " " + (followed == null ? "" : followed.key());
                Labels.Label label = labels.get(pair);
                int kind = label == null ? 2 : label.expect().path("right").asBoolean() ? 0 : 1;
                counts[label != null && label.held() ? 1 : 0][kind]++;
            }
            linker.remember(article.id(), line, article);
            sizes.merge(line, 1, Integer::sum);
        }
        for (int held = 0; held < 2; held++) {
            long right = count(labels, held == 1);
            double precision = counts[held][0] / (double) (counts[held][0] + counts[held][1]);
            System.out.printf(
                    "links%s: precision %.3f (%d right, %d wrong), %d of %d right ones made%n",
                    held == 1 ? ", held" : "",
                    precision,
                    counts[held][0],
                    counts[held][1],
                    counts[held][0],
                    right);
            assertThat(precision).isGreaterThan(.75);
        }
        int longest = sizes.values().stream().mapToInt(n -> n).max().orElse(0);
        System.out.printf(
                "links: %d not labelled; the longest storyline has %d stories%n",
                counts[0][2], longest);
        assertThat(counts[0][2]).isLessThan(10);
        assertThat(longest).isLessThan(15);
    }

    private static long count(Map<String, Labels.Label> labels, boolean held) {
        return labels.values().stream()
                .filter(l -> l.held() == held && l.expect().path("right").asBoolean())
                .count();
    }

    private static List<Article> articles() throws IOException {
        JsonMapper json = new JsonMapper();
        List<Article> articles = new ArrayList<>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(Shared.path(WAR))),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                articles.add(article(json.readTree(line), articles.size() + 1));
            }
        }
        articles.sort(
                Comparator.comparing(Article::publishedOrArrived).thenComparingLong(Article::id));
        return articles;
    }

    private static Article article(JsonNode node, long id) {
        String day = node.path("published").asText().substring(0, 10).replace('/', '-');
        Instant time = Instant.parse(day + "T12:00:00Z");
        return new Article(
                id,
                node.path("id").asText(),
                1,
                null,
                node.path("source").asText(),
                node.path("title").asText(),
                node.path("text").asText(),
                "en",
                time,
                time,
                null,
                Article.TextFrom.FEED,
                null);
    }
}
