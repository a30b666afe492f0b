package dev.sitrep.topic;

import dev.sitrep.article.Article;
import dev.sitrep.summary.StoryReport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which topics a story is on: those of which one article, in its title and lead, has all that the query asks for.
 *
 * <p>News are written with what matters first (the "inverted pyramid"), so what an article is about stands in its title and its first
 * {@value TextWords#LEAD} characters, two or three paragraphs; of a shorter text in its first half, though never in fewer than {@value TextWords#LEAST} characters. Further down stands what else goes on: a report on a press conference ends with a line on the
 * talks elsewhere, and who follows the talks does not want to be called for it. An exclusion ({@code -word}) looks at the same words: it means what
 * the article is about, too.
 */
public final class TopicMatcher {
    public List<TopicMatch> match(List<Topic> topics, StoryReport report) {
        if (topics.isEmpty()) {
            return List.of();
        }
        Map<Article, TextWords> articles = new LinkedHashMap<>();
        report.articles().stream()
                .filter(article -> article.duplicateOf() == null)
                .forEach(a -> articles.put(a, TextWords.ofArticle(a.title(), a.text())));
        List<TopicMatch> matches = new ArrayList<>();
        for (Topic topic : topics) {
            match(topic, articles).ifPresent(matches::add);
        }
        return matches;
    }

    /**
     * Why an article is not on a topic.
     *
     * @param lacking what the query asks for and the title and lead don't have, as it would be typed
     * @param unwanted words in them that the query excludes
     * @param furtherDown the whole text would match
     */
    public record Miss(List<String> lacking, List<String> unwanted, boolean furtherDown) {
        public Miss {
            lacking = List.copyOf(lacking);
            unwanted = List.copyOf(unwanted);
        }
    }

    /** What keeps an article from being on a topic; empty where it is. */
    public Optional<Miss> miss(Topic topic, Article article) {
        TextWords read = TextWords.ofArticle(article.title(), article.text());
        if (read.match(topic.query())) {
            return Optional.empty();
        }
        Set<String> lacking = new LinkedHashSet<>();
        Set<String> unwanted = new LinkedHashSet<>();
        read.miss(topic.query(), lacking, unwanted);
        boolean whole = new TextWords(article.title() + "\n" + article.text()).match(topic.query());
        return Optional.of(new Miss(List.copyOf(lacking), List.copyOf(unwanted), whole));
    }

    private static Optional<TopicMatch> match(Topic topic, Map<Article, TextWords> articles) {
        for (Map.Entry<Article, TextWords> read : articles.entrySet()) {
            Set<String> found = new LinkedHashSet<>();
            if (read.getValue().match(topic.query(), found)) {
                Article article = read.getKey();
                return Optional.of(
                        new TopicMatch(
                                topic, List.copyOf(found), article.title(), article.outlet()));
            }
        }
        return Optional.empty();
    }
}
