package dev.sitrep.topic;

import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary;
import dev.sitrep.summary.Summary.Sentence;
import dev.sitrep.summary.SummaryJson;
import dev.sitrep.text.Words;
import dev.sitrep.topic.SearchStore.ArticleRow;
import dev.sitrep.topic.SearchStore.StoryRow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;

/**
 * Finds stories by a query, as topics are matched: one text must have all that it asks for, be it the headline, headline and summary, or title and
 * lead of an article; and the story what is asked of it.
 *
 * <p>Best and newest first. A story is the better the higher up the words stand, and the more of its articles have them; of two that are
 * alike, one that is a week older counts for half:
 *
 * <pre>
 * score = (2 in the headline, 1 in the summary, else 0 + share of its articles that match) · 2^(−age / 7 days)
 * </pre>
 *
 * <p>Everything that is kept is read each time: there is no index to keep true. What that takes is measured in SearchBenchmark. A
 * story is looked up as a whole only where its texts match and the query asks for more, such as {@code origins>=2}.
 */
public final class StorySearch {
    private static final double IN_HEADLINE = 2;
    private static final double IN_SUMMARY = 1;
    private static final double HALF_LIFE_DAYS = 7;
    private static final Count NOTHING = new Count();

    private final SearchStore store;
    private final TopicLanguage language;
    private final LongFunction<Optional<StoryReport>> stories;
    private final ToDoubleBiFunction<StoryReport, Instant> importance;

    /**
     * @param stories by id
     * @param importance of a story at a moment, from 0 to 100
     */
    public StorySearch(
            SearchStore store,
            TopicLanguage language,
            LongFunction<Optional<StoryReport>> stories,
            ToDoubleBiFunction<StoryReport, Instant> importance) {
        this.store = store;
        this.language = language;
        this.stories = stories;
        this.importance = importance;
    }

    /** What queries are written in. */
    public TopicLanguage language() {
        return language;
    }

    /** Ids of the stories that were updated since and match, best first. */
    public List<Long> find(TopicQuery query, Instant since, Instant now) {
        Map<Long, Count> counts = counts(query, since);
        boolean inArticle = QueryLetters.asksArticle(query);
        QueryLetters letters = new QueryLetters(language);
        List<Found> found = new ArrayList<>();
        store.stories(
                since,
                row -> {
                    Story story = new Story(row.id(), now);
                    Count count = counts.getOrDefault(row.id(), NOTHING);
                    double share = count.share(story);
                    double standing =
                            inArticle && share == 0 ? 0 : standing(row, query, story, letters);
                    if (standing + share > 0) {
                        double fresh = freshness(row.updatedAt(), now);
                        found.add(new Found(row.id(), (standing + share) * fresh));
                    }
                });
        found.sort(
                Comparator.comparingDouble(Found::score)
                        .reversed()
                        .thenComparing(Comparator.comparingLong(Found::id).reversed()));
        return found.stream().map(Found::id).toList();
    }

    /** Ids of the stories that were updated since and that a topic with this query would be told of, latest first. */
    public List<Long> onTopic(TopicQuery query, Instant since, Instant now) {
        Map<Long, Count> counts = counts(query, since);
        List<StoryRow> found = new ArrayList<>();
        store.stories(
                since,
                row -> {
                    Count count = counts.getOrDefault(row.id(), NOTHING);
                    if (count.share(new Story(row.id(), now)) > 0) {
                        found.add(new StoryRow(row.id(), row.updatedAt(), ""));
                    }
                });
        found.sort(
                Comparator.comparing(StoryRow::updatedAt)
                        .thenComparingLong(StoryRow::id)
                        .reversed());
        return found.stream().map(StoryRow::id).toList();
    }

    private record Found(long id, double score) {}

    /** What is asked of a story as a whole; looked up once, when it matters. */
    private final class Story {
        private final long id;
        private final Instant now;
        private Optional<QueryCheck> check = Optional.empty();

        Story(long id, Instant now) {
            this.id = id;
            this.now = now;
        }

        /** @param rest of a query, once a text was asked */
        boolean holds(TopicQuery rest) {
            if (rest.equals(QueryCheck.TRUE) || rest.equals(QueryCheck.FALSE)) {
                return rest.equals(QueryCheck.TRUE);
            }
            if (check.isEmpty()) {
                StoryFacts facts =
                        stories.apply(id)
                                .map(report -> StoryFacts.of(report, now, language, importance))
                                .orElse(StoryFacts.NONE);
                check = Optional.of(new QueryCheck(text("", "und"), facts));
            }
            return check.get().holds(rest);
        }
    }

    /** How many articles a story has, and what is left of the query in those that may match. */
    private static final class Count {
        private int all;
        private final List<TopicQuery> rests = new ArrayList<>();

        double share(Story story) {
            return rests.isEmpty() ? 0 : (double) rests.stream().filter(story::holds).count() / all;
        }
    }

    private Map<Long, Count> counts(TopicQuery query, Instant since) {
        QueryLetters letters = new QueryLetters(language);
        Map<Long, Count> counts = new HashMap<>();
        store.articles(
                since,
                row -> {
                    Count count = counts.computeIfAbsent(row.story(), id -> new Count());
                    count.all++;
                    if (letters.mayMatch(query, Words.lower(row.title() + "\n" + row.text()))) {
                        TopicQuery rest = new QueryCheck(terms(row), StoryFacts.NONE).rest(query);
                        if (!rest.equals(QueryCheck.FALSE)) {
                            count.rests.add(rest);
                        }
                    }
                });
        return counts;
    }

    private ArticleTerms terms(ArticleRow row) {
        return ArticleTerms.of(
                TextWords.ofArticle(row.title(), row.text()),
                row.language(),
                Voice.of(row.outlet(), row.url(), language.outlets()),
                language);
    }

    private ArticleTerms text(String text, String written) {
        return ArticleTerms.of(new TextWords(text), written, Voice.NONE, language);
    }

    private double standing(StoryRow row, TopicQuery query, Story story, QueryLetters letters) {
        if (row.summary().isEmpty() || !letters.mayMatch(query, Words.lower(row.summary()))) {
            return 0;
        }
        Summary summary = SummaryJson.read(row.summary());
        if (holds(summary.headline(), query, story)) {
            return IN_HEADLINE;
        }
        String sentences =
                summary.sentences().stream().map(Sentence::text).collect(Collectors.joining("\n"));
        return holds(summary.headline() + "\n" + sentences, query, story) ? IN_SUMMARY : 0;
    }

    private boolean holds(String text, TopicQuery query, Story story) {
        return story.holds(new QueryCheck(text(text, "und"), StoryFacts.NONE).rest(query));
    }

    private static double freshness(Instant updatedAt, Instant now) {
        double days = Duration.between(updatedAt, now).toMinutes() / (24.0 * 60);
        return Math.pow(2, -Math.max(0, days) / HALF_LIFE_DAYS);
    }
}
