package dev.sitrep.summary;

import dev.sitrep.actor.GivenNames;
import dev.sitrep.text.Stems;
import dev.sitrep.text.StopWords;
import dev.sitrep.text.WordList;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whom an article introduces ("Rick Bright, a former director") and calls by the surname alone from then on. Read sentence by sentence, in order. Surnames
 * are kept as stems, so that case endings don't matter.
 */
final class Introductions {
    private static final Set<String> HONORIFICS = WordList.of("mr mrs ms miss пан пані г-н г-жа");
    private static final Set<String> DETERMINERS =
            WordList.of("the a an this that these those his her its their our my");

    /** By these words somebody is introduced well enough without a given name. */
    private static final Set<String> TITLES =
            WordList.of(
                    """
                    president chancellor premier minister secretary senator sen rep gov governor general gen mayor judge justice
                    king queen prince princess pope speaker ambassador envoy attorney dr spokesman spokeswoman director chief
                    президент президента канцлер прем'єр міністр міністра посол речник генерал сенатор премьер министр министра
                    посол представитель
                    """);

    private static final Set<String> ACTING =
            WordList.of(
                    "said says say told tells added wrote tweeted argued appeared asked called who has had was is also went became testified met");

    private static final int LEAST_NAME = 3;
    private static final int LONGEST_NAME = 3;

    private final Predicate<String> known;
    private final Stems.Stemmer stemmer;
    private final Set<String> stops;
    private final Set<String> introduced = new HashSet<>();

    /** Last words of longer names of which nothing tells whether they are people's. */
    private final Set<String> perhaps = new HashSet<>();

    /** @param known whether everybody knows this surname, which is given in lower case */
    Introductions(String language, Predicate<String> known) {
        this.known = known;
        this.stemmer = Stems.forLanguage(language);
        this.stops = StopWords.of(language);
    }

    /** The names of one sentence: those it introduces in full, and those it takes to be known. */
    record Names(Set<String> full, Set<String> bare) {}

    /** Reads the next sentence of the article. */
    Names next(SentenceWords words) {
        Set<String> full = new HashSet<>();
        Set<String> bare = new HashSet<>();
        for (int i = 0; i < words.size(); ) {
            int end = runEnd(words, i);
            if (end == i) {
                i++;
                continue;
            }
            run(words, i, end, full, bare);
            i = end;
        }
        bare.removeAll(full);
        introduced.addAll(full);
        return new Names(full, bare);
    }

    private void run(SentenceWords words, int from, int to, Set<String> full, Set<String> bare) {
        String last = name(words, to - 1);
        boolean honoured = HONORIFICS.contains(words.word(from));
        if (to - from == 1 || (honoured && to - from == 2)) {
            boolean titled = TITLES.contains(words.word(from - 1)) && words.flowsOn(from - 1);
            boolean common = DETERMINERS.contains(words.word(from - 1));
            if (titled) {
                full.add(last);
            } else if ((honoured && to - from == 2)
                    || (introduced.contains(last) && !common)
                    || (perhaps.contains(last) && !common && isActing(words, to - 1))) {
                bare.add(last);
            }
            if (bare.contains(last) && known.test(Headings.withoutPossessive(words.word(to - 1)))) {
                bare.remove(last);
            }
            return;
        }
        boolean person = false;
        for (int i = from; i < to - 1; i++) {
            person |= GivenNames.isOne(words.written(i)) || TITLES.contains(words.word(i));
        }
        if (person) {
            full.add(last);
        } else if (introduced.contains(last)) {
            full.add(last);
        } else if (to - from <= LONGEST_NAME && !DETERMINERS.contains(words.word(from - 1))) {
            perhaps.add(last);
        }
    }

    /** "Currentzis said", "Currentzis's orchestra": as people are spoken of. */
    private static boolean isActing(SentenceWords words, int index) {
        return words.word(index).endsWith("'s")
                || (words.flowsOn(index) && ACTING.contains(words.word(index + 1)))
                || ACTING.contains(words.word(index - 1));
    }

    private String name(SentenceWords words, int index) {
        return stemmer.stem(Headings.withoutPossessive(words.word(index)));
    }

    /** Behind the capitalised words that follow one another from here; here where there is none. */
    private int runEnd(SentenceWords words, int from) {
        int end = from;
        while (end < words.size() && isNamePart(words, end)) {
            end++;
            boolean possessive = words.word(end - 1).endsWith("'s");
            if (!words.flowsOn(end - 1) || possessive) {
                break;
            }
        }
        return end;
    }

    private boolean isNamePart(SentenceWords words, int index) {
        String word = words.word(index);
        boolean nameLike = word.length() == 1 || word.length() >= LEAST_NAME;
        return words.isCapitalised(index)
                && (HONORIFICS.contains(word) || (nameLike && !stops.contains(word)));
    }
}
