package dev.sitrep.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sitrep.article.Article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * B-cubed F1 of the clusterer on labelled stories, as the mean over several orders of arrival.
 *
 * <p>Arguments: files of story lines. {@code java -cp … dev.sitrep.story.StoryBench ../shared/bench/stories/neus.val.jsonl.gz}
 */
public final class StoryBench {
    private static final int ORDERS = 5;

    private StoryBench() {}

    public record Labelled(Article article, String story) {}

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            report(Path.of(file), ClusterSettings.defaults());
        }
    }

    static void report(Path file, ClusterSettings settings) throws IOException {
        List<Labelled> articles = read(file);
        long start = System.nanoTime();
        double[] mean = new double[3];
        for (int order = 0; order < ORDERS; order++) {
            double[] scores = run(articles, settings, order);
            for (int i = 0; i < 3; i++) {
                mean[i] += scores[i] / ORDERS;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: B3 precision %.3f recall %.3f F1 %.3f over %d orders, %.0f articles/s%n",
                file.getFileName(),
                mean[0],
                mean[1],
                mean[2],
                ORDERS,
                articles.size() * ORDERS / seconds);
    }

    static double[] run(List<Labelled> articles, ClusterSettings settings, int order) {
        List<Labelled> shuffled = new ArrayList<>(articles);
        if (order > 0) {
            Collections.shuffle(shuffled, new Random(order));
        }
        AtomicLong ids = new AtomicLong();
        StoryClusterer clusterer = new StoryClusterer(settings, ids::incrementAndGet);
        List<String> gold = new ArrayList<>();
        List<Long> found = new ArrayList<>();
        for (Labelled labelled : shuffled) {
            gold.add(labelled.story());
            found.add(clusterer.assign(labelled.article()).storyId());
        }
        return bCubed(gold, found);
    }

    static double[] bCubed(List<String> gold, List<Long> found) {
        Map<Object, Integer> sizes = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int i = 0; i < gold.size(); i++) {
            sizes.merge(gold.get(i), 1, Integer::sum);
            sizes.merge(found.get(i), 1, Integer::sum);
            both.merge(gold.get(i) + " " + found.get(i), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < gold.size(); i++) {
            double shared = both.getOrDefault(gold.get(i) + " " + found.get(i), 0);
            precision += shared / sizes.getOrDefault(found.get(i), 1) / gold.size();
            recall += shared / sizes.getOrDefault(gold.get(i), 1) / gold.size();
        }
        return new double[] {precision, recall, 2 * precision * recall / (precision + recall)};
    }

    static List<Labelled> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Labelled> articles = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                articles.add(
                        new Labelled(
                                article(node, articles.size() + 1), node.path("story").asText()));
            }
        }
        return articles;
    }

    public static Article article(JsonNode node, long id) {
        return new Article(
                id,
                node.path("id").asText(),
                0,
                null,
                node.path("source").asText(""),
                node.path("title").asText(),
                node.path("text").asText(),
                node.path("lang").asText("und"),
                null,
                Instant.EPOCH,
                null,
                Article.TextFrom.FEED,
                null);
    }
}
