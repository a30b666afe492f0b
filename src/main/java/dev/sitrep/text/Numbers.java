package dev.sitrep.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Numbers in a text, written in digits or in words (English, Ukrainian, Russian). */
public final class Numbers {
    /** "999 999 999 999 999" is enough; a line of digits and spaces of any length costs no more. */
    private static final int MOST_GROUPS = 5;

    private static final int MOST_WORDS = 12;

    /** Parts, not counts: "two-thirds". */
    private static final Set<String> FRACTIONS =
            WordList.of(
                    "third thirds quarter quarters fifth fifths sixth sixths tenth tenths half");

    private static final Set<String> VAGUE =
            WordList.of("several few many couple кілька декілька пару несколько");

    private Numbers() {}

    /**
     * A number as it stands in a text: "1.5 million", "thirty-two", "30 тисяч", "140bn".
     *
     * @param span from the first digit or word to the last, with its unit of size but no currency and no unit of measure
     * @param scale the worth of the unit of size ("million"), already in the value; 1 without one
     */
    public record Found(Span span, double value, double scale) {}

    /**
     * The numbers in order.
     *
     * @param language ISO 639-1; it settles whether a comma parts thousands or decimals
     */
    public static List<Found> of(String text, String language) {
        return of(text, Words.spans(text), language);
    }

