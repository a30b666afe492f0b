package dev.sitrep.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits text into words: runs of letters and digits, with inner apostrophes, hyphens, the points of numbers and of acronyms ("U.S")
 * kept; in scripts without spaces what a dictionary makes of them ({@link UnspacedWords}).
 */
public final class Words {
    private Words() {}

    /** Where each word stands, in order. */
    public static List<Span> spans(String text) {
        List<Span> words = new ArrayList<>(text.length() / 6 + 1);
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean letter = isPart(c);
            boolean unspaced = letter && UnspacedWords.holds(c);
            if (start >= 0 && (letter ? unspaced : !joins(text, start, i))) {
                words.add(new Span(start, i));
                start = -1;
            }
            if (unspaced) {
                int end = endOfUnspaced(text, i);
                UnspacedWords.split(text, i, end, words);
                i = end;
                continue;
            }
            if (letter && start < 0) {
                start = i;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            words.add(new Span(start, text.length()));
        }
        return words;
    }

    private static int endOfUnspaced(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!isPart(c) || !UnspacedWords.holds(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** The words in lower case, in order; no language's own rules, so that the Turkish I is an i as well. */
    public static List<String> of(String text) {
        List<Span> spans = spans(text);
        List<String> words = new ArrayList<>(spans.size());
        for (Span span : spans) {
            words.add(lower(span.of(text)));
        }
        return words;
    }

    /** In lower case, in which each of the text's words stands as {@link #of} gives it. The Turkish İ becomes a plain i, as readers type it, and not an i with a dot above it. */
    public static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? lower : lower.replace("i\u0307", "i");
    }

    private static boolean isPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
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
