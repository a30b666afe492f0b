package dev.sitrep.actor;

/** Given names of people, in English, Ukrainian and Russian spelling. */
public final class GivenNames {
    private GivenNames() {}

    /** Whether a word, as it is written, is one. */
    public static boolean isOne(String word) {
        return NameWords.isGiven(Folding.word(word), word);
    }
}
