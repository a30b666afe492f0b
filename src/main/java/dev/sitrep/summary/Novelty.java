package dev.sitrep.summary;

import dev.sitrep.text.Terms;
import dev.sitrep.text.Words;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What a summary says that a chat has not been told.
 *
 * <p>A sentence is covered when one told sentence has most of its terms, or all told ones together nearly all of them. Numbers must
 * all have been told: "eight killed" is news after "five killed".
 */
public final class Novelty {
    private static final double BY_ONE = 0.65;
    private static final double BY_ALL = 0.9;
    private static final int KEY_BYTES = 12;

    private Novelty() {}

    /**
     * The sentences that tell something new, in order.
     *
     * @param told texts of the sentences that the chat has read
     */
    public static List<Summary.Sentence> newSentences(Summary summary, Set<String> told) {
        List<Set<String>> known = told.stream().map(Novelty::terms).toList();
        Set<String> all = new HashSet<>();
        known.forEach(all::addAll);
        return summary.sentences().stream()
                .filter(sentence -> !covered(terms(sentence.text()), known, all))
                .toList();
    }

    /** The same for the same words, whichever article they stand in, letter case and punctuation aside: what a store remembers. */
    public static String key(String sentence) {
        String words = String.join(" ", Words.of(sentence)).replace('’', '\'');
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean covered(Set<String> sentence, List<Set<String>> known, Set<String> all) {
        if (sentence.isEmpty()) {
            return !known.isEmpty();
        }
        boolean numbersTold =
                sentence.stream()
                        .filter(term -> Character.isDigit(term.charAt(0)) || NUMBERS.contains(term))
                        .allMatch(all::contains);
        return numbersTold
                && (share(sentence, all) >= BY_ALL
                        || known.stream().anyMatch(one -> share(sentence, one) >= BY_ONE));
    }

    private static final Set<String> NUMBERS =
            Set.of(
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "dozen",
                    "hundr",
                    "thousand");

    private static double share(Set<String> sentence, Set<String> known) {
        long shared = sentence.stream().filter(known::contains).count();
        return shared / (double) sentence.size();
    }

    private static Set<String> terms(String sentence) {
        boolean cyrillic =
                sentence.codePoints()
                        .filter(Character::isLetter)
                        .limit(40)
                        .anyMatch(
                                c ->
                                        Character.UnicodeScript.of(c)
                                                == Character.UnicodeScript.CYRILLIC);
        return new HashSet<>(Terms.of(sentence, cyrillic ? "ru" : "en"));
    }
}
