package dev.sitrep.summary;

import dev.sitrep.text.Stems;
import dev.sitrep.text.Words;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What readers know when they begin to read a summary: the things and the people of the headlines. A person whom a headline calls by the
 * surname alone is taken to be known: that is how headlines are written.
 */
final class Headings {
    private final Set<String> things = new HashSet<>();
    private final Set<String> people = new HashSet<>();

    private Headings() {}

    /**
     * @param headline of the summary
     * @param titles of the story's articles
     */
    static Headings of(String headline, List<String> titles, String language) {
        Headings headings = new Headings();
        Stems.Stemmer stemmer = Stems.forLanguage(language);
        add(headline, stemmer, headings.things);
        titles.forEach(title -> add(title, stemmer, headings.people));
        headings.people.addAll(headings.things);
        return headings;
    }

    private static void add(String title, Stems.Stemmer stemmer, Set<String> stems) {
        for (String word : Words.of(title)) {
            stems.add(stemmer.stem(withoutPossessive(word.replace('’', '\''))));
        }
    }

    static String withoutPossessive(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    /** Whether a headline has the word, given by its stem. */
    boolean speakOf(String stem) {
        return things.contains(stem);
    }

    /** Whether readers know all these people. */
    boolean know(Collection<String> names) {
        return people.containsAll(names);
    }
}
