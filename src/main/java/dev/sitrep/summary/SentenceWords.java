package dev.sitrep.summary;

import dev.sitrep.text.WordRow;

/** The words of a sentence in lower case, with how each is written and what stands around it. */
final class SentenceWords extends WordRow {
    private final boolean[] quoted;

    SentenceWords(String text) {
        super(text);
        this.quoted = new boolean[size()];
        int at = 0;
        int open = 0;
        boolean straight = false;
        for (int i = 0; i < size(); i++) {
            for (; at < start(i); at++) {
                switch (text.charAt(at)) {
                    case '"' -> straight = !straight;
                    case '“', '«', '„' -> open++;
                    case '”', '»' -> open = Math.max(0, open - 1);
                    default -> {}
                }
            }
            quoted[i] = straight || open > 0;
        }
    }

    boolean isQuoted(int index) {
        return quoted[index];
    }

    /** Whether the word is followed by nothing but a space, or a hyphen. */
    boolean flowsOn(int index) {
        if (index < 0 || index + 1 >= size()) {
            return false;
        }
        String gap = gap(index);
        return gap.isBlank() || gap.equals(". ");
    }

    /** The index of the first word behind the first comma; -1 where there is none within so many words. */
    int afterComma(int within) {
        for (int i = 0; i < Math.min(within, size() - 1); i++) {
            if (gap(i).startsWith(",")) {
                return i + 1;
            }
        }
        return -1;
    }
}
