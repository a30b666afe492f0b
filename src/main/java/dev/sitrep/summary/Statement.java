package dev.sitrep.summary;

import dev.sitrep.text.Numbers;
import dev.sitrep.text.Terms;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A sentence or title, to be held against others.
 *
 * @param terms what it says: stems without stop words, and numbers by their worth, so that "eight" is 8
 * @param denies whether it denies something
 */
record Statement(String text, Set<String> terms, boolean denies) {
    /** So large a share of the shorter one's terms is common where one sentence is the other reworded. */
    private static final double REWORDED = 0.5;

    private static final Set<String> DENIALS =
            Set.of(
                    "not", "no", "never", "none", "nobody", "without", "не", "ні", "ніколи",
                    "никогда", "нет", "без");

    Statement {
        terms = Set.copyOf(terms);
    }

    static Statement of(String text, String language) {
        StringBuilder words = new StringBuilder(text);
        Set<String> terms = new HashSet<>();
        for (Numbers.Found number : Numbers.of(text, language)) {
            terms.add("#" + number.value());
            for (int i = number.span().start(); i < number.span().end(); i++) {
                words.setCharAt(i, ' ');
            }
        }
        terms.addAll(Terms.of(words.toString(), language));
        return new Statement(text, terms, denies(text));
    }

    /** Whether a sentence denies something. */
    static boolean denies(String text) {
        return Words.of(text).stream()
                .anyMatch(
                        word ->
                                DENIALS.contains(word)
                                        || word.endsWith("n't")
                                        || word.endsWith("n’t"));
    }

    /** Whether the other lacks something of it: then what this one said is said no longer. */
    boolean saysMoreThan(Statement other) {
        return denies != other.denies || !other.terms.containsAll(terms);
    }

    /** The one among others that it may have been reworded to; null where none is like it. */
    @Nullable Statement mostAlike(Collection<Statement> others) {
        Statement best = null;
        double most = 0;
        for (Statement other : others) {
            double alike = alike(other);
            if (alike >= REWORDED && alike > most) {
                most = alike;
                best = other;
            }
        }
        return best;
    }

    private double alike(Statement other) {
        int smaller = Math.min(terms.size(), other.terms.size());
        long common = terms.stream().filter(other.terms::contains).count();
        return smaller == 0 ? 0 : common / (double) smaller;
    }
}
