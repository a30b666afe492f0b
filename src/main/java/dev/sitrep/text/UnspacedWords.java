package dev.sitrep.text;

import com.ibm.icu.text.BreakIterator;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;

/**
 * Words in scripts that put no spaces between them (Chinese, Japanese, Thai, Lao, Khmer, Burmese), by ICU's dictionaries: the likeliest way to cut a run
 * into known words. Where a dictionary knows none, as in most foreign names, single characters are left.
 */
final class UnspacedWords {
    /** Longer runs than any sentence are cut, so that a hostile text costs no more than its length. */
    private static final int LONGEST_RUN = 2_000;

    private static final int KATAKANA_LONG_VOWEL = 0x30FC;
    private static final int HALFWIDTH_LONG_VOWEL = 0xFF70;

    /** Never used itself: an iterator belongs to one thread. */
    private static final BreakIterator MASTER = BreakIterator.getWordInstance(Locale.ROOT);

    private UnspacedWords() {}

    /** Whether a character belongs to a script without spaces. */
    static boolean holds(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> c == KATAKANA_LONG_VOWEL || c == HALFWIDTH_LONG_VOWEL;
        };
    }

    /** Adds the words of a run that holds nothing else. */
    static void split(String text, int from, int to, List<Span> into) {
        if (to - from <= Character.charCount(text.codePointAt(from))) {
            into.add(new Span(from, to));
            return;
        }
        BreakIterator breaks = MASTER.clone();
        for (int start = from; start < to; ) {
            int end =
                    start + LONGEST_RUN >= to
                            ? to
                            : text.offsetByCodePoints(start, LONGEST_RUN / 2);
            breaks.setText(text.substring(start, end));
            int last = breaks.first();
            for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
                into.add(new Span(start + last, start + next));
                last = next;
            }
            start = end;
        }
    }
}
