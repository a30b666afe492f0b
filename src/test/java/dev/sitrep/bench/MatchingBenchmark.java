package dev.sitrep.bench;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleLines;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.source.Origin;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseSettings;
import dev.sitrep.story.Status;
import dev.sitrep.story.Story;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary;
import dev.sitrep.summary.Summary.Sentence;
import dev.sitrep.testing.ShippedTopics;
import dev.sitrep.text.Span;
import dev.sitrep.topic.TopicIndex;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Matches articles against so many topics (100,000) of chats that each follow ten. The articles are those of {@code replay/war-2022} and then
 * titles with leads of {@code stories/neus.train}, each a story of its own; every other one is in the database before, so that frequent words are known, and the rest
 * is measured. Takes how many topics, how many articles (2,000), and the folder of
 * benchmarks (../shared/bench). Prints what the topics are, how long reading them from the database took, what heap they take, and in CPU time of the one
 * thread what an article took: the reading of it (words, actors and places) and the matching, median and 99th percentile.
 * Of the first articles the hits are held against those of asking every query.
 */
public final class MatchingBenchmark {
    private static final List<SourcingGrade> GRADES = List.of(SourcingGrade.values());
    private static final List<Status> STATUSES = List.of(Status.values());
    private static final Instant NOW = Instant.parse("2025-12-21T12:00:00Z");
    private static final int TOPICS_OF_CHAT = 10;
    private static final int CHECKED = 20;
    private static final int WARM_UP = 200;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private MatchingBenchmark() {}

    public static void main(String[] args) throws IOException {
        int topics = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        Path bench = Path.of(args.length > 2 ? args[2] : "../shared/bench").toAbsolutePath();
        List<Article> known = new ArrayList<>();
        List<Article> fresh = new ArrayList<>();
        for (Article article : articles(bench, 2 * count)) {
            (article.id() % 2 == 0 ? known : fresh).add(article);
        }
        List<StoryReport> stories = stories(fresh);
        Path file = Files.createTempDirectory("sitrep-matching").resolve("sitrep.db");
        try (Database database =
                Database.open(new DatabaseSettings("jdbc:sqlite:" + file, null, null))) {
            database.migrate();
            TopicStore store = new TopicStore(database, ShippedTopics.language());
            ArticleStore articles = new ArticleStore(database);
            database.atomically(() -> known.forEach(article -> articles.add(article.withId(0))));
            int different = fill(database, new TopicMix(stories(known), 1), topics);
            System.out.printf(
                    Locale.ROOT,
                    "%,d topics, %,d typed differently; %,d articles%n",
                    topics,
                    different,
                    stories.size());
            measure(store, stories);
        }
    }

    private static void measure(TopicStore store, List<StoryReport> stories) {
        TopicIndex index = new TopicIndex(store, ShippedTopics.language(), (report, now) -> 50);
        // The lists of actors and places are read once, with or without topics.
        ShippedTopics.reader();
        long before = heap();
        long start = THREAD.getCurrentThreadCpuTime();
        int hits = index.match(stories.getFirst(), NOW).size();
        System.out.printf(
                Locale.ROOT,
                "read in %.1f s of CPU time, %,d MB of heap%n",
                (THREAD.getCurrentThreadCpuTime() - start) / 1e9,
                (heap() - before) >> 20);
        check(index, store, stories);
        List<Long> nanos = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        for (StoryReport story : stories.subList(1, stories.size())) {
            long began = THREAD.getCurrentThreadCpuTime();
            hits += index.match(story, NOW).size();
            long read = THREAD.getCurrentThreadCpuTime();
            index.match(story, NOW);
            again.add(THREAD.getCurrentThreadCpuTime() - read);
            nanos.add(read - began);
        }
        print("an article with its reading", nanos);
        print("one that was read before", again);
        System.out.printf(Locale.ROOT, "%,.1f hits an article%n", (double) hits / stories.size());
    }

    private static void check(TopicIndex index, TopicStore store, List<StoryReport> stories) {
        TopicMatcher every = new TopicMatcher(ShippedTopics.language(), (report, now) -> 50);
        var topics = store.followed();
        int hits = 0;
        for (StoryReport story : stories.subList(0, CHECKED)) {
            Set<Long> found = new HashSet<>();
            index.match(story, NOW).forEach(match -> found.add(match.topic().id()));
            Set<Long> expected = new HashSet<>();
            every.match(topics, story, NOW).forEach(match -> expected.add(match.topic().id()));
            if (!found.equals(expected)) {
                throw new IllegalStateException(
                        "not the same hits in " + story.summary().headline());
            }
            hits += found.size();
        }
        System.out.printf(
                Locale.ROOT, "%d articles checked, %,d hits, all the same%n", CHECKED, hits);
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted =
                nanos.subList(Math.min(WARM_UP, nanos.size() / 2), nanos.size()).stream()
                        .sorted()
                        .toList();
        System.out.printf(
                Locale.ROOT,
                "%s: median %.3f ms, 99th percentile %.3f ms, mean %.3f ms, most %.3f ms%n",
                what,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6,
                sorted.getLast() / 1e6);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Writes the topics past the store: each follow would be a transaction of its own. */
    private static int fill(Database database, TopicMix mix, int count) {
        Set<String> typed = new HashSet<>();
        database.use(
                h -> {
                    h.begin();
                    var chats =
                            h.prepareBatch(
                                    "INSERT INTO chat (platform, room, thread, title, state, state_why, state_since,"
                                            + " settings) VALUES ('telegram', ?, '', '', 'ACTIVE', '', 0, '{}')");
                    for (int i = 0; i < count / TOPICS_OF_CHAT + 1; i++) {
                        chats.add(String.valueOf(i));
                    }
                    chats.execute();
                    var topics =
                            h.prepareBatch(
                                    "INSERT INTO topic (chat_id, typed, created_at) VALUES (?, ?, 0)"
                                            + " ON CONFLICT (chat_id, typed) DO NOTHING");
                    for (int i = 0; i < count; i++) {
                        String query = mix.next();
                        typed.add(query);
                        topics.add(i / TOPICS_OF_CHAT + 1, query);
                    }
                    topics.execute();
                    h.commit();
                });
        return typed.size();
    }

    private static List<StoryReport> stories(List<Article> articles) {
        List<StoryReport> stories = new ArrayList<>();
        for (Article article : articles) {
            long id = article.id();
            Sentence says =
                    new Sentence(
                            article.title(),
                            id,
                            new Span(0, 0),
                            GRADES.get((int) (id % GRADES.size())));
            List<Origin> origins =
                    List.of(new Origin("Reuters", List.of(id)), new Origin("AP", List.of(id)))
                            .subList(0, (int) (id % 3));
            stories.add(
                    new StoryReport(
                            new Story(id, id, STATUSES.get((int) (id % STATUSES.size())), NOW, NOW),
                            1,
                            new Summary(
                                    article.title(),
                                    List.of(says),
                                    new OriginTree(origins, List.of()),
                                    List.of()),
                            List.of(article)));
        }
        return stories;
    }

    private static List<Article> articles(Path bench, int count) throws IOException {
        List<Article> all = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (String name : List.of("replay/war-2022", "stories/neus.train")) {
            try (ArticleLines lines = ArticleLines.open(bench.resolve(name + ".jsonl.gz"))) {
                for (var line = lines.next();
                        line != null && all.size() < count;
                        line = lines.next()) {
                    if (line instanceof ArticleLines.Line.OfArticle one
                            && titles.add(one.article().title())) {
                        all.add(one.article().withId(all.size() + 1));
                    }
                }
            }
        }
        return all;
    }
}
