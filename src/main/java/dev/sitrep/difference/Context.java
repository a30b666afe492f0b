package dev.sitrep.difference;

import dev.sitrep.reading.Figure;
import dev.sitrep.text.StopWords;
import dev.sitrep.text.Terms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words around a figure, those near it first: what tells whether two figures are of one matter.
 *
 * @param weights stems, each with how near it stands: 1 within {@value #NEAR} words, half as much within twice as many, a quarter beyond
 * @param sum of the weights
 * @param beside stems within {@value #BESIDE} words
 * @param names stems of capitalised words in the figure's own clause
 * @param qualities stems between the number and what is counted: "assault" of "seven assault rifles"
 */
record Context(
        Map<String, Double> weights,
        double sum,
        Set<String> beside,
        Set<String> names,
        Set<String> qualities) {
    private static final int BESIDE = 3;
    private static final int NEAR = 6;
    private static final int REACH = 24;
    private static final int CLAUSE = 9;

    static Context of(SentenceWords words, Figure figure) {
        int from = words.at(figure.number().start());
        int first = Math.min(from, words.at(figure.span().start()));
        int last = Math.max(from, words.at(Math.max(0, figure.span().end() - 1)));
        Set<String> own = new HashSet<>(Terms.of(figure.what() + " " + figure.unit(), "en"));
        Map<String, Double> weights = new HashMap<>();
        Set<String> beside = new HashSet<>();
        for (int i = Math.max(0, first - REACH); i < Math.min(words.size(), last + REACH); i++) {
            String stem = words.stem(i);
            if (stem.isEmpty() || own.contains(stem)) {
                continue;
            }
            int away = i < first ? first - i : i > last ? i - last : 0;
            double weight = away <= NEAR ? 1 : away <= 2 * NEAR ? 0.5 : 0.25;
            weights.merge(stem, weight, Math::max);
            if (away <= BESIDE) {
                beside.add(stem);
            }
        }
        Set<String> qualities = new HashSet<>();
        for (int i = words.at(figure.number().end()); i < last; i++) {
            if (!words.stem(i).isEmpty() && !own.contains(words.stem(i))) {
                qualities.add(words.stem(i));
            }
        }
        double sum = weights.values().stream().mapToDouble(w -> w).sum();
        return new Context(weights, sum, beside, names(words, from, last), qualities);
    }

    /** Of the clause: to the next comma, number or other border on either side. */
    private static Set<String> names(SentenceWords words, int number, int last) {
        Set<String> names = new HashSet<>();
        for (int i = number - 1; i >= Math.max(0, number - CLAUSE); i--) {
            if (isBorder(words, i + 1) || isNumber(words, i)) {
                break;
            }
            addName(words, i, names);
        }
        for (int i = number + 1; i < Math.min(words.size(), last + CLAUSE); i++) {
            if (isBorder(words, i) || isNumber(words, i)) {
                break;
            }
            addName(words, i, names);
        }
        return names;
    }

    private static void addName(SentenceWords words, int i, Set<String> names) {
        boolean pronoun = StopWords.of(words.language()).contains(words.word(i));
        if (words.isCapitalised(i)
                && !pronoun
                && !words.stem(i).isEmpty()
                && !Weekdays.isOne(words.word(i))) {
            names.add(words.stem(i));
        }
    }

    private static boolean isNumber(SentenceWords words, int i) {
        return Character.isDigit(words.word(i).charAt(0));
    }

    private static boolean isBorder(SentenceWords words, int i) {
        String gap = words.gap(i - 1);
        return gap.contains(",") || gap.contains(";") || gap.contains(" - ") || gap.contains("—");
    }

    /** How much of the words of the one with fewer the other shares, from 0 to 1. */
    double alike(Context other) {
        if (weights.size() > other.weights.size()) {
            return other.alike(this);
        }
        double shared = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            shared += Math.min(word.getValue(), other.weights.getOrDefault(word.getKey(), 0.0));
        }
        double least = Math.min(sum, other.sum);
        return least == 0 ? 0 : shared / Math.max(2, least);
    }

    /** How many words that stand near both they share. */
    long near(Context other) {
        return weights.entrySet().stream()
                .filter(
                        w ->
                                w.getValue() >= 0.5
                                        && other.weights.getOrDefault(w.getKey(), 0.0) >= 0.5)
                .count();
    }

    /** How many words right beside both they share. */
    long close(Context other) {
        return beside.stream().filter(other.beside::contains).count();
    }

    /** Whether each names somebody or something and nothing of it is the same: then they are about two. */
    boolean namesOthers(Context other) {
        return areApart(names, other.names);
    }

    /** "merchant vessels" and "pirate vessels". */
    boolean qualifiesOtherwise(Context other) {
        return areApart(qualities, other.qualities);
    }

    private static boolean areApart(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
    }
}
