package dev.sitrep.reading;

import dev.sitrep.article.Article;
import dev.sitrep.text.Numbers;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;
import dev.sitrep.text.WordList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the figures of a text: counts of people by what became of them, sums of money, shares, measures, votes, sanctions packages and whatever else is counted; in
 * digits or words, in English, Ukrainian and Russian, of other languages what digits show.
 *
 * <p>No figure are dates, years, clock times, spans of time, ages, scores, ranks, numbers of a list and of names; nor "dozens" and "several hundred", which have no
 * value, nor "the two leaders", which refers to what was told. "One" is a figure only where it counts people by what became of them.
 *
 * <p>Each number is looked at with a few words around it, and of a sentence its first {@value #LONGEST_SENTENCE} characters, so the time is that of reading the text.
 */
public final class Figures {
    /** What is longer is a table or a trap. */
    private static final int LONGEST_SENTENCE = 4_000;

    /** Smaller bare numbers, with nothing said of what they count, are too often no figures. */
    private static final double BARE = 1000;

    private static final Set<String> PART =
            Set.of("including", "зокрема", "числі", "числе", "них", "them", "whom", "whose");

    private static final Set<String> WHOLES =
            WordList.of(
                    "population number total record average toll figure crowd garrison force membership workforce fleet stockpile arsenal");

    private Figures() {}

    /** The figures of an article in order. */
    public static List<Figure> in(Article article) {
        return in(article.text(), article.language());
    }

    /** The figures of a text in order. */
    public static List<Figure> in(String text, String language) {
        List<Figure> figures = new ArrayList<>();
        for (Span span : Sentences.split(text, language)) {
            int end = Math.min(span.end(), span.start() + LONGEST_SENTENCE);
            Sentence sentence = new Sentence(text.substring(span.start(), end));
            for (Figure figure : new Reader(sentence, language).read()) {
                figures.add(figure.movedBy(span.start()));
            }
        }
        return figures;
    }

    /** One sentence on its way. */
    private static final class Reader {
        private final Sentence sentence;
        private final String language;
        private final List<Amount> amounts;
        private final BitSet numbers = new BitSet();
        private final List<Figure> figures = new ArrayList<>();
        private @Nullable List<Span> places;

        Reader(Sentence sentence, String language) {
            this.sentence = sentence;
            this.language = language;
            this.amounts = Ones.with(Amounts.of(sentence, language), sentence);
            amounts.forEach(a -> numbers.set(a.first(), a.last() + 1));
        }

        List<Figure> read() {
            for (int i = 0; i < amounts.size(); i++) {
                Amount amount = amounts.get(i);
                Amount next = i + 1 < amounts.size() ? amounts.get(i + 1) : null;
                List<Figure> votes = Votes.of(sentence, amount, next, language);
                if (!votes.isEmpty()) {
                    figures.addAll(votes);
                    i += amount.rest().isEmpty() ? 1 : 0;
                } else if (!NotFigures.contains(sentence, amount)) {
                    Figure figure = figure(amount, next);
                    if (figure != null) {
                        figures.add(figure);
                    }
                }
            }
            Packages.in(sentence, figures);
            return figures;
        }

        private @Nullable Figure figure(Amount amount, @Nullable Amount next) {
            Money.Currency money = Money.of(sentence, amount);
            if (money != null) {
                return of(
                        amount,
                        money.code(),
                        money.name(),
                        Money.start(sentence, amount),
                        Ends.money(sentence, amount));
            }
            Ends share = Ends.share(sentence, amount);
            if (share != null) {
                return of(amount, "%", share.what(), amount.start(), share.end());
            }
            Ends measure = Ends.measure(sentence, amount);
            if (measure != null) {
                return of(amount, measure.unit(), measure.what(), amount.start(), measure.end());
            }
            Amount metres = Ends.metres(sentence, amount);
            if (metres != null && CountedNoun.behind(sentence, amount, language) == null) {
                return of(metres, "m", "metres", metres.start(), metres.end());
            }
            return counted(amount, next);
        }

        private @Nullable Figure counted(Amount amount, @Nullable Amount next) {
            CountedNoun noun = CountedNoun.behind(sentence, amount, language);
            if (noun != null && NotFigures.isSpanOfTime(noun.what())) {
                return null;
            }
            Fates.Fate fate = Fates.of(sentence, amount, noun, numbers);
            if (isNone(amount, noun, fate)) {
                return null;
            }
            int end = noun == null ? amount.end() : sentence.end(noun.word());
            String unit = noun == null ? "" : noun.unit();
            if (fate != null) {
                int start = fate.end() == 0 ? fate.start() : amount.start();
                return of(amount, unit, fate.name(), start, Math.max(end, fate.end()));
            }
            String inherited = inherited(amount, noun, next);
            String what =
                    inherited != null ? inherited : noun == null ? without(amount) : noun.what();
            return of(amount, unit, what, amount.start(), end);
        }

        /** What is counted where nothing behind the number says it: as before it, or as the last figure. */
        private String without(Amount amount) {
            String whole = whole(amount);
            boolean joined = !figures.isEmpty() && NotFigures.followsName(sentence, amount);
            return whole.isEmpty() && joined ? figures.getLast().what() : whole;
        }

        private boolean isNone(
                Amount amount, @Nullable CountedNoun noun, Fates.@Nullable Fate fate) {
            boolean counterpart = List.of("на", "for").contains(sentence.word(amount.first() - 1));
            if (counterpart && !figures.isEmpty() && figures.getLast().what().equals("exchanged")) {
                return true;
            }
            if (Ones.isOne(sentence, amount)) {
                return fate == null;
            }
            if (NotFigures.isYear(sentence, amount)
                    && ((noun == null && fate == null) || NotFigures.isDated(sentence, amount))) {
                return true;
            }
            if (fate != null) {
                return false;
            }
            if (NotFigures.names(sentence, amount)) {
                return true;
            }
            if (noun != null) {
                return false;
            }
            boolean large = amount.value() >= BARE && amount.number().span().length() > 4;
            if (isOf(amount)) {
                return false;
            }
            return !amount.rest().isEmpty()
                    || (!large && NotFigures.followsName(sentence, amount))
                    || NotFigures.isYear(sentence, amount)
                    || (amount.value() < BARE && !isElliptic(amount));
        }

        /** "a population of 107,000": what is counted stands before. */
        private boolean isOf(Amount amount) {
            return !whole(amount).isEmpty() && !NotFigures.isYear(sentence, amount);
        }

        private String whole(Amount amount) {
            int of = amount.first() - 1;
            while (of > 0 && sentence.start(of) >= amount.start()) {
                of--;
            }
            String noun = sentence.word(of - 1);
            boolean counted =
                    sentence.word(of).equals("of")
                            && sentence.flowsOn(of - 1)
                            && WHOLES.contains(noun);
            return counted ? noun : "";
        }

        /** "three of them", "killed 23 people, five in Velmora": a number that needs the one before. */
        private boolean isElliptic(Amount amount) {
            return !figures.isEmpty() && figures.getLast().isOfPeople() && isPart(amount);
        }

        private boolean isPart(Amount amount) {
            String before = sentence.word(amount.first() - 1);
            String behind = sentence.word(amount.last() + 1);
            String second = sentence.word(amount.last() + 2);
            boolean elsewhere =
                    List.of("and", "та", "і", "и").contains(before)
                            && List.of("in", "near", "at", "у", "в", "біля", "под", "під")
                                    .contains(behind);
            boolean of = List.of("of", "з", "із", "из").contains(behind) && PART.contains(second);
            return elsewhere || of || PART.contains(before);
        }

        /** What a part of a count is of, and of "6 militants and 3 officers killed" the first. */
        private @Nullable String inherited(
                Amount amount, @Nullable CountedNoun noun, @Nullable Amount next) {
            if (isPart(amount) && !figures.isEmpty() && figures.getLast().isOfPeople()) {
                return figures.getLast().what();
            }
            if (next == null
                    || noun == null
                    || noun.isThing()
                    || !isJoined(noun.word(), next.first())
                    || NotFigures.contains(sentence, next)) {
                return null;
            }
            CountedNoun other = CountedNoun.behind(sentence, next, language);
            Fates.Fate fate = other == null ? null : Fates.of(sentence, next, other, numbers);
            return fate != null && fate.end() > 0 ? fate.name() : null;
        }

        /** Whether a comma or "and" is all that stands between what is counted and the next number. */
        private boolean isJoined(int noun, int next) {
            return next == noun + 2
                    ? Set.of("and", "та", "і", "й", "и").contains(sentence.word(noun + 1))
                    : next == noun + 1 && sentence.gap(noun).strip().equals(",");
        }

        private Figure of(Amount amount, String unit, String what, int start, int end) {
            if (places == null) {
                places = Where.in(sentence);
            }
            Span number = amount.number().span();
            Span span = new Span(Math.min(start, amount.start()), Math.max(end, amount.end()));
            return new Figure(
                    amount.value(),
                    amount.low(),
                    amount.high(),
                    unit,
                    what,
                    Where.nearest(places, number.start(), sentence.text()),
                    span,
                    number,
                    span.of(sentence.text()));
        }
    }

    /** "One" in its cases, as an amount of its own. */
    private static final class Ones {
        private static final Set<String> NOT_ONE =
                Set.of(
                        "no", "not", "any", "every", "each", "which", "this", "that", "ни", "ні",
                        "ані", "жоден", "кожен");

        private Ones() {}

        static List<Amount> with(List<Amount> amounts, Sentence sentence) {
            BitSet taken = new BitSet();
            amounts.forEach(a -> taken.set(a.first(), a.last() + 1));
            List<Amount> all = new ArrayList<>(amounts);
            for (int i = 0; i < sentence.size(); i++) {
                if (Numbers.isOne(sentence.word(i)) && !taken.get(i) && !isNobody(sentence, i)) {
                    int start = sentence.start(i);
                    int end = sentence.end(i);
                    Numbers.Found one = new Numbers.Found(new Span(start, end), 1, 1);
                    all.add(Bounding.of(sentence, new Amount(i, i, "", one, 1, 1, start, end)));
                }
            }
            if (all.size() > amounts.size()) {
                all.sort(java.util.Comparator.comparingInt(Amount::first));
            }
            return all;
        }

        /** "No one was killed", "ни один не погиб"; and "every one of them". */
        private static boolean isNobody(Sentence sentence, int one) {
            return NOT_ONE.contains(sentence.word(one - 1));
        }

        static boolean isOne(Sentence sentence, Amount amount) {
            return amount.value() == 1 && Numbers.isOne(sentence.word(amount.first()));
        }
    }
}
