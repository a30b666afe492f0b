package dev.sitrep.bench;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleLines;
import dev.sitrep.article.NearDuplicates;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/**
 * Time and memory of near-duplicates for a million articles: each hundred thousand is timed by itself.
 *
 * <p>The texts are chains of words that follow one another in real articles, so that they share as many phrases as those do; one in ten is
 * a recent text with words replaced. Making them isn't timed. Takes the folder of benchmarks and how many articles the window
 * holds.
 */
public final class MillionArticles {
    private static final int ALL = 1_000_000;
    private static final int PART = 100_000;
    private static final int WORDS = 240;

    private final Random random = new Random(5);
    private final Map<String, List<String>> followers = new HashMap<>();
    private final List<String> starts = new ArrayList<>();
    private final List<String> recent = new ArrayList<>();

    private MillionArticles() {}

    public static void main(String[] args) throws IOException {
        Path bench = Path.of(args.length > 0 ? args[0] : "../shared/bench");
        MillionArticles texts = new MillionArticles();
        texts.learn(bench.resolve("replay/war-2022.jsonl.gz"));
        texts.learn(bench.resolve("stories/neus.train.jsonl.gz"));
        texts.run(args.length > 1 ? Integer.parseInt(args[1]) : PART);
    }

    private void learn(Path file) throws IOException {
        try (ArticleLines lines = ArticleLines.open(file)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof ArticleLines.Line.OfArticle one) {
                    String before = null;
                    for (String word : one.article().text().split("\\s+")) {
                        if (before == null) {
                            starts.add(word);
                        } else {
                            followers.computeIfAbsent(before, w -> new ArrayList<>(2)).add(word);
                        }
                        before = word;
                    }
                }
            }
        }
    }

    private void run(int window) {
        long empty = used();
        NearDuplicates index = new NearDuplicates(window, Duration.ofDays(14));
        for (int part = 0; part < ALL / PART; part++) {
            long spent = 0;
            int planted = 0;
            int found = 0;
            for (int i = 0; i < PART; i++) {
                boolean copy = i % 10 == 9 && !recent.isEmpty();
                Article article =
                        article(part * (long) PART + i + 1, copy ? edited() : remembered());
                long start = cpu();
                OptionalLong first = index.firstWithSameText(article);
                index.add(first.isPresent() ? article.asDuplicateOf(first.getAsLong()) : article);
                spent += cpu() - start;
                planted += copy ? 1 : 0;
                found += first.isPresent() ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,9d read: %6.0f articles a CPU second, %5d of %5d copies, %,d held, %,.0f bytes each%n",
                    (part + 1) * PART,
                    PART / (spent / 1e9),
                    found,
                    planted,
                    index.size(),
                    (used() - empty) / (double) index.size());
        }
    }

    private String remembered() {
        String text = text();
        if (recent.size() < 2_000) {
            recent.add(text);
        } else {
            recent.set(random.nextInt(recent.size()), text);
        }
        return text;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        String word = starts.get(random.nextInt(starts.size()));
        for (int i = 0; i < WORDS; i++) {
            text.append(word).append(i % 40 == 39 ? '\n' : ' ');
            List<String> next = followers.get(word);
            word =
                    next == null
                            ? starts.get(random.nextInt(starts.size()))
                            : next.get(random.nextInt(next.size()));
        }
        return text.toString();
    }

    private String edited() {
        String[] words = recent.get(random.nextInt(recent.size())).split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextInt(5) == 0) {
                words[i] = starts.get(random.nextInt(starts.size()));
            }
        }
        return String.join(" ", words);
    }

    private static Article article(long id, String text) {
        return new Article(
                id,
                "k" + id,
                1,
                null,
                "Outlet " + id % 300,
                "A headline of many words " + id,
                text,
                "en",
                null,
                Instant.EPOCH,
                null,
                Article.TextFrom.FEED,
                null);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
