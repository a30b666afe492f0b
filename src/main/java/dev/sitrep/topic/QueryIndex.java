package dev.sitrep.topic;

import dev.sitrep.article.Article;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.QueryCheck.Found;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Many topics, of which those that a story is on are found without asking each.
 *
 * <p>Equal queries of many chats are one query with many subscribers. Each query is filed under its {@link Anchors}: an article that matches has
 * one of them at least, so that only queries filed under what the article has are asked, in full. What is found is what asking every
 * query on every article would find. Not for several threads.
 */
final class QueryIndex {
    private static final int LONGEST_PREFIX = 64;

    private final Map<TopicQuery, Filed> byQuery = new HashMap<>();
    private final Map<Long, Filed> byTopic = new HashMap<>();
    private final Map<String, List<Filed>> byTerm = new HashMap<>();
    private final Map<String, List<Filed>> byPrefix = new HashMap<>();

    /** How many terms of each length {@link #byPrefix} has. */
    private final int[] prefixes = new int[LONGEST_PREFIX + 1];

    private final SeenTerms seen;
    private long round;

    QueryIndex(SeenTerms seen) {
        this.seen = seen;
    }

    /** A query and who follows it. */
    private static final class Filed {
        private final TopicQuery query;
        private final Anchors anchors;
        private final List<Topic> topics = new ArrayList<>(1);
        private long asked;

        Filed(TopicQuery query, Anchors anchors) {
            this.query = query;
            this.anchors = anchors;
        }
    }

    /** How many topics there are. */
    int size() {
        return byTopic.size();
    }

    /** How many different queries they have. */
    int queries() {
        return byQuery.size();
    }

    /** Adds a topic, or puts it in the place of the one with its id. */
    void put(Topic topic) {
        remove(topic.id());
        TopicQuery query = NormalForm.of(topic.query());
        Filed filed = byQuery.get(query);
        if (filed == null) {
            filed = new Filed(query, anchors(query));
            byQuery.put(query, filed);
            file(filed);
        }
        // Equal queries are kept once, however many chats follow them.
        filed.topics.add(new Topic(topic.id(), topic.chatId(), topic.typed(), query));
        byTopic.put(topic.id(), filed);
    }

    private Anchors anchors(TopicQuery query) {
        return Objects.requireNonNull(
                Anchors.of(query, seen), "a query that was understood looks for something");
    }

    /** Takes a topic out, where it is in. */
    void remove(long topicId) {
        Filed filed = byTopic.remove(topicId);
        if (filed == null) {
            return;
        }
        filed.topics.removeIf(topic -> topic.id() == topicId);
        if (filed.topics.isEmpty()) {
            byQuery.remove(filed.query);
            unfile(filed);
        }
    }

    /** The topics that a story is on, by id; {@link TopicMatcher} finds the same. */
    List<TopicMatch> match(StoryReport report, StoryFacts facts, TopicLanguage language) {
        Map<Filed, TopicMatch> matches = new LinkedHashMap<>();
        for (Article article : report.articles()) {
            if (article.duplicateOf() == null) {
                QueryCheck check = new QueryCheck(language.read(article), facts);
                round++;
                candidates(check, filed -> ask(filed, check, article, matches));
            }
        }
        List<TopicMatch> all = new ArrayList<>();
        matches.forEach((filed, match) -> filed.topics.forEach(topic -> all.add(of(topic, match))));
        all.sort(Comparator.comparingLong(match -> match.topic().id()));
        return all;
    }

    private static TopicMatch of(Topic topic, TopicMatch match) {
        return new TopicMatch(topic, match.found(), match.facts(), match.title(), match.outlet());
    }

    private void ask(
            Filed filed, QueryCheck check, Article article, Map<Filed, TopicMatch> matches) {
        if (filed.asked == round || matches.containsKey(filed)) {
            return;
        }
        filed.asked = round;
        Found found = new Found();
        if (check.holds(filed.query, found)) {
            TopicMatch match =
                    new TopicMatch(
                            filed.topics.getFirst(),
                            List.copyOf(found.words()),
                            List.copyOf(found.facts()),
                            article.title(),
                            article.outlet());
            matches.put(filed, match);
        }
    }

    /** Hands over the queries that may match, some of them more than once. */
    private void candidates(QueryCheck check, Consumer<Filed> each) {
        check.article().terms(term -> hand(byTerm.get(term), each));
        check.story().origins().forEach(o -> o.terms("origin", t -> hand(byTerm.get(t), each)));
        for (String word : check.article().words().distinct()) {
            int longest = Math.min(word.length(), LONGEST_PREFIX);
            for (int n = 1; n <= longest; n++) {
                if (prefixes[n] > 0) {
                    hand(byPrefix.get(word.substring(0, n)), each);
                }
            }
        }
    }

    private static void hand(@Nullable List<Filed> filed, Consumer<Filed> each) {
        if (filed != null) {
            filed.forEach(each);
        }
    }

    private void file(Filed filed) {
        for (String term : filed.anchors.terms()) {
            if (isPrefix(term)) {
                String start = start(term);
                byPrefix.computeIfAbsent(start, this::newPrefix).add(filed);
            } else {
                byTerm.computeIfAbsent(term, t -> new ArrayList<>(1)).add(filed);
            }
        }
    }

    private void unfile(Filed filed) {
        for (String term : filed.anchors.terms()) {
            Map<String, List<Filed>> terms = isPrefix(term) ? byPrefix : byTerm;
            String key = isPrefix(term) ? start(term) : term;
            List<Filed> under = Objects.requireNonNull(terms.get(key));
            under.remove(filed);
            if (under.isEmpty()) {
                terms.remove(key);
                if (isPrefix(term)) {
                    prefixes[key.length()]--;
                }
            }
        }
    }

    private List<Filed> newPrefix(String start) {
        prefixes[start.length()]++;
        return new ArrayList<>(1);
    }

    private static boolean isPrefix(String term) {
        return term.endsWith("*");
    }

    /** A longer one is looked up by as much of it as is looked at; the query itself is asked in full. */
    private static String start(String term) {
        return term.substring(0, Math.min(term.length() - 1, LONGEST_PREFIX));
    }
}
