package dev.sitrep.bench;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleLines;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.beat.Beat;
import dev.sitrep.pipeline.BeatStories;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseSettings;
import dev.sitrep.story.StoryStore;
import dev.sitrep.summary.Importance;
import dev.sitrep.summary.StoryReports;
import dev.sitrep.summary.Summary;
import dev.sitrep.summary.Summary.Sentence;
import dev.sitrep.testing.ShippedTopics;
import dev.sitrep.text.Sentences;
import dev.sitrep.topic.SearchStore;
import dev.sitrep.topic.StorySearch;
import dev.sitrep.topic.TopicQuery;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Searches among so many stored articles (20,000) on SQLite, in stories of four: the 407 full articles of {@code replay/war-2022}, of about 640 words
 * each, again and again. Takes how many articles, and the folder of benchmarks (../shared/bench). Prints for some queries how long each of ten
 * searches took at the median and at most: to find; with the fifty best reported; and that in CPU time, which other load leaves as it is.
 */
public final class SearchBenchmark {
    private static final Instant NOW = Instant.parse("2025-12-21T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int IN_STORY = 4;
    private static final int MOST = 50;
    private static final int RUNS = 10;
    private static final List<String> QUERIES =
            List.of(
                    "ceasefire",
                    "\"prisoner exchange\"",
                    "sanction* OR embargo",
                    "(Putin OR Zelensky) talks -football",
                    "Zaporizhzhia nuclear plant",
                    "xylophone",
                    "actor:Witkoff",
                    "topic:sanctions origins>=1");

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private SearchBenchmark() {}

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        Path bench = Path.of(args.length > 1 ? args[1] : "../shared/bench").toAbsolutePath();
        Path file = Files.createTempDirectory("sitrep-search").resolve("sitrep.db");
        try (Database database =
                Database.open(new DatabaseSettings("jdbc:sqlite:" + file, null, null))) {
            database.migrate();
            fill(database, articles(bench), count);
            System.out.printf(
                    Locale.ROOT, "%,d articles, %,d MB%n", count, Files.size(file) / 1_000_000);
            ArticleStore articles = new ArticleStore(database);
            StoryReports reports = new StoryReports(articles, new StoryStore(database));
            BeatStories stories = new BeatStories(reports, Beat.shipped());
            Importance importance = new Importance(ShippedTopics::reader);
            StorySearch search =
                    new StorySearch(
                            new SearchStore(database),
                            ShippedTopics.language(),
                            reports::byId,
                            importance::of);
            for (String query : QUERIES) {
                measure(query, search, stories, database);
            }
        }
    }

    private static void measure(
            String typed, StorySearch search, BeatStories stories, Database database) {
        TopicQuery query = ShippedTopics.query(typed);
        List<Long> finding = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        List<Long> cpu = new ArrayList<>();
        int[] found = new int[2];
        for (int i = 0; i < RUNS; i++) {
            database.atomically(
                    () -> {
                        long start = System.nanoTime();
                        long before = THREAD.getCurrentThreadCpuTime();
                        List<Long> ids = search.find(query, NOW.minus(KEPT), NOW);
                        finding.add(System.nanoTime() - start);
                        found[0] = ids.size();
                        found[1] = stories.tellable(ids, MOST).size();
                        whole.add(System.nanoTime() - start);
                        cpu.add(THREAD.getCurrentThreadCpuTime() - before);
                    });
        }
        System.out.printf(
                Locale.ROOT,
                "%-40s %5d stories, found in %s; %d of them reported, in all %s, of CPU time %s%n",
                typed,
                found[0],
                times(finding),
                found[1],
                times(whole),
                times(cpu));
    }

    private static String times(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return "%d ms (at most %d)"
                .formatted(sorted.get(sorted.size() / 2) / 1_000_000, sorted.getLast() / 1_000_000);
    }

    private static List<Article> articles(Path bench) throws IOException {
        List<Article> all = new ArrayList<>();
        try (ArticleLines lines = ArticleLines.open(bench.resolve("replay/war-2022.jsonl.gz"))) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof ArticleLines.Line.OfArticle one) {
                    all.add(one.article());
                }
            }
        }
        return all;
    }

    private static void fill(Database database, List<Article> from, int count) {
        ArticleStore articles = new ArticleStore(database);
        StoryStore stories = new StoryStore(database);
        StoryReports reports = new StoryReports(articles, stories);
        database.atomically(
                () -> {
                    long story = 0;
                    for (int i = 0; i < count; i++) {
                        Instant at = NOW.minus(KEPT.multipliedBy(count - i).dividedBy(count));
                        Article article =
                                articles.add(copy(from.get(i % from.size()), "a" + i, at));
                        if (i % IN_STORY == 0) {
                            story = stories.create(at);
                            reports.save(story, summary(article), null);
                        }
                        stories.join(story, article.id(), 1, at);
                    }
                });
    }

    private static Article copy(Article article, String key, Instant at) {
        return new Article(
                0,
                key,
                0,
                article.url(),
                article.outlet(),
                article.title(),
                article.text(),
                article.language(),
                at,
                at,
                null,
                article.textFrom(),
                null);
    }

    private static Summary summary(Article article) {
        List<Sentence> sentences =
                Sentences.split(article.text(), "en").stream()
                        .limit(6)
                        .map(
                                s ->
                                        new Sentence(
                                                s.of(article.text()),
                                                article.id(),
                                                s,
                                                SourcingGrade.MEDIA_REPORT))
                        .toList();
        OriginTree none = new OriginTree(List.of(), List.of(article.id()));
        return new Summary(article.title(), sentences, none, List.of());
    }
}
