package dev.sitrep.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers in a text, written in digits or in words (English; Ukrainian and Russian up to the tens and the large units). */
public final class Numbers {
    private Numbers() {}

    /**
     * A number as it stands in a text: "1.5 million", "thirty-two", "30 тисяч", "140bn".
     *
     * @param span from the first digit or word to the last, with its unit of size but no currency and no unit of measure
     */
    public record Found(Span span, double value) {}

    /**
     * The numbers in order.
     *
     * @param language ISO 639-1; it settles whether a comma parts thousands or decimals
     */
    public static List<Found> of(String text, String language) {
        List<Span> words = Words.spans(text);
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

    /** Digits, groups of three after a space ("30 000"), and a unit of size behind them, glued or not. */
    private static int digits(
            String text, List<Span> words, int first, String language, List<Found> found) {
        String word = words.get(first).of(text);
        int end = 0;
        while (end < word.length()
                && (Character.isDigit(word.charAt(end)) || ".,".indexOf(word.charAt(end)) >= 0)) {
            end++;
        }
        String figures = word.substring(0, end);
        String glued = word.substring(end).toLowerCase(Locale.ROOT);
        if (!glued.isEmpty()
                && glued.charAt(0) != '-'
                && glued.charAt(0) != '‑'
                && NumberWords.scale(glued) == 0) {
            return 1;
        }
        int last = first;
        int stop = words.get(first).start() + end;
        if (glued.isEmpty() && figures.length() <= 3) {
            while (last + 1 < words.size() && isGroup(text, words.get(last), words.get(last + 1))) {
                last++;
                figures += words.get(last).of(text);
                stop = words.get(last).end();
            }
        }
        double value = parse(figures, language);
        double scale = NumberWords.scale(glued);
        if (scale > 0) {
            stop = words.get(first).end();
        } else if (glued.isEmpty()
                && last + 1 < words.size()
                && touches(text, words.get(last), words.get(last + 1))) {
            scale = NumberWords.scale(words.get(last + 1).of(text).toLowerCase(Locale.ROOT));
            if (scale >= 1000) {
                last++;
                stop = words.get(last).end();
            } else {
                scale = 0;
            }
        }
        if (Double.isFinite(value)) {
            found.add(
                    new Found(
                            new Span(words.get(first).start(), stop),
                            scale > 0 ? value * scale : value));
        }
        return last - first + 1;
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
        double total = 0;
        double group = 0;
        boolean any = false;
        int last = first - 1;
        for (int i = first; i < words.size() && i - first < 12; i++) {
            String word = words.get(i).of(text).toLowerCase(Locale.ROOT);
            if (i > first && !touches(text, words.get(i - 1), words.get(i))) {
                break;
            }
            double unit = NumberWords.unit(word);
            double scale = NumberWords.scale(word);
            if (unit >= 0
                    && (group == 0
                            || (group % 100 == 0 && unit < 100)
                            || (group % 10 == 0 && group % 100 >= 20 && unit < 10)
                            || (unit >= 100 && unit < 1000 && group == 0))) {
                group += unit;
            } else if (scale == 100 && any && group > 0 && group < 100) {
                group *= 100;
            } else if (scale >= 1000 && any && word.length() > 2) {
                total += Math.max(1, group) * scale;
                group = 0;
            } else if (!(any && word.equals("and") && (group % 100 == 0) && group > 0)) {
                break;
            } else {
                continue;
            }
            any = true;
            last = i;
        }
        if (!any) {
            return 0;
        }
        found.add(
                new Found(
                        new Span(words.get(first).start(), words.get(last).end()), total + group));
        return last - first + 1;
    }
}
