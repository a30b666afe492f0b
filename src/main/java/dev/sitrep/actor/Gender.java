package dev.sitrep.actor;

import java.util.List;

/** The gender of Ukrainian and Russian surnames that are adjectives: Зеленського is not Зеленська. */
final class Gender {
    private static final List<String> MASCULINE =
            List.of("ий", "ый", "ого", "ому", "им", "ым", "ім", "ом");
    private static final List<String> FEMININE =
            List.of("ая", "а", "ої", "ій", "у", "ую", "ою", "ой");

    private Gender() {}

    /** Whether a surname in a text may be that of a list; true where endings don't tell. */
    static boolean agree(String listed, String written) {
        if (!Folding.isCyrillic(listed)) {
            return true;
        }
        if (ends(listed, List.of("ий", "ый"))) {
            return !ends(written, FEMININE);
        }
        boolean feminine = ends(listed, List.of("ська", "цька", "ская", "цкая", "ьна", "ная"));
        return !feminine || !ends(written, MASCULINE);
    }

    private static boolean ends(String word, List<String> endings) {
        return endings.stream().anyMatch(word::endsWith);
    }
}
