package dev.sitrep.summary;

import dev.sitrep.text.WordList;

import java.util.List;
import java.util.Set;

/** The words by which a sentence keeps a claim open: "may", "reportedly", "alleged". */
final class Hedges {
    private static final Set<String> WORDS =
            WordList.of(
                    """
                    may might could reportedly apparently allegedly purportedly alleged purported suspected claimed claims claim
                    claiming possibly probably perhaps seemingly appears appear appeared seems seemed likely unconfirmed
                    unverified preliminary believed rumored rumoured
                    може могли міг могла ймовірно імовірно нібито начебто мабуть можливо непідтверджено стверджує стверджують
                    может могли мог могла вероятно якобы предположительно возможно утверждает утверждают
                    """);

    private Hedges() {}

    /** Whether a sentence with these words in lower case hedges. */
    static boolean in(List<String> words) {
        return words.stream().anyMatch(WORDS::contains);
    }
}
