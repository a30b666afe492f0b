package dev.sitrep.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Runs of capitalised words: people, places, bodies, as far as spelling shows them. */
public final class Names {
    private static final Set<String> LINKS =
            WordList.of("of de del della di da du la le el al bin ibn ben van von der den und for");
    private static final int LONGEST = 6;

    private Names() {}

    /**
     * A name as it stands in a text.
     *
     * @param span where
     * @param text the words, without a possessive ending
     * @param key what other spellings and scripts of it come near to ({@link NameKeys})
     */
    public record Name(Span span, String text, String key) {}

    /**
     * The names in order, repeated as the text repeats them.
     *
     * <p>A word at the head of a sentence counts only where the text has it capitalised elsewhere too, or where it isn't a stop word and
     * never stands in lower case. In a line that capitalises everything (an English headline) each word must be seen so in another
     * line. German capitalises nouns, so its runs are names and nouns alike; scripts without case give none.
     */
    public static List<Name> of(String text, String language) {
        Evidence evidence = Evidence.of(text, language);
        List<Name> names = new ArrayList<>();
        for (Span sentence : Sentences.split(text, language)) {
            addNames(text, sentence, evidence, names);
        }
        return names;
    }

    private static void addNames(String text, Span sentence, Evidence evidence, List<Name> into) {
        List<Span> words =
                Words.spans(sentence.of(text)).stream()
                        .map(
                                w ->
                                        new Span(
                                                w.start() + sentence.start(),
                                                w.end() + sentence.start()))
                        .toList();
        boolean titleCase = isTitleCase(text, words);
        int i = 0;
        while (i < words.size()) {
            if (!isName(text, words.get(i), i == 0, titleCase, evidence)) {
                i++;
                continue;
            }
            int last = i;
            for (int j = i + 1; j < words.size() && j - i < LONGEST; j++) {
                if (!touches(text, words.get(j - 1), words.get(j))) {
                    break;
                }
                if (isName(text, words.get(j), false, titleCase, evidence)) {
                    last = j;
                } else if (!LINKS.contains(words.get(j).of(text))) {
                    break;
                }
            }
            Span span = new Span(words.get(i).start(), words.get(last).end());
            String name = withoutPossessive(span.of(text));
            into.add(
                    new Name(
                            new Span(span.start(), span.start() + name.length()),
                            name,
                            NameKeys.of(name)));
            i = last + 1;
        }
    }

    private static boolean isName(
            String text, Span word, boolean first, boolean titleCase, Evidence evidence) {
        if (!Character.isUpperCase(text.charAt(word.start()))) {
            return false;
        }
        String lower = withoutPossessive(word.of(text)).toLowerCase(Locale.ROOT);
        if (evidence.stops.contains(lower)) {
            return word.length() > 1
                    && word.of(text).equals(word.of(text).toUpperCase(Locale.ROOT))
                    && !first;
        }
        if (titleCase) {
            return evidence.within.contains(lower);
        }
        return !first || evidence.within.contains(lower) || !evidence.lower.contains(lower);
    }

    /** Two words of one name have a space between them, or the point of an initial. */
    private static boolean touches(String text, Span a, Span b) {
        for (int i = a.end(); i < b.start(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '.') {
                return false;
            }
        }
        return b.start() - a.end() <= 2;
    }

    private static boolean isTitleCase(String text, List<Span> words) {
        int long_ = 0;
        int capital = 0;
        for (Span word : words) {
            if (word.length() >= 4) {
                long_++;
                capital += Character.isUpperCase(text.charAt(word.start())) ? 1 : 0;
            }
        }
        return long_ >= 4 && capital * 10 >= long_ * 8;
    }

    private static String withoutPossessive(String name) {
        int n = name.length();
        boolean possessive =
                n > 2 && name.charAt(n - 1) == 's' && "'’".indexOf(name.charAt(n - 2)) >= 0;
        return possessive ? name.substring(0, n - 2) : name;
    }

    /** How a text writes its words: in lower case, and capitalised within a sentence that isn't all capitals. */
    private record Evidence(Set<String> lower, Set<String> within, Set<String> stops) {
        static Evidence of(String text, String language) {
            Set<String> lower = new HashSet<>();
            Set<String> within = new HashSet<>();
            for (Span sentence : Sentences.split(text, language)) {
                List<Span> words = Words.spans(sentence.of(text));
                boolean titleCase = isTitleCase(sentence.of(text), words);
                for (int i = 0; i < words.size(); i++) {
                    String word = withoutPossessive(words.get(i).of(sentence.of(text)));
                    if (Character.isLowerCase(word.charAt(0))) {
                        lower.add(word);
                    } else if (i > 0 && !titleCase) {
                        within.add(word.toLowerCase(Locale.ROOT));
                    }
                }
            }
            return new Evidence(lower, within, StopWords.of(language));
        }
    }
}
