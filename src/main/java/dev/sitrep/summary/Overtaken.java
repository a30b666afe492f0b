package dev.sitrep.summary;

import com.google.re2j.Pattern;

import dev.sitrep.article.Article;
import dev.sitrep.difference.Replaced;
import dev.sitrep.reading.Figure;
import dev.sitrep.reading.Figures;
import dev.sitrep.story.Status;
import dev.sitrep.story.StatusRule;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a later article has overtaken: a plan that was carried out since ("envoys will meet at the weekend", once they met), a count that a higher one
 * replaced, and what the article of that count did not know yet. Such a sentence was true and now misleads, so a summary has it only where there is nothing
 * else.
 */
final class Overtaken {
    private static final Pattern NOT_KNOWN_YET =
            Pattern.compile(
                    "(?i)not (?:yet |immediately |at first )?(?:known|clear|confirmed)|\\bun(?:known|clear|confirmed)\\b|could not be (?:independently )?(?:confirmed|verified)|"
                            + "\\b(?:may|could|expected to) (?:still |yet )?(?:rise|grow|climb|change)|\\bpreliminary\\b|"
                            + "невідом|уточню|попередні|може зрости|неизвестн|предварительн|может вырасти");

    private final Set<Long> previews = new HashSet<>();
    private final List<Replaced> counts;

    /**
     * @param articles in order of arrival
     * @param counts of them that later ones replaced
     * @param statuses where each article alone puts the event
     */
    Overtaken(
            List<Article> articles,
            List<Replaced> counts,
            Function<Article, Optional<Status>> statuses) {
        this.counts = List.copyOf(counts);
        Instant begun = Instant.MIN;
        for (Article article : articles.reversed()) {
            Status status = statuses.apply(article).orElse(null);
            Instant time = article.publishedOrArrived();
            if (StatusRule.hasBegun(status)) {
                begun = time.isAfter(begun) ? time : begun;
            } else if (time.isBefore(begun)) {
                previews.add(article.id());
            }
        }
    }

    /** Whether an article's title still holds. */
    boolean titleHolds(Article article) {
        String title = article.title();
        return !(previews.contains(article.id()) && StatusRule.titleLooksAhead(title))
                && !isOldCount(article, title);
    }

    /** Whether this sentence of an article still holds. */
    boolean holds(Article article, String sentence) {
        return !(previews.contains(article.id()) && StatusRule.looksAhead(sentence))
                && !isOldCount(article, sentence);
    }

    private boolean isOldCount(Article article, String sentence) {
        if (counts.isEmpty()) {
            return false;
        }
        if (counts.stream().anyMatch(old -> old.article() == article.id())
                && NOT_KNOWN_YET.matcher(sentence).find()) {
            return true;
        }
        for (Figure figure : Figures.in(sentence, article.language())) {
            for (Replaced old : counts) {
                if (old.replaces(figure, article)) {
                    return true;
                }
            }
        }
        return false;
    }
}
