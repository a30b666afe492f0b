package dev.sitrep.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits text into words: runs of letters and digits, with inner apostrophes, hyphens, the points of numbers and of acronyms ("U.S")
 * kept. In scripts without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) each character is a word.
 */
public final class Words {
    private Words() {}

    /** Where each word stands, in order. */
    public static List<Span> spans(String text) {
        List<Span> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            boolean letter = isPart(c);
            if (start >= 0 && (letter ? isAlone(c) : !joins(text, start, i))) {
                words.add(new Span(start, i));
                start = -1;
            }
            if (letter && isAlone(c)) {
                words.add(new Span(i, i + width));
            } else if (letter && start < 0) {
                start = i;
            }
            i += width;
        }
        if (start >= 0) {
            words.add(new Span(start, text.length()));
        }
        return words;
    }

    /** The words in lower case, in order. */
    public static List<String> of(String text) {
        List<Span> spans = spans(text);
        List<String> words = new ArrayList<>(spans.size());
        for (Span span : spans) {
            words.add(span.of(text).toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static boolean isPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAlone(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean joins(String text, int start, int i) {
        if (i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1))) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        return switch (text.charAt(i)) {
            case '\'', '’', 'ʼ', '-', '‑' -> true;
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '.' ->
                    (Character.isDigit(before) && Character.isDigit(after))
                            || (isLoneLetter(text, start, i - 1)
                                    && isLoneLetter(text, i + 1, i + 1));
            default -> false;
        };
    }

    /** Whether the letter at i stands between points or at the word's start, as in "U.S." */
    private static boolean isLoneLetter(String text, int start, int i) {
        boolean head = i == start || text.charAt(i - 1) == '.';
        boolean tail = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        return head && tail && Character.isLetter(text.charAt(i));
    }
}
