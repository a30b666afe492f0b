package dev.sitrep.actor;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of a list, with all that finds it in texts.
 *
 * @param names whole names, the first the one that readers see
 * @param surnames what stands for a person by itself
 */
record Listed(Named who, List<String> names, List<String> surnames, Evidence evidence) {
    Listed {
        names = List.copyOf(names);
        surnames = List.copyOf(surnames);
    }

    static Set<String> lastWords(Collection<Listed> all, String name) {
        return all.stream()
                .filter(entry -> entry.who().name().equals(name))
                .flatMap(entry -> Stream.concat(entry.names.stream(), entry.surnames.stream()))
                .flatMap(spelling -> Folding.forms(spelling).stream())
                .map(List::getLast)
                .collect(Collectors.toSet());
    }
}
