package dev.sitrep.command;

import dev.sitrep.text.EditDistance;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a person may have meant who typed something else. */
final class NearMiss {
    private NearMiss() {}

    /** The nearest of some words: one letter off where little was typed, two where it was more. */
    static Optional<String> of(String typed, Collection<String> known) {
        String word = typed.toLowerCase(Locale.ROOT);
        int allowed = word.length() < 4 ? 1 : 2;
        return known.stream()
                .filter(k -> EditDistance.between(word, k.toLowerCase(Locale.ROOT)) <= allowed)
                .min(Comparator.comparingInt(k -> EditDistance.between(word, k)));
    }
}
