package dev.sitrep.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells languages of one script apart by their letters, trigrams and function words: naive Bayes over the profiles that the language-detector library
 * brings (counted on Wikipedia), read once a script is first met and kept as one table. The library's own detector draws random
 * samples and holds every n-gram as a String with an array; this table holds the 25 languages of Latin script in 5 MB.
 */
final class TrigramModel {
    /** Natural logarithm of how much likelier than others a declared language is taken to be. */
    private static final double DECLARED = 12;

    /** The same for a language that news of war and diplomacy is mostly written in, hint or no hint. */
    private static final double COMMON = 5;

    private static final Set<String> MOST_COMMON =
            Set.of("en", "uk", "ru", "fr", "de", "es", "pl", "tr", "ar", "fa", "hi");

    /** The same for each function word of a language: "für" and "що" say more than their letters. */
    private static final float FUNCTION_WORD = 2.5f;

    /** A lead smaller than this (natural logarithm of the odds) is none. */
    private static final double LEAD = 0.5;

    /** What a capitalised word counts for: it may be a name, which is spelt alike everywhere. */
    private static final float CAPITAL = 0.5f;

    /** What is rarer in a profile is left out. */
    private static final double CUT = 1e-4;

    /** The share that a trigram is taken to have which a profile lacks, and a letter. */
    private static final double UNSEEN = 2e-5;

    private static final double UNSEEN_LETTER = 1e-5;

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_TRIGRAMS = 600;
    private static final Map<List<String>, TrigramModel> MODELS = new ConcurrentHashMap<>();

    private final List<String> languages;
    private final Map<Long, float[]> logs = new HashMap<>();
    private final Map<String, float[]> functionWords = new HashMap<>();

    private TrigramModel(List<String> languages) {
        this.languages = languages;
        for (int i = 0; i < languages.size(); i++) {
            read(i, languages.get(i));
            for (String word : StopWords.telling(languages.get(i))) {
                functionWords.computeIfAbsent(word, w -> new float[languages.size()])[i] =
                        FUNCTION_WORD;
            }
        }
    }

    static TrigramModel of(List<String> languages) {
        return MODELS.computeIfAbsent(languages, TrigramModel::new);
    }

    /** The likeliest language; the declared one where the text can't overrule it; "und" where two are as likely. */
    String likeliest(String sample, String declared) {
        double[] scores = new double[languages.size()];
        for (int i = 0; i < scores.length; i++) {
            String language = languages.get(i);
            scores[i] = language.equals(declared) ? DECLARED : 0;
            scores[i] += MOST_COMMON.contains(language) ? COMMON : 0;
        }
        int met = 0;
        for (Span word : Words.spans(sample)) {
            if (met >= MOST_TRIGRAMS) {
                break;
            }
            met += addWord(word.of(sample), scores);
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

    private int addWord(String written, double[] scores) {
        String word = written.toLowerCase(Locale.ROOT);
        float weight = Character.isUpperCase(written.charAt(0)) ? CAPITAL : 1;
        String padded = " " + word + " ";
        int met = 0;
        for (int i = 0; i + 3 <= padded.length(); i++) {
            met += add(logs.get(key(padded, i)), weight, scores);
        }
        for (int i = 0; i < word.length(); i++) {
            add(logs.get((long) word.charAt(i)), weight, scores);
        }
        add(functionWords.get(word), 1, scores);
        return met;
    }

    private static int add(float @Nullable [] row, float weight, double[] scores) {
        if (row == null) {
            return 0;
        }
        for (int j = 0; j < scores.length; j++) {
            scores[j] += weight * row[j];
        }
        return 1;
    }

    /**
     * Adds a language's counts. Some profiles were cut at one in 8,000, some at one in 95,000: those are cut alike, or they would win every
     * title of rare names.
     */
    private void add(int language, Map<Long, Integer> counts, double unseenShare) {
        double total = counts.values().stream().mapToLong(Integer::longValue).sum();
        float unseen = (float) Math.log(unseenShare);
        counts.forEach(
                (gram, count) -> {
                    if (count < total * CUT) {
                        return;
                    }
                    float[] row =
                            logs.computeIfAbsent(
                                    gram,
                                    g -> {
                                        float[] fresh = new float[languages.size()];
                                        Arrays.fill(fresh, unseen);
                                        return fresh;
                                    });
                    row[language] = (float) Math.log(count / total);
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
        add(language, trigrams, UNSEEN);
        add(language, letters, UNSEEN_LETTER);
    }

    private static long key(String text, int at) {
        return ((long) text.charAt(at) << 32)
                | ((long) text.charAt(at + 1) << 16)
                | text.charAt(at + 2);
    }
}