    /** The numbers in order, in a text that is split into its words already. */
    public static List<Found> of(String text, List<Span> words, String language) {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int used =
                    Character.isDigit(text.charAt(words.get(i).start()))
                            ? digits(text, words, i, language, found)
                            : words(text, words, i, found);
            i += Math.max(1, used);
        }
        return found;
    }

    /** Whether a word is "one" in some language and case, which is no number here. */
    public static boolean isOne(String lowerCaseWord) {
        return NumberWords.isOne(lowerCaseWord);
    }

    /** Digits, groups of three after a space ("30 000"), and a unit of size behind them, glued or not. */
    private static int digits(
            String text, List<Span> words, int first, String language, List<Found> found) {
        String word = words.get(first).of(text);
        int end = 0;
        while (end < word.length()
                && (Character.isDigit(word.charAt(end)) || ".,".indexOf(word.charAt(end)) >= 0)) {
            end++;
        }
        StringBuilder figures = new StringBuilder(word.substring(0, end));
        String glued = word.substring(end).toLowerCase(Locale.ROOT);
        if (!glued.isEmpty() && !mayBeGlued(glued)) {
            return 1;
        }
        int last = first;
        int stop = words.get(first).start() + end;
        if (glued.isEmpty() && figures.length() <= 3) {
            while (last + 1 < words.size()
                    && last - first < MOST_GROUPS
                    && isGroup(text, words.get(last), words.get(last + 1))) {
                last++;
                figures.append(words.get(last).of(text));
                stop = words.get(last).end();
            }
        }
        double value = parse(figures.toString(), language);
        double scale = NumberWords.scale(glued);
        if (scale > 0) {
            stop = words.get(first).end();
        } else if (glued.isEmpty()
                && last + 1 < words.size()
                && touches(text, words.get(last), words.get(last + 1))) {
            String next = words.get(last + 1).of(text);
            // A letter apart is a metre or a name ("50 m", "Plan 9 B").
            scale = next.length() < 2 ? 0 : NumberWords.scale(next.toLowerCase(Locale.ROOT));
            if (scale >= 1000) {
                last++;
                stop = words.get(last).end();
            } else {
                scale = 0;
            }
        }
        if (Double.isFinite(value)) {
            Span span = new Span(words.get(first).start(), stop);
            found.add(new Found(span, scale > 0 ? value * scale : value, Math.max(1, scale)));
        }
        return last - first + 1;
    }

    private static boolean mayBeGlued(String glued) {
        return glued.charAt(0) == '-'
                || glued.charAt(0) == '‑'
                || NumberWords.scale(glued) > 0
                || Measures.name(glued) != null;
    }

    private static boolean isGroup(String text, Span before, Span word) {
        if (word.length() != 3
                || word.start() - before.end() != 1
                || !Sentences.isSpace(text.charAt(before.end()))) {
            return false;
        }
        return word.of(text).chars().allMatch(Character::isDigit)
                && Character.isDigit(text.charAt(before.end() - 1));
    }

    private static boolean touches(String text, Span a, Span b) {
        return b.start() - a.end() == 1
                && (Sentences.isSpace(text.charAt(a.end())) || text.charAt(a.end()) == '-');
    }

    /** "1,200", "1.200" and "1,5" by the habit of the language; NaN for what is no number ("1.2.3"). */
    static double parse(String figures, String language) {
        boolean commaDecimal =
                switch (language) {
                    case "uk",
                            "ru",
                            "be",
                            "fr",
                            "de",
                            "es",
                            "it",
                            "pt",
                            "nl",
                            "pl",
                            "tr",
                            "cs",
                            "sv",
                            "no",
                            "da",
                            "fi" ->
                            true;
                    default -> false;
                };
        char decimal = commaDecimal ? ',' : '.';
        char group = commaDecimal ? '.' : ',';
        String plain = figures;
        if (isGrouped(plain, group)) {
            plain = plain.replace(String.valueOf(group), "");
        }
        plain = plain.replace(decimal, '.');
        if (plain.length() > 300
                || plain.indexOf('.') != plain.lastIndexOf('.')
                || plain.indexOf(',') >= 0) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isGrouped(String figures, char group) {
        int first = figures.indexOf(group);
        if (first < 1 || first > 3) {
            return false;
        }
        for (int at = first; at < figures.length(); at += 4) {
            boolean next =
                    at + 4 >= figures.length()
                            || figures.charAt(at + 4) == group
                            || !Character.isLetterOrDigit(figures.charAt(at + 4));
            if (figures.charAt(at) != group) {
                return true;
            }
            if (at + 4 > figures.length() || !next) {
                return false;
            }
        }
        return true;
    }

    /** Words of number in a row: hundreds and tens add up, thousand and beyond multiply what stands before them. */
    private static int words(String text, List<Span> words, int first, List<Found> found) {
        Spelt spelt =
                new Spelt(
                        first > 0
                                && VAGUE.contains(
                                        words.get(first - 1).of(text).toLowerCase(Locale.ROOT)));
        int last = first - 1;
        int end = 0;
        for (int i = first; i < words.size() && i - first < MOST_WORDS; i++) {
            String word = words.get(i).of(text).toLowerCase(Locale.ROOT);
            if (i > first && !touches(text, words.get(i - 1), words.get(i))) {
                break;
            }
            int compound = last < first ? compound(word) : 0;
            if (compound > 0) {
                spelt.takes(word.substring(0, compound));
                found.add(
                        new Found(
                                new Span(words.get(first).start(), words.get(i).start() + compound),
                                spelt.value(),
                                1));
                return 1;
            }
            String next =
                    i + 1 < words.size() && touches(text, words.get(i), words.get(i + 1))
                            ? words.get(i + 1).of(text).toLowerCase(Locale.ROOT)
                            : "";
            if (spelt.takes(word)) {
                last = i;
                end = words.get(i).end();
            } else if (!spelt.mayLead(word, next)) {
                break;
            }
        }
        if (last < first || !spelt.any) {
            return 0;
        }
        found.add(new Found(new Span(words.get(first).start(), end), spelt.value(), spelt.scale));
        return last - first + 1;
    }

    /** "three-storey", "twenty-one-point": how many letters are the number; 0 for another word. */
    private static int compound(String word) {
        int hyphen = word.lastIndexOf('-');
        if (hyphen < 0 || NumberWords.unit(word) >= 0) {
            return 0;
        }
        int start = word.lastIndexOf('-', hyphen - 1);
        boolean number = NumberWords.unit(word.substring(0, hyphen)) >= 0;
        if (!number && start > 0) {
            hyphen = start;
            number = NumberWords.unit(word.substring(0, hyphen)) >= 0;
        }
        return number && !FRACTIONS.contains(word.substring(hyphen + 1)) ? hyphen : 0;
    }

    /** A number as its words come in. */
    private static final class Spelt {
        private double total;
        private double group;
        private double factor = 1;
        private double scale = 1;
        private boolean any;
        private boolean pending;
        private final boolean vague;

        /** @param vague whether "several" or its like stands before: "several dozen" has no value */
        Spelt(boolean vague) {
            this.vague = vague;
        }

        /** Takes a word if it goes on with the number. */
        boolean takes(String word) {
            double unit = NumberWords.unit(word);
            double size = word.length() > 2 ? NumberWords.scale(word) : 0;
            if (unit >= 0 && fits(unit)) {
                group += unit;
            } else if (any && size > 0 && size < 1000 && group > 0 && group < 100) {
                group *= size;
            } else if (any && size >= 1000) {
                total += Math.max(1, group) * size;
                group = 0;
                scale = size;
            } else if (!any && size > 0 && !vague && (pending || NumberWords.single(word) > 0)) {
                add(size);
            } else if (any && NumberWords.isOne(word) && group >= 20 && group % 10 == 0) {
                group += 1;
            } else {
                return false;
            }
            any = true;
            return true;
        }

        private void add(double size) {
            if (size >= 1000) {
                total += size;
                scale = size;
            } else {
                group += size;
            }
        }

        /** "A million", "half a million", "one hundred": what may stand before a word of size and is no number by itself. */
        boolean mayLead(String word, String next) {
            if (any) {
                return word.equals("and") && group > 0 && group % 100 == 0;
            }
            if (word.equals("half") || word.equals("half-a")) {
                factor = 0.5;
                pending = true;
                return next.equals("a") || isSize(next);
            }
            pending |= leads(word);
            return leads(word) && isSize(next);
        }

        private static boolean isSize(String word) {
            return word.length() > 2 && NumberWords.scale(word) > 0;
        }

        private static boolean leads(String word) {
            return word.equals("a") || word.equals("an") || NumberWords.isOne(word);
        }

        private boolean fits(double unit) {
            return group == 0
                    || (group % 100 == 0 && unit < 100)
                    || (group % 10 == 0 && group % 100 >= 20 && unit < 10);
        }

        double value() {
            return factor * (total + group);
        }
    }
}
