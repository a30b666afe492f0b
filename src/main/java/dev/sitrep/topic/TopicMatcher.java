package dev.sitrep.topic;

import dev.sitrep.article.Article;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.QueryCheck.Found;
import dev.sitrep.topic.QueryCheck.Missing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Finds which of a few topics a story is on: those of which one article, in its title and lead, has all that the query asks of an article, while
 * the story has what is asked of it. Those of all chats at once are found by {@link TopicIndex}, which gives the same.
 *
 * <p>News are written with what matters first (the "inverted pyramid"), so what an article is about stands in its title and its first
 * {@value TextWords#LEAD} characters, two or three paragraphs; of a shorter text in its first half, though never in fewer than {@value TextWords#LEAST} characters. Further down stands what else goes on: a report on a press conference ends with a line on the
 * talks elsewhere, and who follows the talks does not want to be called for it. An exclusion ({@code -word}) looks at the same words: it means what
 * the article is about, too.
 */
public final class TopicMatcher {
    private final TopicLanguage language;
    private final ToDoubleBiFunction<StoryReport, Instant> importance;

    /** @param importance of a story at a moment, from 0 to 100 */
    public TopicMatcher(
            TopicLanguage language, ToDoubleBiFunction<StoryReport, Instant> importance) {
        this.language = language;
        this.importance = importance;
    }

    /** The topics that the story is on at that moment, in their order. */
    public List<TopicMatch> match(List<Topic> topics, StoryReport report, Instant now) {
        if (topics.isEmpty()) {
            return List.of();
        }
        StoryFacts facts = StoryFacts.of(report, now, language, importance);
        Map<Article, QueryCheck> articles = new LinkedHashMap<>();
        report.articles().stream()
                .filter(article -> article.duplicateOf() == null)
                .forEach(a -> articles.put(a, new QueryCheck(language.read(a), facts)));
        List<TopicMatch> matches = new ArrayList<>();
        for (Topic topic : topics) {
            match(topic, articles).ifPresent(matches::add);
        }
        return matches;
    }

    /**
     * A condition that the story doesn't meet.
     *
     * @param typed {@code origins>=2}
     * @param has how it stands: {@code 1}; empty where there is nothing of the kind
     */
    public record Unmet(String typed, String has) {}

    /**
     * Why an article is not on a topic.
     *
     * @param lacking what the query asks for and the title and lead don't have, as it would be typed
     * @param unwanted words in them, and conditions met, that the query excludes
     * @param unmet conditions on the story
     * @param furtherDown the whole text would match
     */
    public record Miss(
            List<String> lacking, List<String> unwanted, List<Unmet> unmet, boolean furtherDown) {
        public Miss {
            lacking = List.copyOf(lacking);
            unwanted = List.copyOf(unwanted);
            unmet = List.copyOf(unmet);
        }
    }

    /**
     * What keeps an article from being on a topic; empty where it is.
     *
     * @param story the article's, where it is in one
     */
    public Optional<Miss> miss(
            Topic topic, Article article, Optional<StoryReport> story, Instant now) {
        StoryFacts facts =
                story.map(report -> StoryFacts.of(report, now, language, importance))
                        .orElse(StoryFacts.NONE);
        QueryCheck check = new QueryCheck(language.read(article), facts);
        if (check.holds(topic.query())) {
            return Optional.empty();
        }
        Missing missing = new Missing();
        check.miss(topic.query(), missing);
        TextWords all = new TextWords(article.title() + "\n" + article.text());
        boolean whole =
                new QueryCheck(ArticleTerms.of(article, all, language), facts).holds(topic.query());
        return Optional.of(
                new Miss(
                        List.copyOf(missing.lacking()),
                        List.copyOf(missing.unwanted()),
                        List.copyOf(missing.unmet()),
                        whole));
    }

    private static Optional<TopicMatch> match(Topic topic, Map<Article, QueryCheck> articles) {
        for (Map.Entry<Article, QueryCheck> read : articles.entrySet()) {
            Found found = new Found();
            if (read.getValue().holds(topic.query(), found)) {
                Article article = read.getKey();
                return Optional.of(
                        new TopicMatch(
                                topic,
                                List.copyOf(found.words()),
                                List.copyOf(found.facts()),
                                article.title(),
                                article.outlet()));
            }
        }
        return Optional.empty();
    }
}
