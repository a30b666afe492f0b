package dev.sitrep.difference;

import dev.sitrep.text.Names;
import dev.sitrep.text.Span;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All names of an article's title and text, as far as it is read, by keys that are alike in all scripts; found when they are first asked for. */
final class Named {
    private static final int SENTENCES = 60;
    private static final int CHARACTERS = 10_000;

    private final Read read;
    private final List<Set<String>> keys = new ArrayList<>(1);

    Named(Read read) {
        this.read = read;
    }

    /** Whether the article names any of these places. */
    boolean names(Set<String> places) {
        return places.stream().anyMatch(keys()::contains);
    }

    private Set<String> keys() {
        if (keys.isEmpty()) {
            String text = read.article().text();
            List<Span> sentences = read.sentences();
            int last = Math.min(SENTENCES, sentences.size()) - 1;
            int end = last < 0 ? 0 : Math.min(CHARACTERS, sentences.get(last).end());
            String opening = read.article().title() + "\n" + text.substring(0, end);
            Set<String> found = new HashSet<>();
            Names.of(opening, read.article().language())
                    .forEach(name -> found.addAll(List.of(name.key().split(" "))));
            keys.add(Set.copyOf(found));
        }
        return keys.getFirst();
    }
}
