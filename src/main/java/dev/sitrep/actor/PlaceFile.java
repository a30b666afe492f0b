package dev.sitrep.actor;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a list of countries and places; countries that it doesn't have come from CLDR. */
final class PlaceFile {
    private static final Set<String> COUNTRY_KEYS =
            Set.of("code", "name", "short", "aliases", "adjectives", "alone", "with", "unless");
    private static final Set<String> PLACE_KEYS =
            Set.of("name", "kind", "country", "aliases", "alone", "with", "unless");

    private final List<Listed> places = new ArrayList<>();
    private final Map<String, List<String>> adjectives = new HashMap<>();
    private final Map<String, String> shorts = new HashMap<>();

    /**
     * What was read.
     *
     * @param adjectives of each country's code, in the order of the file
     * @param shorts what each country's bodies are called
     */
    record Read(
            List<Listed> places,
            Map<String, List<String>> adjectives,
            Map<String, String> shorts) {}

    private PlaceFile() {}

    static Read read(InputStream in, String file) throws IOException {
        ListFile list = ListFile.read(in, file);
        list.only(Set.of("countries", "places"));
        PlaceFile places = new PlaceFile();
        Set<String> codes = new HashSet<>();
        for (ListFile.Entry entry : list.entries("countries", COUNTRY_KEYS)) {
            if (!codes.add(entry.text("code"))) {
                throw entry.wrong("this country is there twice; join the two entries");
            }
            places.country(entry);
        }
        for (String code : Countries.codes()) {
            if (!codes.contains(code)) {
                places.add(code, Countries.name(code), List.of(), Evidence.NONE);
            }
        }
        Set<String> names = new HashSet<>();
        for (ListFile.Entry entry : list.entries("places", PLACE_KEYS)) {
            places.place(entry, names);
        }
        return new Read(places.places, places.adjectives, places.shorts);
    }

    private void country(ListFile.Entry entry) throws IOException {
        String code = entry.text("code");
        if (!Countries.isCode(code)) {
            throw entry.wrong(
                    "\"" + code + "\" is no code of a country; write ISO 3166-1, like UA");
        }
        String name = entry.text("name");
        List<String> words = entry.texts("adjectives");
        adjectives.put(code, words);
        String brief = entry.text("short");
        if (!brief.isEmpty() || !words.isEmpty()) {
            shorts.put(code, brief.isEmpty() ? words.getFirst() : brief);
        }
        add(
                code,
                name.isEmpty() ? Countries.name(code) : name,
                entry.texts("aliases"),
                entry.evidence());
    }

    private void add(String code, String name, List<String> aliases, Evidence evidence) {
        Set<String> names = new java.util.LinkedHashSet<>(List.of(name));
        names.addAll(aliases);
        names.addAll(Countries.names(code));
        places.add(
                new Listed(
                        new Place(name, Place.Kind.COUNTRY, code),
                        List.copyOf(names),
                        List.of(),
                        evidence));
    }

    private void place(ListFile.Entry entry, Set<String> names) throws IOException {
        if (entry.name().isEmpty()) {
            throw entry.wrong("it has no name; write name: and how readers call it");
        }
        if (!names.add(entry.name())) {
            throw entry.wrong("this name is there twice; join the two entries");
        }
        Place.Kind kind =
                Place.Kind.of(entry.text("kind"))
                        .orElseThrow(
                                () ->
                                        entry.wrong(
                                                "it needs a kind: one of city, region, sea, site"));
        String country = entry.text("country");
        if (!country.isEmpty() && !Countries.isCode(country)) {
            throw entry.wrong("\"" + country + "\" is no code of a country");
        }
        List<String> all = new ArrayList<>(List.of(entry.name()));
        all.addAll(entry.texts("aliases"));
        places.add(
                new Listed(
                        new Place(entry.name(), kind, country), all, List.of(), entry.evidence()));
    }
}
