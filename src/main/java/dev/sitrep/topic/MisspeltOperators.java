package dev.sitrep.topic;

import dev.sitrep.text.Words;

import java.util.Set;

/**
 * Words that stand for an operator elsewhere, and would be required as words here: "ceasefire or truce" would match next to nothing.
 *
 * <p>In English in whatever letters; in the bot's other languages only in capitals, since many of them are words or names too. Arabic has no
 * capitals.
 */
final class MisspeltOperators {
    private static final Set<String> ENGLISH = Set.of("or", "and", "not");
    private static final Set<String> IN_CAPITALS =
            Set.of(
                    "АБО", "І", "ТА", "НЕ", "ИЛИ", "И", "OU", "ET", "ODER", "UND", "NICHT", "O",
                    "Y");

    private MisspeltOperators() {}

    /**
     * @param raw a word as it was typed, without marks
     */
    static boolean is(String raw) {
        return ENGLISH.contains(Words.lower(raw)) || IN_CAPITALS.contains(raw);
    }
}
