package dev.sitrep.reading;

import dev.sitrep.text.Measures;
import dev.sitrep.text.Numbers;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How a figure of a share or a measure ends: "40 per cent", "75km", "27m cubic metres".
 *
 * @param unit as it is written
 * @param what its common name
 * @param end offset behind it
 */
record Ends(String unit, String what, int end) {
    private static final List<String> SHARES =
            List.of(
                    "percent",
                    "percentage",
                    "pct",
                    "pc",
                    "відсот",
                    "процент",
                    "prozent",
                    "procent",
                    "п.п",
                    "в.п");
    private static final List<String> POWERS =
            List.of(
                    "square",
                    "cubic",
                    "nautical",
                    "кв",
                    "квадратн",
                    "куб",
                    "кубічн",
                    "кубическ",
                    "морськ",
                    "морск");

    static @Nullable Ends share(Sentence sentence, Amount amount) {
        int at = amount.end();
        int sign = Character.isSpaceChar(sentence.at(at)) ? at + 1 : at;
        if (sentence.at(sign) == '%') {
            String behind = sentence.word(amount.last() + 1);
            boolean points = behind.equals("points") || behind.equals("point");
            return new Ends("%", points ? "percentage points" : "percent", sign + 1);
        }
        int next = amount.last() + 1;
        String word = amount.rest().isEmpty() ? sentence.word(next) : amount.rest();
        if (!amount.rest().isEmpty()) {
            return word.startsWith("percent")
                    ? new Ends("%", "percent", sentence.end(amount.last()))
                    : null;
        }
        if (!sentence.flowsOn(amount.last())) {
            return null;
        }
        if (word.equals("per") && sentence.word(next + 1).equals("cent")) {
            return new Ends("%", "percent", sentence.end(next + 1));
        }
        if (SHARES.stream().noneMatch(word::startsWith)) {
            return null;
        }
        boolean points =
                sentence.word(next + 1).startsWith("point")
                        || sentence.word(next + 1).startsWith("пункт")
                        || word.equals("п.п")
                        || word.equals("в.п");
        int last = points && sentence.word(next + 1).length() > 3 ? next + 1 : next;
        return new Ends("%", points ? "percentage points" : "percent", sentence.end(last));
    }

    static @Nullable Ends measure(Sentence sentence, Amount amount) {
        String rest = amount.rest();
        int hyphen = rest.indexOf('-');
        String glued = hyphen < 0 ? rest : rest.substring(0, hyphen);
        if (!glued.isEmpty()) {
            String name = Measures.name(glued);
            return name == null ? null : new Ends(glued, name, sentence.end(amount.last()));
        }
        int next = amount.last() + 1;
        if (!sentence.flowsOn(amount.last())) {
            return null;
        }
        String word = sentence.word(next);
        String power = POWERS.stream().filter(word::startsWith).findFirst().orElse("");
        boolean point = sentence.gap(next).equals(". ");
        if (!power.isEmpty() && (sentence.flowsOn(next) || point)) {
            String name = Measures.name(sentence.word(next + 1));
            return name == null
                    ? null
                    : written(sentence, next, next + 1, power(word) + " " + name);
        }
        String name = Measures.name(word);
        return name == null ? null : written(sentence, next, next, name);
    }

    /** "a 65m yacht", "500m away": glued to digits, m is million or metre; null for another amount. */
    static @Nullable Amount metres(Sentence sentence, Amount amount) {
        Span number = amount.number().span();
        boolean glued =
                number.of(sentence.text()).endsWith("m")
                        && Character.isDigit(sentence.at(number.end() - 2));
        if (!glued || amount.number().scale() == 1) {
            return null;
        }
        double scale = amount.number().scale();
        return new Amount(
                amount.first(),
                amount.last(),
                amount.rest(),
                new Numbers.Found(number, amount.value() / scale, 1),
                amount.low() / scale,
                amount.high() / scale,
                amount.start(),
                amount.end());
    }

    /** Behind the currency of a sum of money, where it stands there. */
    static int money(Sentence sentence, Amount amount) {
        int end = amount.rest().isEmpty() ? amount.end() : sentence.end(amount.last());
        int next = amount.last() + 1;
        boolean sign = Money.isSign(sentence.before(amount.number().span().start()));
        boolean named = amount.rest().isEmpty() && !sign && sentence.flowsOn(amount.last());
        if (!named || sentence.word(next).isEmpty()) {
            return end;
        }
        boolean second =
                sentence.flowsOn(next)
                        && Money.isName(sentence.word(next + 1))
                        && !Money.isName(sentence.word(next));
        return sentence.end(second ? next + 1 : next);
    }

    private static Ends written(Sentence sentence, int first, int last, String what) {
        int end = sentence.end(last);
        return new Ends(sentence.text().substring(sentence.start(first), end), what, end);
    }

    private static String power(String word) {
        if (word.startsWith("кв") || word.startsWith("sq")) {
            return "square";
        }
        return word.startsWith("куб") || word.startsWith("cub") ? "cubic" : "nautical";
    }
}
