package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.difference.Contradiction;
import dev.sitrep.story.StatusRule;
import dev.sitrep.story.Story;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a story now: what digests, alerts and commands are made from.
 *
 * @param day which day of its storyline this is, from 1
 * @param articles in order of arrival, near-duplicates included
 * @param unreportedFrom when the day of its planned event passes, if no report comes; null where one came, or where there is no such day
 */
public record StoryReport(
        Story story,
        int day,
        Summary summary,
        List<Article> articles,
        @Nullable Instant unreportedFrom) {
    public StoryReport {
        articles = List.copyOf(articles);
    }

    /** A story of no planned event, or of one that was reported. */
    public StoryReport(Story story, int day, Summary summary, List<Article> articles) {
        this(story, day, summary, articles, null);
    }

    /** The same story as it stands at a moment. */
    public StoryReport at(Instant now) {
        return new StoryReport(story.at(now), day, summary, articles, unreportedFrom);
    }

    /** Whether the day of its planned event had passed without a report by then. */
    public boolean isUnreported(Instant now) {
        return unreportedFrom != null && !now.isBefore(unreportedFrom);
    }

    /** Whether that became true from {@code from} on and before {@code to}. */
    public boolean passesUnreported(Instant from, Instant to) {
        return unreportedFrom != null
                && !unreportedFrom.isBefore(from)
                && unreportedFrom.isBefore(to);
    }

    /** The words that set its status. */
    public Optional<String> statusSentence() {
        return Optional.ofNullable(story.standing())
                .flatMap(standing -> StatusRule.sentence(standing, articles));
    }

    /** The language that the story is told in. */
    public String language() {
        return summary.sentences().stream()
                .findFirst()
                .map(this::language)
                .orElseGet(() -> articles.isEmpty() ? "en" : articles.getFirst().language());
    }

    /**
     * The headline for who reads that language: of the latest report in it whose title would do, in its source's own words; else the story's.
     *
     * @param wanted ISO 639-1
     */
    public String headline(String wanted) {
        if (wanted.equals(language())) {
            return summary.headline();
        }
        return articles.reversed().stream()
                .filter(a -> a.language().equals(wanted) && a.duplicateOf() == null)
                .flatMap(article -> Headline.fitting(article).stream())
                .findFirst()
                .orElse(summary.headline());
    }

    /** The language of a sentence: that of its article. */
    public String language(Summary.Sentence sentence) {
        return articles.stream()
                .filter(article -> article.id() == sentence.articleId())
                .findFirst()
                .map(Article::language)
                .orElse("en");
    }

    /** The articles that arrived from {@code from} on and before {@code to}. */
    public List<Article> articlesIn(Instant from, Instant to) {
        return articles.stream()
                .filter(a -> !a.arrivedAt().isBefore(from) && a.arrivedAt().isBefore(to))
                .toList();
    }

    /**
     * The sentences that hold the claims of the first differences: who is shown those has read parts of them. They are marked, since a
     * sentence of which a part was read may still be told in full.
     *
     * @param most differences shown
     */
    public List<String> claimSentences(int most) {
        List<String> sentences = new ArrayList<>();
        for (Contradiction difference : first(summary.contradictions(), most)) {
            for (Contradiction.Claim claim : difference.claims()) {
                articles.stream()
                        .filter(article -> article.id() == claim.articleId())
                        .findFirst()
                        .flatMap(article -> around(article, claim.span()))
                        .ifPresent(sentence -> sentences.add(asClaim(sentence)));
            }
        }
        return sentences;
    }

    /** A sentence as it is remembered where only a claim of it was shown. */
    static String asClaim(String sentence) {
        return "shown as a claim: " + sentence;
    }

    private static List<Contradiction> first(List<Contradiction> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static Optional<String> around(Article article, Span claim) {
        return Sentences.split(article.text(), article.language()).stream()
                .filter(s -> s.start() <= claim.start() && claim.start() < s.end())
                .map(s -> s.of(article.text()))
                .findFirst();
    }
}
