package dev.sitrep.topic;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** In how many of some articles each term was. */
final class SeenTerms {
    /** Of origins nothing is seen in articles: each may be behind one in so many. */
    private static final int ORIGINS = 10;

    private final NavigableMap<String, Integer> words = new TreeMap<>();
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, Long> beginnings = new HashMap<>();
    private final Map<String, Anchors> ready = new HashMap<>();

    private int articles;

    /** One article more, with these terms. */
    void add(ArticleTerms article) {
        articles++;
        article.terms(this::add);
    }

    /** One article more has this term. */
    void add(String term) {
        (isOfField(term) ? fields : words).merge(term, 1, Integer::sum);
        beginnings.clear();
        ready.clear();
    }

    /**
     * In how many articles a term was; of {@code start*} all words that begin so. What a field asks for counts once more than that: of two
     * terms that were not seen the word is the better to look for, since many words are rarer than anything with a list of its own.
     */
    long of(String term) {
        if (term.endsWith("*")) {
            return beginnings.computeIfAbsent(term, this::ofBeginning);
        }
        if (!isOfField(term)) {
            return words.getOrDefault(term, 0);
        }
        return 1L + (term.startsWith("origin") ? articles / ORIGINS : fields.getOrDefault(term, 0));
    }

    /** No word has these signs. */
    private static boolean isOfField(String term) {
        return term.indexOf(':') >= 0 || term.indexOf('~') >= 0;
    }

    /** The anchors of a ready-made topic, which stands in many queries. */
    @Nullable Anchors anchors(TopicQuery.Ready topic) {
        Anchors known = ready.get(topic.name());
        if (known == null) {
            known = Anchors.of(topic.query(), this);
            if (known != null) {
                ready.put(topic.name(), known);
            }
        }
        return known;
    }

    private long ofBeginning(String term) {
        String start = term.substring(0, term.length() - 1);
        return words.subMap(start, start + Character.MAX_VALUE).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }
}
