package dev.sitrep.reading;

import dev.sitrep.text.Phrases;
import dev.sitrep.text.WordList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Reads the words that bound a number: "at least 8" is 8 or more, "up to 66" 66 or fewer, "about 50" a tenth more or less. */
final class Bounding {
    /** "About" may be off by one part of so many. */
    private static final double ROUGHLY = 10;

    private static final int LONGEST = 4;

    private enum Kind {
        AT_LEAST,
        AT_MOST,
        ABOUT,
        NEARLY
    }

    private static final Phrases<Kind> PHRASES = new Phrases<>();
    private static final Phrases<Kind> BEHIND = new Phrases<>();

    /** What may stand between: "at least another 20". */
    private static final Set<String> FILLERS =
            WordList.of("another other some ще ещё еще of the a");

    /** "Зросла до 12" names where it went, no upper bound. */
    private static final List<String> CHANGES =
            List.of(
                    "зрос", "збільш", "возрос", "вырос", "увелич", "знизи", "сниз", "скорот",
                    "сократ", "упал", "впал", "підня", "подня", "повыш", "підвищ", "від", "от", "з",
                    "с");

    static {
        add(
                Kind.AT_LEAST,
                "at least, more than, over, no fewer than, not fewer than, no less than, minimum of, above, in excess of, upwards of, exceeding,"
                        + " щонайменше, понад, більше, більше ніж, більш ніж, більш як, не менше, не менше ніж, не менш як, якнайменше, принаймні, мінімум,"
                        + " по меньшей мере, более, более чем, больше, больше чем, не менее, не менее чем, не меньше, как минимум, минимум, свыше, по крайней мере,"
                        + " mindestens, mehr als, über, au moins, plus de, al menos, más de, co najmniej, ponad, en az");
        add(
                Kind.AT_MOST,
                "up to, as many as, as much as, no more than, not more than, fewer than, less than, under, below, maximum of, at most,"
                        + " до, не більше, не більше ніж, менше, менше ніж, менш ніж, менш як, щонайбільше, максимум,"
                        + " не более, не более чем, менее, менее чем, не больше, меньше,"
                        + " bis zu, höchstens, weniger als, jusqu'à, moins de, hasta, menos de");
        add(
                Kind.ABOUT,
                "about, around, some, roughly, approximately, an estimated, estimated, circa, близько, приблизно, орієнтовно, десь, около, примерно,"
                        + " приблизительно, порядка, etwa, rund, ungefähr, environ, unos, cerca de, około");
        add(
                Kind.NEARLY,
                "nearly, almost, close to, just under, just short of, майже, почти, без малого, fast, knapp, près de, casi, prawie");
        for (String plus :
                "or more, or so, and more, або більше, і більше, или более, и более, или больше"
                        .split(", ")) {
            BEHIND.add(List.of(plus.split(" ")), plus.equals("or so") ? Kind.ABOUT : Kind.AT_LEAST);
        }
        BEHIND.add(List.of("or", "fewer"), Kind.AT_MOST);
        BEHIND.add(List.of("or", "less"), Kind.AT_MOST);
    }

    private Bounding() {}

    private static void add(Kind kind, String phrases) {
        for (String phrase : phrases.split(", ?")) {
            PHRASES.add(List.of(phrase.strip().split(" ")), kind);
        }
    }

    /** The amount with its bounds, where words give any. */
    static Amount of(Sentence sentence, Amount amount) {
        Amount bounded = before(sentence, amount, amount.first() - 1);
        int at = amount.first() - 1;
        while (at >= 0
                && FILLERS.contains(sentence.word(at))
                && amount.first() - at < 3
                && !isBound(sentence, at)) {
            at--;
        }
        if (bounded == null) {
            bounded = before(sentence, amount, at);
        }
        return bounded != null ? bounded : behind(sentence, amount);
    }

    private static @Nullable Amount before(Sentence sentence, Amount amount, int at) {
        for (int length = LONGEST; length >= 1; length--) {
            int from = at - length + 1;
            Phrases.Match<Kind> match = from < 0 ? null : PHRASES.longestAt(sentence.words(), from);
            if (match != null && match.end() == at + 1 && isBound(sentence, from, match.value())) {
                return bounded(amount, match.value(), sentence.start(from), amount.end());
            }
        }
        return null;
    }

    private static Amount behind(Sentence sentence, Amount amount) {
        if (sentence.at(amount.end()) == '+') {
            return bounded(amount, Kind.AT_LEAST, amount.start(), amount.end() + 1);
        }
        Phrases.Match<Kind> behind = BEHIND.longestAt(sentence.words(), amount.last() + 1);
        return behind == null
                ? amount
                : bounded(amount, behind.value(), amount.start(), sentence.end(behind.end() - 1));
    }

    private static double less(double value) {
        return value - value / ROUGHLY;
    }

    private static double more(double value) {
        return value + value / ROUGHLY;
    }

    private static boolean isBound(Sentence sentence, int at) {
        return PHRASES.longestAt(sentence.words(), at) != null;
    }

    private static boolean isBound(Sentence sentence, int from, Kind kind) {
        boolean to = kind == Kind.AT_MOST && sentence.word(from).equals("до");
        String before = sentence.word(from - 1);
        return !(to
                && CHANGES.stream()
                        .anyMatch(c -> c.length() < 3 ? before.equals(c) : before.startsWith(c)));
    }

    private static Amount bounded(Amount amount, Kind kind, int start, int end) {
        double value = amount.value();
        return switch (kind) {
            case AT_LEAST -> amount.within(value, Double.POSITIVE_INFINITY, start, end);
            case AT_MOST -> amount.within(0, Math.max(value, amount.high()), start, end);
            case ABOUT -> amount.within(less(amount.low()), more(amount.high()), start, end);
            case NEARLY -> amount.within(less(value), amount.high(), start, end);
        };
    }
}
