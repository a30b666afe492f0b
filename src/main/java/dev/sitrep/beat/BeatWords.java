package dev.sitrep.beat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words as beats compare them: lower case, split at hyphens too, so that "cease-fire" and "cease fire", "US-Russia" and "Russia" agree.
 * Apostrophes inside a word stay, all written as {@code '}.
 */
final class BeatWords {
    private BeatWords() {}

    static List<String> of(String text, int longest) {
        int length = Math.min(text.length(), longest);
        List<String> words = new ArrayList<>(length / 6 + 1);
        int start = -1;
        for (int i = 0; i < length; i++) {
            boolean part =
                    Character.isLetterOrDigit(text.charAt(i)) || joins(text, start, i, length);
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                words.add(fold(text, start, i));
                start = -1;
            }
        }
        if (start >= 0) {
            words.add(fold(text, start, length));
        }
        return words;
    }

    /** Where a stretch of about so many characters ends without cutting a word. */
    static int end(String text, int about) {
        int end = Math.min(text.length(), about);
        while (end < text.length()
                && end < 2 * about
                && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean joins(String text, int start, int i, int length) {
        return start >= 0
                && isApostrophe(text.charAt(i))
                && i + 1 < length
                && Character.isLetter(text.charAt(i + 1));
    }

    private static String fold(String text, int start, int end) {
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean apostrophe = word.indexOf('’') >= 0 || word.indexOf('ʼ') >= 0;
        String plain = apostrophe ? word.replace('’', '\'').replace('ʼ', '\'') : word;
        return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }
}
