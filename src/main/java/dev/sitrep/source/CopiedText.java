package dev.sitrep.source;

import dev.sitrep.source.CreditReading.ReadSentence;
import dev.sitrep.source.ReadArticle.Wording;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences that articles of a story have word for word from an earlier one. A sentence of fewer than {@value #LEAST_WORDS} words may be the same by
 * chance.
 */
final class CopiedText {
    private static final int LEAST_WORDS = 8;

    /** From this share of an article's own words on it follows the article that they come from. */
    private static final double FOLLOWS = 0.3;

    private static final int LEAST_SENTENCES = 2;

    private final Map<Place, Place> firsts = new HashMap<>();
    private final Map<Long, Long> followed = new HashMap<>();

    /** A sentence of an article by its number. */
    record Place(long article, int sentence) {}

    /** @param inOrder articles with their readings, the earliest first */
    CopiedText(List<ReadArticle> inOrder) {
        Map<String, Place> seen = new HashMap<>();
        for (ReadArticle article : inOrder) {
            Map<Long, Integer> copied = new HashMap<>();
            Map<Long, Integer> sentences = new HashMap<>();
            int all = 0;
            List<ReadSentence> read = article.reading().sentences();
            for (int i = 0; i < read.size(); i++) {
                Place here = new Place(article.id(), i);
                Wording words = article.wording().get(i);
                all += read.get(i).quoted() ? 0 : words.count();
                if (words.count() < LEAST_WORDS) {
                    continue;
                }
                Place first = seen.putIfAbsent(words.words(), here);
                if (first != null && first.article() != article.id()) {
                    firsts.put(here, first);
                    if (!read.get(i).quoted()) {
                        copied.merge(first.article(), words.count(), Integer::sum);
                        sentences.merge(first.article(), 1, Integer::sum);
                    }
                }
            }
            int words = all;
            copied.entrySet().stream()
                    .filter(e -> e.getValue() >= FOLLOWS * words)
                    .filter(e -> sentences.getOrDefault(e.getKey(), 0) >= LEAST_SENTENCES)
                    .max(
                            Map.Entry.<Long, Integer>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(e -> followed.put(article.id(), e.getKey()));
        }
    }

    /** Where a sentence stood first, in another article; null where here. */
    @Nullable Place firstOf(long article, int sentence) {
        return firsts.get(new Place(article, sentence));
    }

    /** The earlier article of which so much is repeated that this one is no other voice; null where there is none. */
    @Nullable Long followedBy(long article) {
        return followed.get(article);
    }
}
