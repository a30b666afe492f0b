package dev.sitrep.bench;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleLines;
import dev.sitrep.article.NearDuplicates;
import dev.sitrep.article.PageExtractor;
import dev.sitrep.article.PageOutcome;
import dev.sitrep.text.Languages;
import dev.sitrep.text.Names;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Terms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * CPU time of reading: pages to text, texts to terms and names, signatures. Run its main with the folder of benchmarks; it prints one
 * line a stage after warm rounds.
 */
public final class ReadingBenchmark {
    private static final int ROUNDS = 5;

    private ReadingBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path bench = Path.of(args.length > 0 ? args[0] : "../shared/bench");
        pages(bench.resolve("pages/aeb/html"));
        List<Article> articles = articles(bench.resolve("replay/war-2022.jsonl.gz"));
        time("split sentences", articles, a -> Sentences.split(a.text(), "en").size());
        time(
                "tell the language",
                articles,
                a -> Languages.detect(a.title(), a.text(), null).length());
        time("index terms", articles, a -> Terms.of(a.text(), "en").size());
        time("find names", articles, a -> Names.of(a.text(), "en").size());
        duplicates(articles);
    }

    private static void pages(Path folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (var in =
                        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                    pages.add(in.readAllBytes());
                }
            }
        }
        URI at = URI.create("http://127.0.0.1/");
        time(
                "extract pages",
                pages,
                p ->
                        PageExtractor.extract(p, at, null) instanceof PageOutcome.Page page
                                ? page.text().length()
                                : 0);
    }

    /** Two hundred thousand articles of 120 words, one in ten a copy of a recent one; each tenth is timed by itself. */
    private static void duplicates(List<Article> articles) {
        String[] vocabulary =
                articles.stream()
                        .flatMap(a -> List.of(a.text().split("\\s+")).stream())
                        .distinct()
                        .toArray(String[]::new);
        NearDuplicates index = new NearDuplicates(20_000, Duration.ofDays(14));
        Random random = new Random(5);
        List<String> recent = new ArrayList<>();
        int found = 0;
        for (int part = 0; part < 10; part++) {
            long spent = 0;
            for (int i = 0; i < 20_000; i++) {
                long id = part * 20_000L + i + 1;
                String text =
                        i % 10 == 9
                                ? recent.get(random.nextInt(recent.size()))
                                : words(vocabulary, random);
                Article base = articles.getFirst();
                Article article =
                        new Article(
                                id,
                                "k" + id,
                                1,
                                null,
                                "o",
                                "A headline of many words " + id,
                                text,
                                "en",
                                null,
                                base.arrivedAt(),
                                null,
                                base.textFrom(),
                                null);
                long start = cpu();
                var first = index.firstWithSameText(article);
                index.add(first.isPresent() ? article.asDuplicateOf(first.getAsLong()) : article);
                spent += cpu() - start;
                found += first.isPresent() ? 1 : 0;
                recent.add(text);
                if (recent.size() > 2_000) {
                    recent.removeFirst();
                }
            }
            System.out.printf(
                    "sign, index, verify: part %d, %.0f articles a CPU second, %d copies found%n",
                    part, 20_000 / (spent / 1e9), found);
        }
    }

    private static String words(String[] vocabulary, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            text.append(vocabulary[random.nextInt(vocabulary.length)]).append(' ');
        }
        return text.toString();
    }

    private static <T> void time(
            String what, List<T> inputs, java.util.function.ToIntFunction<T> work) {
        long spent = 0;
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            for (T input : inputs) {
                sum += work.applyAsInt(input);
            }
            spent = cpu() - start;
        }
        System.out.printf(
                "%s: %.3f CPU ms each in the last of %d rounds (%d)%n",
                what, spent / 1e6 / inputs.size(), ROUNDS, sum);
    }

    private static List<Article> articles(Path file) {
        List<Article> articles = new ArrayList<>();
        try (ArticleLines lines = ArticleLines.open(file)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof ArticleLines.Line.OfArticle one) {
                    articles.add(one.article());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return articles;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
