package dev.sitrep.actor;

import dev.sitrep.text.NameKeys;

import java.util.Set;

/**
 * One way to write a name.
 *
 * @param written as the list has it
 * @param whole whether it means its owner by itself; else it is a surname or a short name
 * @param firstNames the folded words of a person's whole names
 */
record Spelling(
        Named who, String written, boolean whole, Evidence evidence, Set<String> firstNames) {

    /** Whether letters in a text may be this name: "WHO" isn't "who" nor "Who", "Wagner" isn't "wagner". */
    boolean fits(TextWords words, int from, int to) {
        if (!Character.isUpperCase(written.charAt(0)) && written.equals(lower())) {
            return true;
        }
        if (isAcronym()) {
            return words.isAllCapitals(from)
                    && !(words.isShouted(from)
                            && (words.isStop(from) || NameWords.isCommon(words.written(from))));
        }
        for (int i = from; i < to; i++) {
            if (words.isCapital(i) || words.hasNoCase(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of a text is one of the words of a person's whole names, or sounds like one. */
    boolean isFirstName(TextWords words, int i) {
        if (firstNames.isEmpty() || !words.isCapital(i)) {
            return false;
        }
        if (firstNames.contains(words.fold(i))) {
            return true;
        }
        String sound =
                NameWords.isGiven(words.fold(i), words.written(i))
                        ? NameKeys.of(words.written(i))
                        : "";
        return !sound.isEmpty()
                && firstNames.stream().anyMatch(name -> NameKeys.of(name).equals(sound));
    }

    /** The same, known to mean its owner. */
    Spelling asWhole() {
        return new Spelling(who, written, true, evidence, firstNames);
    }

    /** Whether the list writes it in capitals alone, so that texts must too. */
    boolean isAcronym() {
        int letters = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '.' && !Character.isUpperCase(c) && !Character.isDigit(c) && c != '-') {
                return false;
            }
            letters += c == '.' ? 0 : 1;
        }
        return letters >= 2 && letters <= 8;
    }

    private String lower() {
        return written.toLowerCase(java.util.Locale.ROOT);
    }
}
