package dev.sitrep.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells languages of one script apart by their letters and trigrams: naive Bayes over the profiles that the language-detector library
 * brings (counted on Wikipedia), read once a script is first met and kept as one table. The library's own detector draws random
 * samples and holds every n-gram as a String with an array; this table holds the 25 languages of Latin script in 5 MB.
 */
final class TrigramModel {
    /** Natural logarithm of how much likelier than others a declared language is taken to be. */
    private static final double DECLARED = 8;

    /** A lead smaller than this (natural logarithm of the odds) is none. */
    private static final double LEAD = 1;

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_TRIGRAMS = 600;
    private static final Map<List<String>, TrigramModel> MODELS = new ConcurrentHashMap<>();

    private final List<String> languages;
    private final Map<Long, float[]> logs = new HashMap<>();

    private TrigramModel(List<String> languages) {
        this.languages = languages;
        for (int i = 0; i < languages.size(); i++) {
            read(i, languages.get(i));
        }
    }

    static TrigramModel of(List<String> languages) {
        return MODELS.computeIfAbsent(languages, TrigramModel::new);
    }

    /** The likeliest language; the declared one where the text can't overrule it; "und" where two are as likely. */
    String likeliest(String sample, String declared) {
        double[] scores = new double[languages.size()];
        int prior = languages.indexOf(declared);
        if (prior >= 0) {
            scores[prior] = DECLARED;
        }
        int met = 0;
        for (Span word : Words.spans(sample)) {
            if (met >= MOST_TRIGRAMS) {
                break;
            }
            met += addWord(word.of(sample).toLowerCase(Locale.ROOT), scores);
        }
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            second = i != best ? Math.max(second, scores[i]) : second;
        }
        return scores[best] - second < LEAD ? Languages.UNKNOWN : languages.get(best);
    }

    private int addWord(String word, double[] scores) {
        String padded = " " + word + " ";
        int met = 0;
        for (int i = 0; i + 3 <= padded.length(); i++) {
            met += add(logs.get(key(padded, i)), scores);
        }
        for (int i = 0; i < word.length(); i++) {
            add(logs.get((long) word.charAt(i)), scores);
        }
        return met;
    }

    private static int add(float @Nullable [] row, double[] scores) {
        if (row == null) {
            return 0;
        }
        for (int j = 0; j < scores.length; j++) {
            scores[j] += row[j];
        }
        return 1;
    }

    /** Adds a language's counts; unseen is the share of what its profile lacks, which was cut at about 1 in 50,000 trigrams. */
    private void add(int language, Map<Long, Integer> counts, double unseenShare) {
        double total = counts.values().stream().mapToLong(Integer::longValue).sum();
        float unseen = (float) Math.log(unseenShare);
        counts.forEach(
                (trigram, count) -> {
                    float[] row =
                            logs.computeIfAbsent(
                                    trigram,
                                    t -> {
                                        float[] fresh = new float[languages.size()];
                                        java.util.Arrays.fill(fresh, unseen);
                                        return fresh;
                                    });
                    row[language] = Math.max(unseen, (float) Math.log(count / total));
                });
    }

    /** Reads a profile as a stream: the library's own reader takes seconds for 25 of them. */
    private void read(int language, String name) {
        Map<Long, Integer> letters = new HashMap<>();
        Map<Long, Integer> trigrams = new HashMap<>();
        try (InputStream in = TrigramModel.class.getResourceAsStream("/languages/" + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The profile of " + name + " is missing from the program.");
            }
            try (JsonParser json = JSON.createParser(in)) {
                while (json.nextToken() != null) {
                    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                            && json.currentName() != null) {
                        String gram = json.currentName().toLowerCase(Locale.ROOT);
                        if (gram.length() == 1) {
                            letters.merge((long) gram.charAt(0), json.getIntValue(), Integer::sum);
                        } else if (gram.length() == 3) {
                            trigrams.merge(key(gram, 0), json.getIntValue(), Integer::sum);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(language, trigrams, 0.3 / 50_000);
        add(language, letters, 1e-5);
    }

    private static long key(String text, int at) {
        return ((long) text.charAt(at) << 32)
                | ((long) text.charAt(at + 1) << 16)
                | text.charAt(at + 2);
    }
}
