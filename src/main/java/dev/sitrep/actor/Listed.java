package dev.sitrep.actor;

import java.util.List;

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
}
