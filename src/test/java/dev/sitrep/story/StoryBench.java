package dev.sitrep.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sitrep.actor.Places;
import dev.sitrep.article.Article;
import dev.sitrep.article.NearDuplicates;
import dev.sitrep.embedding.Embedder;
import dev.sitrep.embedding.Embedding;

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
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * B-cubed F1 of the clusterer on labelled stories, as the mean over several orders of arrival.
 *
 * <p>Arguments: files of story lines. {@code java -cp … dev.sitrep.story.StoryBench ../shared/bench/stories/neus.val.jsonl.gz}
 */
public final class StoryBench {
    private static final int ORDERS = 5;
    private static final Places PLACES = Places.shipped();
    private static final int BATCH = 200;
    private static final int ROUNDS = 5;

    private StoryBench() {}

    public record Labelled(Article article, String story) {}

    public static void main(String[] files) throws IOException {
        Map<String, Embedding> known = new ConcurrentHashMap<>();
        Embedder embedder = new Embedder();
        for (String file : files) {
            System.out.print("words alone: ");
            report(Path.of(file), ClusterSettings.defaults(), Meaning.none());
            System.out.print("words and meaning: ");
            report(
                    Path.of(file),
                    ClusterSettings.defaults(),
                    (article, lead) -> known.computeIfAbsent(lead, embedder::vector));
        }
    }

    static void report(Path file, ClusterSettings settings, Meaning meaning) throws IOException {
        List<Labelled> articles = read(file);
        long start = System.nanoTime();
        double[] mean = new double[3];
        for (int order = 0; order < ORDERS; order++) {
            double[] scores = run(articles, settings, meaning, order);
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

    static double[] run(
            List<Labelled> articles, ClusterSettings settings, Meaning meaning, int order) {
        List<Labelled> shuffled = new ArrayList<>(articles);
        if (order > 0) {
            Collections.shuffle(shuffled, new Random(order));
        }
        AtomicLong ids = new AtomicLong();
        StoryClusterer clusterer =
                new StoryClusterer(settings, new Knowledge(PLACES, meaning), ids::incrementAndGet);
        NearDuplicates texts = new NearDuplicates(shuffled.size(), settings.keepFor());
        Map<Long, Long> stories = new HashMap<>();
        int taken = 0;
        for (Labelled labelled : shuffled) {
            OptionalLong first = texts.firstWithSameText(labelled.article());
            Article article =
                    labelled.article().asDuplicateOf(first.isEmpty() ? null : first.getAsLong());
            texts.add(article);
            stories.put(article.id(), clusterer.assign(article).storyId());
            if (++taken % BATCH == 0 || taken == shuffled.size()) {
                thinkAgain(clusterer, stories, ids);
            }
        }
        return bCubed(
                articles.stream().map(Labelled::story).toList(),
                articles.stream().map(a -> stories.get(a.article().id())).toList());
    }

    private static void thinkAgain(
            StoryClusterer clusterer, Map<Long, Long> stories, AtomicLong ids) {
        for (int round = 0; round < ROUNDS; round++) {
            List<SecondThought> thoughts = clusterer.secondThoughts();
            if (thoughts.isEmpty()) {
                return;
            }
            for (SecondThought thought : thoughts) {
                switch (thought) {
                    case SecondThought.Same same -> {
                        clusterer.merge(same.one(), same.other());
                        stories.replaceAll(
                                (article, story) -> story == same.other() ? same.one() : story);
                    }
                    case SecondThought.Apart apart -> {
                        long fresh = ids.incrementAndGet();
                        clusterer.split(apart.story(), fresh, apart.articles());
                        apart.articles().forEach(article -> stories.put(article, fresh));
                    }
                }
            }
        }
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

    public static List<Labelled> read(Path file) throws IOException {
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
