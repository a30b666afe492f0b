package dev.sitrep.summary;

import com.google.re2j.Pattern;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Figure;
import dev.sitrep.reading.Figures;
import dev.sitrep.story.Status;
import dev.sitrep.story.StatusRule;
import dev.sitrep.summary.Counts.Replaced;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** @param articles in order of arrival */
    Overtaken(List<Article> articles) {
        this.counts = Counts.replaced(articles);
        Instant begun = Instant.MIN;
        for (Article article : articles.reversed()) {
            Status status = StatusRule.of(List.of(article));
            Instant time = article.publishedOrArrived();
            if (StatusRule.hasBegun(status)) {
                begun = time.isAfter(begun) ? time : begun;
            } else if (time.isBefore(begun)) {
                previews.add(article.id());
            }
        }
    }

    /** Whether this title or sentence of an article still holds. */
    boolean holds(Article article, String sentence) {
        return !(previews.contains(article.id()) && StatusRule.looksAhead(sentence))
                && !isOldCount(article, sentence);
    }

    private boolean isOldCount(Article article, String sentence) {
        if (counts.stream().anyMatch(old -> old.article() == article.id())
                && NOT_KNOWN_YET.matcher(sentence).find()) {
            return true;
        }
        if (counts.isEmpty()) {
            return false;
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
