package dev.sitrep.reading;

import dev.sitrep.text.WordRow;

import java.util.Set;

/** The words of one sentence, as figures and their nouns are read from them. */
final class Sentence extends WordRow {
    private static final Set<String> ABBREVIATED =
            Set.of("тис", "тыс", "млн", "млрд", "кв", "куб", "sq", "cu");

    Sentence(String text) {
        super(text);
    }

    /** Whether only white space (or a hyphen) stands between a word and the next. */
    boolean flowsOn(int index) {
        if (index < 0 || index + 1 >= size()) {
            return false;
        }
        boolean abbreviated = ABBREVIATED.contains(word(index));
        for (int i = end(index); i < start(index + 1); i++) {
            char c = text().charAt(i);
            if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && c != '-'
                    && c != '"'
                    && !(abbreviated && c == '.')) {
                return false;
            }
        }
        return true;
    }

    /** The character before an offset; a space at the start. */
    char before(int offset) {
        return offset > 0 ? text().charAt(offset - 1) : ' ';
    }

    /** The character at an offset; a space at the end. */
    char at(int offset) {
        return offset < text().length() ? text().charAt(offset) : ' ';
    }
}
