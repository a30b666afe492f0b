package dev.sitrep.topic;

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
import java.util.stream.Collectors;

/**
 * Finds stories by a query, as topics are matched: one text must have all that it asks for, be it the headline, headline and summary, or title and
 * lead of an article.
 *
 * <p>Best and newest first. A story is the better the higher up the words stand, and the more of its articles have them; of two that are
 * alike, one that is a week older counts for half:
 *
 * <pre>
 * score = (2 in the headline, 1 in the summary, else 0 + share of its articles that match) · 2^(−age / 7 days)
 * </pre>
 *
 * <p>Everything that is kept is read each time: there is no index to keep true. What that takes is measured in SearchBenchmark.
 */
public final class StorySearch {
    private static final double IN_HEADLINE = 2;
    private static final double IN_SUMMARY = 1;
    private static final double HALF_LIFE_DAYS = 7;

    private final SearchStore store;

    public StorySearch(SearchStore store) {
        this.store = store;
    }

    /**
     * Ids of the stories that were updated since and match, best first.
     */
    public List<Long> find(TopicQuery query, Instant since, Instant now) {
        Map<Long, Count> counts = new HashMap<>();
        store.articles(since, row -> count(row, query, counts));
        List<Found> found = new ArrayList<>();
        store.stories(
                since,
                row -> {
                    double score =
                            standing(row, query)
                                    + counts.getOrDefault(row.id(), Count.NONE).share();
                    if (score > 0) {
                        found.add(new Found(row.id(), score * freshness(row.updatedAt(), now)));
                    }
                });
        found.sort(
                Comparator.comparingDouble(Found::score)
                        .reversed()
                        .thenComparing(Comparator.comparingLong(Found::id).reversed()));
        return found.stream().map(Found::id).toList();
    }

    private record Found(long id, double score) {}

    /** How many of a story's articles match. */
    private record Count(int matching, int all) {
        static final Count NONE = new Count(0, 0);

        Count with(boolean matches) {
            return new Count(matching + (matches ? 1 : 0), all + 1);
        }

        double share() {
            return all == 0 ? 0 : (double) matching / all;
        }
    }

    private static void count(ArticleRow row, TopicQuery query, Map<Long, Count> counts) {
        boolean matches =
                mayMatch(query, Words.lower(row.title() + "\n" + row.text()))
                        && TextWords.ofArticle(row.title(), row.text()).match(query);
        counts.merge(row.story(), Count.NONE.with(matches), (count, one) -> count.with(matches));
    }

    private static double standing(StoryRow row, TopicQuery query) {
        if (row.summary().isEmpty() || !mayMatch(query, Words.lower(row.summary()))) {
            return 0;
        }
        Summary summary = SummaryJson.read(row.summary());
        if (new TextWords(summary.headline()).match(query)) {
            return IN_HEADLINE;
        }
        String sentences =
                summary.sentences().stream().map(Sentence::text).collect(Collectors.joining("\n"));
        return new TextWords(summary.headline() + "\n" + sentences).match(query) ? IN_SUMMARY : 0;
    }

    /**
     * Most texts have not even the letters: to look for those first is several times faster than to take every text apart. Stored JSON
     * escapes nothing that is in a word.
     *
     * @param lower in which every word stands as {@link Words} gives it
     */
    private static boolean mayMatch(TopicQuery query, String lower) {
        return switch (query) {
            case TopicQuery.Word(String word) -> lower.contains(word);
            case TopicQuery.Prefix(String start) -> lower.contains(start);
            case TopicQuery.Phrase(List<String> words) -> words.stream().allMatch(lower::contains);
            case TopicQuery.All(List<TopicQuery> of) ->
                    of.stream().allMatch(q -> mayMatch(q, lower));
            case TopicQuery.Any(List<TopicQuery> of) ->
                    of.stream().anyMatch(q -> mayMatch(q, lower));
            case TopicQuery.Not not -> true;
        };
    }

    private static double freshness(Instant updatedAt, Instant now) {
        double days = Duration.between(updatedAt, now).toMinutes() / (24.0 * 60);
        return Math.pow(2, -Math.max(0, days) / HALF_LIFE_DAYS);
    }
}
