package dev.sitrep.actor;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The countries and places that are known, by any of their names, and what a country's people and bodies are called. It never changes. */
public final class Places {
    private final List<Listed> listed;
    private final Map<List<String>, Place> byName = new HashMap<>();
    private final Map<List<String>, String> codeByAdjective = new HashMap<>();
    private final Map<String, String> shorts;

    private Places(PlaceFile.Read read) {
        this.shorts = Map.copyOf(read.shorts());
        this.listed = List.copyOf(read.places());
        for (Listed entry : listed) {
            for (String name : entry.names()) {
                Folding.forms(name).forEach(form -> byName.putIfAbsent(form, (Place) entry.who()));
            }
        }
        read.adjectives()
                .forEach(
                        (code, words) -> {
                            for (String word : words) {
                                Folding.forms(word)
                                        .forEach(form -> codeByAdjective.putIfAbsent(form, code));
                            }
                        });
    }

    /**
     * Reads a list of places.
     *
     * @throws IOException when it can't be read or isn't one; then the message is a sentence that says what is wrong and where
     */
    public static Places load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Places(PlaceFile.read(in, file.toString()));
        }
    }

    /**
     * Reads a list of places from an open stream, which the caller closes.
     *
     * @throws IOException as for {@link #load(Path)}
     */
    public static Places load(InputStream in) throws IOException {
        return new Places(PlaceFile.read(in, "The list of places"));
    }

    /** The list that comes with Sitrep. */
    public static Places shipped() {
        try (InputStream in = Places.class.getResourceAsStream("/defaults/places.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the shipped list of places is missing");
            }
            return new Places(PlaceFile.read(in, "places.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them: the countries, then the places, in the order of the list. */
    public List<Place> all() {
        return listed.stream().map(entry -> (Place) entry.who()).toList();
    }

    /** The place with this name, in any of its spellings, languages and case endings. */
    public Optional<Place> named(String name) {
        return Optional.ofNullable(byName.get(folded(name)));
    }

    /** The code of the country whose people, or what is theirs, are called so: "Ukrainian", "українського". */
    public Optional<String> countryOf(String adjective) {
        return Optional.ofNullable(codeByAdjective.get(folded(adjective)));
    }

    /** Whether a folded word is a place's name. */
    boolean isPlace(String folded) {
        return byName.containsKey(List.of(folded));
    }

    /** What a country's bodies are called in English: "Polish", "US"; its name where the list has no adjective. */
    String adjective(Place country) {
        return shorts.getOrDefault(country.country(), country.name());
    }

    /** The code of the country whose adjective begins with a word of a text and ends before {@code end}. */
    @Nullable String codeAt(List<String> folds, int from, int end) {
        return codeByAdjective.get(folds.subList(from, end));
    }

    /** The last words of all that texts call the listed one of this name, as they begin in lower case, without accents. */
    public Set<String> lastWords(String name) {
        return Listed.lastWords(listed, name);
    }

    List<Listed> listed() {
        return listed;
    }

    private static List<String> folded(String name) {
        return TextWords.ofName(name).stream().map(Folding::word).toList();
    }
}
