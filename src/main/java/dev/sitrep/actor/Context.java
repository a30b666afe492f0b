package dev.sitrep.actor;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the rest of an article tells about whom an ambiguous name means. */
final class Context {
    private final TextWords words;
    private final BitSet inNames = new BitSet();
    private final Set<Named> named = new HashSet<>();
    private final Set<String> sides = new HashSet<>();
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<String> folds = new HashSet<>();
    private final Set<String> capitals = new HashSet<>();

    Context(TextWords words) {
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            folds.add(words.fold(i));
            if (words.isAllCapitals(i)) {
                capitals.add(words.fold(i));
            }
        }
    }

    /** Notes that words belong to a name or are a country's adjective. */
    void sawWords(int from, int to) {
        inNames.set(from, to);
    }

    /** Whether a word belongs to a listed name, or is a country's adjective. */
    boolean isNamed(int i) {
        return inNames.get(i);
    }

    /** Notes a name that means its owner by itself. */
    void sawWhole(Named who) {
        named.add(who);
        if (who instanceof Actor actor) {
            sides.add(actor.name());
        }
    }

    /** Notes the country of a place or of an adjective. */
    void sawSide(String code) {
        sides.add(code);
    }

    boolean hasWhole(Named who) {
        return named.contains(who);
    }

    /** Whether the article names the side for which somebody speaks, or the country where a place is. */
    boolean namesSide(Named who) {
        return switch (who) {
            case Actor actor -> sides.contains(actor.side());
            case Place place -> sides.contains(place.country());
        };
    }

    boolean hasAny(List<String> evidence) {
        for (String word : evidence) {
            if (known.computeIfAbsent(word, this::has)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String written) {
        List<String> wanted = TextWords.ofName(written).stream().map(Folding::word).toList();
        if (wanted.size() != 1) {
            return java.util.Collections.indexOfSubList(words.folds(), wanted) >= 0;
        }
        String word = wanted.getFirst();
        if (Folding.isCyrillic(written)) {
            String begin = written.toLowerCase(Locale.ROOT);
            return folds.stream().anyMatch(fold -> fold.startsWith(begin));
        }
        boolean acronym = written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
        return (acronym ? capitals : folds).contains(word);
    }
}
