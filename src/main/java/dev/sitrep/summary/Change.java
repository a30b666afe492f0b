package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a version of an article says otherwise than an earlier one. Letter case, punctuation, order and words without meaning of their own
 * are no difference, nor is a sentence that now says more and takes nothing back.
 *
 * @param title the titles, where the later takes something back
 * @param reworded sentences that were changed so that something is taken back
 * @param withdrawn sentences that have nothing like them any more
 * @param added sentences that are new, or say more than they did
 */
public record Change(
        @Nullable Rewording title,
        List<Rewording> reworded,
        List<String> withdrawn,
        List<String> added) {
    /** Sentences looked at in each version; beyond them nothing stands in a summary. */
    private static final int MOST_SENTENCES = 80;

    public Change {
        reworded = List.copyOf(reworded);
        withdrawn = List.copyOf(withdrawn);
        added = List.copyOf(added);
    }

    /** The same statement before and now, as the source has it. */
    public record Rewording(String before, String now) {}

    public static Change between(Article before, Article now) {
        Map<List<String>, String> old = sentences(before);
        Map<List<String>, String> current = sentences(now);
        Set<List<String>> kept = new HashSet<>(old.keySet());
        kept.retainAll(current.keySet());
        old.keySet().removeAll(kept);
        current.keySet().removeAll(kept);
        List<Statement> come =
                new ArrayList<>(
                        current.values().stream()
                                .map(text -> Statement.of(text, now.language()))
                                .toList());
        List<Rewording> reworded = new ArrayList<>();
        List<String> withdrawn = new ArrayList<>();
        for (String text : old.values()) {
            Statement gone = Statement.of(text, before.language());
            Statement like = gone.mostAlike(come);
            if (like == null) {
                withdrawn.add(text);
            } else if (gone.saysMoreThan(like)) {
                reworded.add(new Rewording(text, like.text()));
                come.remove(like);
            } else if (!like.saysMoreThan(gone)) {
                come.remove(like);
            }
        }
        boolean title =
                Statement.of(before.title(), before.language())
                        .saysMoreThan(Statement.of(now.title(), now.language()));
        return new Change(
                title ? new Rewording(before.title(), now.title()) : null,
                reworded,
                withdrawn,
                come.stream().map(Statement::text).toList());
    }

    /** Whether it only says more than before. */
    public boolean isGrowth() {
        return title == null && reworded.isEmpty() && withdrawn.isEmpty() && !added.isEmpty();
    }

    /** Whether something that was said before is said no longer. */
    public boolean takesBack() {
        return title != null || !reworded.isEmpty() || !withdrawn.isEmpty();
    }

    private static Map<List<String>, String> sentences(Article article) {
        Map<List<String>, String> sentences = new LinkedHashMap<>();
        Sentences.split(article.text(), article.language()).stream()
                .limit(MOST_SENTENCES)
                .map(span -> span.of(article.text()))
                .forEach(sentence -> sentences.putIfAbsent(Words.of(sentence), sentence));
        return sentences;
    }
}
