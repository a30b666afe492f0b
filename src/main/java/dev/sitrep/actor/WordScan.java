package dev.sitrep.actor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Splits a text into {@link TextWords} in one pass: where each word stands, its folded form, and marks of how it is written and placed. */
final class WordScan {
    static final int CAPITAL = 1;
    static final int ALL_CAPITALS = 2;
    static final int NO_CASE = 4;
    static final int HEAD = 8;
    static final int TITLE_CASE = 16;
    static final int SHOUTED = 32;
    static final int CLOSE = 64;
    static final int HYPHEN = 128;
    static final int POSSESSIVE = 256;
    static final int AFTER_COMMA = 512;
    private static final int LONG_WORDS_OF_TITLE = 3;

    /** A heading may stand in the line of the text that it heads. */
    private static final int LONG_WORDS_OF_HEADING = 5;

    private final String text;
    private final Set<String> lower = new HashSet<>();
    private int size;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] flags = new int[64];
    private String[] folds = new String[64];

    WordScan(String text) {
        this.text = text;
        read();
        markLines();
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    String fold(int i) {
        return folds[i];
    }

    List<String> folds() {
        return Arrays.asList(folds).subList(0, size);
    }

    /** Folded words that the text has without a capital. */
    Set<String> lower() {
        return lower;
    }

    boolean has(int i, int flag) {
        return (flags[i] & flag) != 0;
    }

    private void read() {
        int i = 0;
        int behind = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!Character.isLetterOrDigit(c)) {
                i += Character.charCount(c);
                continue;
            }
            int end = isAlone(c) ? i + Character.charCount(c) : endOf(i);
            boolean initial = isInitial(i, end, behind);
            if (!initial) {
                add(i, end, gap(behind, i));
                if ((flags[size - 1] & (CAPITAL | NO_CASE)) == 0) {
                    lower.add(folds[size - 1]);
                }
            }
            behind = initial ? end + 1 : end;
            i = behind;
        }
    }

    private int endOf(int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean letter = isPart(c);
            if (!letter && !joins(start, i)) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean isPart(char c) {
        return Character.isLetterOrDigit(c)
                ? !isAlone(c)
                : Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Apostrophes within a word, the points of "U.S." */
    private boolean joins(int start, int i) {
        char c = text.charAt(i);
        if (i + 1 >= text.length()) {
            return false;
        }
        boolean letter = Character.isLetter(text.charAt(i + 1)) && !isAlone(text.charAt(i + 1));
        if (isApostrophe(c)) {
            return letter && !isArticle(start, i);
        }
        return c == '.'
                && letter
                && Character.isUpperCase(text.charAt(i + 1))
                && Character.isUpperCase(text.charAt(i - 1))
                && (i - 1 == start || text.charAt(i - 2) == '.');
    }

    /** "l'Ukraine" is two words. */
    private boolean isArticle(int start, int i) {
        return i == start + 1
                && "lLdD".indexOf(text.charAt(start)) >= 0
                && Character.isUpperCase(text.charAt(i + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private boolean isInitial(int start, int end, int behind) {
        boolean initial =
                end - start == 1
                        && Character.isUpperCase(text.charAt(start))
                        && end + 1 < text.length()
                        && text.charAt(end) == '.'
                        && text.charAt(end + 1) == ' ';
        return initial
                && size > 0
                && has(size - 1, CAPITAL)
                && (gap(behind, start) & CLOSE) != 0
                && end + 2 < text.length()
                && Character.isUpperCase(text.charAt(end + 2))
                && !NameWords.isStop(folds[size - 1]);
    }

    private void add(int start, int end, int gap) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
            folds = Arrays.copyOf(folds, size * 2);
        }
        String word = text.substring(start, end);
        starts[size] = start;
        ends[size] = end;
        folds[size] = Folding.word(word);
        flags[size] = gap | letters(word);
        size++;
    }

    private static int letters(String word) {
        char first = word.charAt(0);
        int flags = Character.isUpperCase(first) ? CAPITAL : 0;
        if (!Character.isUpperCase(first) && !Character.isLowerCase(first)) {
            flags |= NO_CASE;
        }
        int n = word.length();
        boolean possessive = n > 2 && "'’".indexOf(word.charAt(n - 2)) >= 0;
        if (possessive && (word.charAt(n - 1) == 's' || word.charAt(n - 1) == 'S')) {
            flags |= POSSESSIVE;
        }
        int upper = 0;
        int to = possessive ? n - 2 : n;
        for (int i = 0; i < to; i++) {
            char c = word.charAt(i);
            if (Character.isLowerCase(c)) {
                return flags;
            }
            upper += Character.isUpperCase(c) ? 1 : 0;
        }
        return upper >= 1 && to >= 2 ? flags | ALL_CAPITALS : flags;
    }

    /** How a word stands to the one before it. */
    private int gap(int from, int to) {
        if (size == 0) {
            return HEAD;
        }
        int flags = CLOSE;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\u00a0' || c == '\u202f') {
                continue;
            }
            if (c == '.' && i == from && isShortened(size - 1)) {
                continue;
            }
            if ((c == '-' || c == '‑' || c == '–' || isApostrophe(c)) && to - from == 1) {
                return HYPHEN;
            }
            flags &= ~CLOSE;
            if (".!?…:;\n\"“„«‘—(".indexOf(c) >= 0 || (c == '\'' && i > from)) {
                flags |= HEAD;
            }
            flags |= c == ',' ? AFTER_COMMA : 0;
        }
        return flags;
    }

    /** "Gen.", "J.", "U.S.": the full stop behind it ends no sentence. */
    private boolean isShortened(int i) {
        if (ends[i] - starts[i] == 1) {
            return has(i, CAPITAL);
        }
        boolean title = has(i, CAPITAL) && NameWords.isShortTitle(folds[i]);
        return title || text.charAt(ends[i] - 2) == '.';
    }

    /** Marks the words of lines and sentences that capitalise everything. */
    private void markLines() {
        int line = 0;
        int sentence = 0;
        for (int i = 1; i <= size; i++) {
            boolean end = i == size || hasBreak(ends[i - 1], starts[i]);
            if (end || has(i, HEAD)) {
                mark(sentence, i, LONG_WORDS_OF_HEADING);
                sentence = i;
            }
            if (end) {
                mark(line, i, line == 0 ? LONG_WORDS_OF_TITLE : LONG_WORDS_OF_HEADING);
                line = i;
            }
        }
    }

    private boolean hasBreak(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private void mark(int from, int to, int leastLongWords) {
        int longWords = 0;
        int capital = 0;
        int shouted = 0;
        for (int i = from; i < to; i++) {
            if (ends[i] - starts[i] >= 4) {
                longWords++;
                capital += has(i, CAPITAL) ? 1 : 0;
                shouted += has(i, ALL_CAPITALS) ? 1 : 0;
            }
        }
        int flag = longWords >= leastLongWords && capital * 10 >= longWords * 7 ? TITLE_CASE : 0;
        flag |= longWords >= 2 && shouted * 10 >= longWords * 8 ? SHOUTED | TITLE_CASE : 0;
        for (int i = from; i < to && flag != 0; i++) {
            flags[i] |= flag;
        }
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
}
