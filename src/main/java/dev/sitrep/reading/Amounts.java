package dev.sitrep.reading;

import dev.sitrep.text.Numbers;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The numbers of a sentence with their words and bounds; "20–30", "20 to 30" and "between 20 and 30" are one of them. */
final class Amounts {
    private static final int LONGEST_DASH = 5;
    private static final Set<String> TO = Set.of("to", "or", "до", "чи", "или", "або", "bis", "à");

    private static final Map<String, Set<String>> BETWEEN =
            Map.of(
                    "between", Set.of("and"),
                    "між", Set.of("і", "та", "й"),
                    "между", Set.of("и"));

    private Amounts() {}

    /** In order. */
    static List<Amount> of(Sentence sentence, String language) {
        List<Numbers.Found> numbers = Numbers.of(sentence.text(), sentence.spans(), language);
        List<Amount> amounts = new ArrayList<>();
        int word = 0;
        for (int i = 0; i < numbers.size(); i++) {
            Amount amount = amount(sentence, numbers.get(i), word);
            word = amount.last();
            Amount range = null;
            if (i + 1 < numbers.size()) {
                range = range(sentence, amount, amount(sentence, numbers.get(i + 1), word));
            }
            if (range != null) {
                i++;
                word = range.last();
            } else {
                range = fromOne(sentence, glued(sentence, amount, language));
            }
            amounts.add(Bounding.of(sentence, range));
        }
        return amounts;
    }

    private static Amount amount(Sentence sentence, Numbers.Found number, int from) {
        int first = from;
        while (sentence.end(first) <= number.span().start()) {
            first++;
        }
        int last = first;
        while (sentence.end(last) < number.span().end()) {
            last++;
        }
        String rest =
                sentence.text()
                        .substring(number.span().end(), sentence.end(last))
                        .toLowerCase(Locale.ROOT);
        if (rest.startsWith("-") || rest.startsWith("‑")) {
            rest = rest.substring(1);
        }
        double value = number.value();
        int start = number.span().start();
        return new Amount(first, last, rest, number, value, value, start, number.span().end());
    }

    /** "20 to 30", "between 20 and 30", "20–30": one amount, or null. "Rose from 20 to 30" and a vote of 120 to 4 are none. */
    private static @Nullable Amount range(Sentence sentence, Amount one, Amount two) {
        if (!one.rest().isEmpty()) {
            return null;
        }
        int between = two.first() - one.last() - 1;
        String link = sentence.word(one.last() + 1);
        String before = sentence.word(one.first() - 1);
        boolean dash = between == 0 && isDash(sentence, one.end(), two.number().span().start());
        boolean to =
                between == 1
                        && TO.contains(link)
                        && !before.equals("from")
                        && sentence.flowsOn(one.last());
        boolean and = between == 1 && BETWEEN.getOrDefault(before, Set.of()).contains(link);
        double low = one.value();
        // "1–2 billion": the size stands behind the second alone.
        if (one.number().scale() == 1
                && two.number().scale() > 1
                && low < two.value() / two.number().scale()) {
            low *= two.number().scale();
        }
        if (!(dash || to || and) || low >= two.value() || low == 0) {
            return null;
        }
        int start = and ? sentence.start(one.first() - 1) : one.start();
        Span span = new Span(one.number().span().start(), two.number().span().end());
        return new Amount(
                one.first(),
                two.last(),
                two.rest(),
                new Numbers.Found(span, low, two.number().scale()),
                low,
                two.value(),
                start,
                two.end());
    }

    /** "one to three metres"; "one" is no number by itself. */
    private static Amount fromOne(Sentence sentence, Amount amount) {
        int one = amount.first() - 2;
        boolean range =
                amount.isExact()
                        && amount.value() > 1
                        && TO.contains(sentence.word(amount.first() - 1))
                        && Numbers.isOne(sentence.word(one))
                        && sentence.flowsOn(one);
        if (!range) {
            return amount;
        }
        Span span = new Span(sentence.start(one), amount.end());
        return new Amount(
                one,
                amount.last(),
                amount.rest(),
                new Numbers.Found(span, 1, 1),
                1,
                amount.value(),
                span.start(),
                span.end());
    }

    /** "20-30": the second number is glued to the first. */
    private static Amount glued(Sentence sentence, Amount amount, String language) {
        String rest = amount.rest();
        if (rest.isEmpty() || !Character.isDigit(rest.charAt(0)) || rest.length() > 20) {
            return amount;
        }
        List<Numbers.Found> numbers = Numbers.of(rest, language);
        if (numbers.size() != 1 || numbers.getFirst().span().start() != 0) {
            return amount;
        }
        Numbers.Found other = numbers.getFirst();
        int end = amount.end() + 1 + other.span().length();
        String behind = rest.substring(other.span().end());
        double low = amount.value();
        if (low >= other.value() || sentence.text().charAt(amount.end() + 1) == '0') {
            return amount;
        }
        return new Amount(
                amount.first(),
                amount.last(),
                behind.startsWith("-") ? behind.substring(1) : behind,
                new Numbers.Found(new Span(amount.number().span().start(), end), low, 1),
                low,
                other.value(),
                amount.start(),
                end);
    }

    private static boolean isDash(Sentence sentence, int from, int to) {
        if (to - from > LONGEST_DASH) {
            return false;
        }
        String gap = sentence.text().substring(from, to).strip();
        boolean money = !gap.isEmpty() && Money.isSign(gap.charAt(gap.length() - 1));
        String dash = money ? gap.substring(0, gap.length() - 1).strip() : gap;
        return dash.equals("–") || dash.equals("—") || dash.equals("-");
    }
}
