package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.story.Story;

import java.time.Instant;
import java.util.List;

/**
 * All that is known of a story now: what digests, alerts and commands are made from.
 *
 * @param day which day of its storyline this is, from 1
 * @param articles in order of arrival, near-duplicates included
 */
public record StoryReport(Story story, int day, Summary summary, List<Article> articles) {
    public StoryReport {
        articles = List.copyOf(articles);
    }

    /** The articles that arrived from {@code from} on and before {@code to}. */
    public List<Article> articlesIn(Instant from, Instant to) {
        return articles.stream()
                .filter(a -> !a.arrivedAt().isBefore(from) && a.arrivedAt().isBefore(to))
                .toList();
    }
}
