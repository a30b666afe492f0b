package dev.sitrep.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Index terms of a text: lower-case stems without stop words, for comparing texts of one language. */
public final class Terms {
    /** Longer words are addresses or noise. */
    private static final int LONGEST = 40;

    private Terms() {}

    /**
     * The terms in order, repeated as the text repeats them.
     *
     * <p>Possessive endings and hyphens are taken apart ("US-led" gives usa, led); "US" and "U.S." are one term and not the pronoun; a
     * capitalised word keeps its form where the stemmer would cut it to a stump (Lucene's and Snowball's Russian stemmers make "май"
     * of "Майами"). A single character is a term in Chinese and Japanese alone.
     */
    public static List<String> of(String text, String language) {
        Set<String> stops = StopWords.of(language);
        Stems.Stemmer stemmer = Stems.forLanguage(language);
        List<String> terms = new ArrayList<>();
        for (Span span : Words.spans(text)) {
            for (String part : parts(span.of(text))) {
                addTerm(part, stops, stemmer, terms);
            }
        }
        return terms;
    }

    private static void addTerm(
            String word, Set<String> stops, Stems.Stemmer stemmer, List<String> terms) {
        String acronym = acronym(word);
        if (!acronym.isEmpty()) {
            terms.add(acronym);
            return;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() > LONGEST
                || stops.contains(lower)
                || (lower.length() < 2
                        && !Character.isDigit(lower.charAt(0))
                        && !UnspacedWords.holds(lower.charAt(0)))) {
            return;
        }
        String stem = Character.isDigit(lower.charAt(0)) ? lower : stemmer.stem(lower);
        boolean stump =
                Character.isUpperCase(word.charAt(0)) && stem.length() * 2 <= lower.length();
        if (!stops.contains(stem) || stump) {
            terms.add(stump ? lower : stem);
        }
    }

    /** The one spelling of an acronym, or an empty string where the word is none. */
    private static String acronym(String word) {
        boolean dotted = word.length() >= 3 && word.charAt(1) == '.';
        boolean capitals =
                word.length() >= 2
                        && word.length() <= 5
                        && word.chars().allMatch(Character::isUpperCase);
        if (!dotted && !capitals) {
            return "";
        }
        String plain = word.replace(".", "").toLowerCase(Locale.ROOT);
        return plain.equals("us") ? "usa" : plain;
    }

    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>(1);
        int start = 0;
        for (int i = 0; i <= word.length(); i++) {
            boolean hyphen = i < word.length() && (word.charAt(i) == '-' || word.charAt(i) == '‑');
            if (i == word.length() || hyphen) {
                String part = withoutPossessive(word.substring(start, i));
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static String withoutPossessive(String word) {
        int n = word.length();
        boolean possessive =
                n > 2
                        && (word.charAt(n - 1) == 's' || word.charAt(n - 1) == 'S')
                        && (word.charAt(n - 2) == '\'' || word.charAt(n - 2) == '’');
        return (possessive ? word.substring(0, n - 2) : word).replace('’', '\'');
    }
}
