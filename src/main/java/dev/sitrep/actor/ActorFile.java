package dev.sitrep.actor;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a list of actors. */
final class ActorFile {
    private static final Set<String> PERSON_KEYS =
            Set.of("name", "role", "side", "aliases", "surname", "alone", "with", "unless");
    private static final Set<String> BODY_KEYS =
            Set.of("name", "kind", "role", "side", "aliases", "alone", "with", "unless");

    private ActorFile() {}

    static List<Listed> read(InputStream in, String file) throws IOException {
        ListFile list = ListFile.read(in, file);
        list.only(Set.of("people", "bodies"));
        List<Listed> actors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ListFile.Entry entry : list.entries("people", PERSON_KEYS)) {
            add(entry, person(entry), names, actors);
        }
        for (ListFile.Entry entry : list.entries("bodies", BODY_KEYS)) {
            add(entry, body(entry), names, actors);
        }
        return actors;
    }

    private static void add(
            ListFile.Entry entry, Listed actor, Set<String> names, List<Listed> into)
            throws IOException {
        if (entry.name().isEmpty()) {
            throw entry.wrong("it has no name; write name: and how readers call them");
        }
        if (!names.add(actor.who().name())) {
            throw entry.wrong("this name is there twice; join the two entries");
        }
        into.add(actor);
    }

    private static Listed person(ListFile.Entry entry) throws IOException {
        Actor actor =
                new Actor(entry.name(), Actor.Kind.PERSON, entry.text("role"), entry.text("side"));
        Evidence evidence = entry.evidence();
        List<String> names = new ArrayList<>(List.of(entry.name()));
        Set<String> surnames = new java.util.LinkedHashSet<>();
        String surname = entry.text("surname");
        for (String alias : entry.texts("aliases")) {
            (TextWords.ofName(alias).size() > 1 ? names : surnames).add(alias);
        }
        if (!surname.isEmpty()) {
            surnames.add(surname);
        }
        for (String name : names) {
            boolean same = Folding.isCyrillic(name) == Folding.isCyrillic(surname);
            boolean derived = surname.isEmpty() || (!same && !hasOtherSurname(surname));
            if (derived && TextWords.ofName(name).size() > 1) {
                surnames.add(last(name));
            }
        }
        if (evidence.alone() == Evidence.Alone.NEVER) {
            surnames.clear();
        }
        return new Listed(actor, names, List.copyOf(surnames), evidence);
    }

    /** Names of which the surname isn't last ("Kim Jong Un", "von der Leyen") have it elsewhere in other scripts too. */
    private static boolean hasOtherSurname(String surname) {
        return surname.indexOf(' ') >= 0 || surname.length() <= 4;
    }

    /** "Lvova-Belova" and "Kosiniak-Kamysz" are one surname; the words of others stand apart. */
    private static String last(String name) {
        String[] parts = name.split(" ");
        return parts[parts.length - 1];
    }

    private static Listed body(ListFile.Entry entry) throws IOException {
        Actor.Kind kind =
                Actor.Kind.of(entry.text("kind"))
                        .filter(k -> k != Actor.Kind.PERSON)
                        .orElseThrow(() -> entry.wrong("it needs a kind: one of " + kinds()));
        Actor actor = new Actor(entry.name(), kind, entry.text("role"), entry.text("side"));
        List<String> names = new ArrayList<>(List.of(entry.name()));
        names.addAll(entry.texts("aliases"));
        return new Listed(actor, names, List.of(), entry.evidence());
    }

    private static String kinds() {
        return Arrays.stream(Actor.Kind.values())
                .filter(k -> k != Actor.Kind.PERSON)
                .map(Actor.Kind::words)
                .collect(Collectors.joining(", "));
    }
}
