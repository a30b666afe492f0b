package dev.sitrep.actor;

import dev.sitrep.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that an article names, those named most often first, and of equals the one named first.
 */
public final class Mentions {
    static final int MOST_SPANS = 200;
    static final int MOST_NAMED = 300;

    private final List<Mention<Actor>> actors;
    private final List<Mention<Place>> places;
    private final Map<List<String>, Actor> byForm;

    private Mentions(
            List<Mention<Actor>> actors,
            List<Mention<Place>> places,
            Map<List<String>, Actor> byForm) {
        this.actors = List.copyOf(actors);
        this.places = List.copyOf(places);
        this.byForm = Map.copyOf(byForm);
    }

    /** People and bodies. */
    public List<Mention<Actor>> actors() {
        return actors;
    }

    /** Countries, cities, regions, seas, sites. */
    public List<Mention<Place>> places() {
        return places;
    }

    /** The actor whom the article calls so: "Ivanov", "President Ivanov" or "Ivan Ivanov" where it names him by any of them. */
    public Optional<Actor> called(String name) {
        List<String> words = TextWords.ofName(name).stream().map(Folding::word).toList();
        for (int from = 0; from < words.size(); from++) {
            Actor actor = byForm.get(words.subList(from, words.size()));
            if (actor != null) {
                return Optional.of(actor);
            }
        }
        return Optional.empty();
    }

    /** Gathers names found in the title and the text, which were read as one with a line break between. */
    static final class Gathering {
        private final TextWords words;
        private final int titleEnd;
        private final Map<Named, Spots> found = new LinkedHashMap<>();
        private final Map<List<String>, Actor> byForm = new HashMap<>();

        private record Spots(List<Span> inTitle, List<Span> inText, int first) {}

        /** @param titleEnd where the line break stands; the text begins behind it */
        Gathering(TextWords words, int titleEnd) {
            this.words = words;
            this.titleEnd = titleEnd;
        }

        void add(Named who, int from, int to) {
            Span span = words.span(from, to);
            if (found.size() >= MOST_NAMED && !found.containsKey(who)) {
                return;
            }
            Spots spots =
                    found.computeIfAbsent(
                            who,
                            w -> new Spots(new ArrayList<>(), new ArrayList<>(), span.start()));
            boolean title = span.end() <= titleEnd;
            List<Span> spans = title ? spots.inTitle : spots.inText;
            if (spans.size() < MOST_SPANS) {
                int by = title ? 0 : titleEnd + 1;
                spans.add(new Span(span.start() - by, span.end() - by));
            }
            if (who instanceof Actor actor) {
                byForm.putIfAbsent(List.copyOf(words.folds().subList(from, to)), actor);
            }
        }

        Mentions mentions() {
            List<Named> order = new ArrayList<>(found.keySet());
            order.sort(
                    Comparator.<Named>comparingInt(w -> -count(w))
                            .thenComparingInt(w -> spots(w).first));
            List<Mention<Actor>> actors = new ArrayList<>();
            List<Mention<Place>> places = new ArrayList<>();
            for (Named who : order) {
                Spots spots = spots(who);
                switch (who) {
                    case Actor actor ->
                            actors.add(new Mention<>(actor, spots.inTitle, spots.inText));
                    case Place place ->
                            places.add(new Mention<>(place, spots.inTitle, spots.inText));
                }
            }
            return new Mentions(actors, places, byForm);
        }

        private int count(Named who) {
            Spots spots = spots(who);
            return spots.inTitle.size() + spots.inText.size();
        }

        private Spots spots(Named who) {
            return found.getOrDefault(who, new Spots(List.of(), List.of(), 0));
        }
    }
}
