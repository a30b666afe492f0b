package dev.sitrep.actor;

import dev.sitrep.text.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as the words that names are made of, with how they stand beside each other.
 *
 * <p>Words are split at hyphens too ("US-Russia" is two). An initial between two capitalised words is left out, so that "Vladimir V.
 * Putin" is "Vladimir Putin". Characters of scripts without spaces are words.
 */
final class TextWords {
    private final String text;
    private final WordScan scan;
    private final int size;

    private TextWords(String text) {
        this.text = text;
        this.scan = new WordScan(text);
        this.size = scan.size();
    }

    /** The words of a text. */
    static TextWords of(String text) {
        return new TextWords(text);
    }

    /** The words of a name in a list, not yet folded. */
    static List<String> ofName(String name) {
        TextWords words = of(name);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            written.add(words.written(i));
        }
        return written;
    }

    int size() {
        return size;
    }

    /** The folded words. */
    List<String> folds() {
        return scan.folds();
    }

    String fold(int i) {
        return i >= 0 && i < size ? scan.fold(i) : "";
    }

    String written(int i) {
        return text.substring(scan.start(i), scan.end(i));
    }

    String text() {
        return text;
    }

    /** From the first word to before the word {@code end}, without a possessive ending. */
    Span span(int start, int end) {
        int to = scan.end(end - 1);
        if (has(end - 1, WordScan.POSSESSIVE)) {
            int mark = to - 1;
            while (mark > scan.start(end - 1) && Character.isLetter(text.charAt(mark))) {
                mark--;
            }
            to = mark;
        }
        return new Span(scan.start(start), to);
    }

    boolean isCapital(int i) {
        return has(i, WordScan.CAPITAL);
    }

    /** All capitals of two letters or more. */
    boolean isAllCapitals(int i) {
        return has(i, WordScan.ALL_CAPITALS);
    }

    boolean hasNoCase(int i) {
        return has(i, WordScan.NO_CASE);
    }

    /** Whether a sentence or a quotation begins with it. */
    boolean isHead(int i) {
        return has(i, WordScan.HEAD);
    }

    /** Whether it stands in a line that capitalises all words. */
    boolean isInTitle(int i) {
        return has(i, WordScan.TITLE_CASE);
    }

    /** Whether it stands in a line that is all capitals. */
    boolean isShouted(int i) {
        return has(i, WordScan.SHOUTED);
    }

    /** Whether nothing but a space or a hyphen stands before it. */
    boolean isClose(int i) {
        return i > 0 && i < size && (has(i, WordScan.CLOSE) || has(i, WordScan.HYPHEN));
    }

    boolean isAfterHyphen(int i) {
        return has(i, WordScan.HYPHEN);
    }

    boolean isAfterComma(int i) {
        return has(i, WordScan.AFTER_COMMA);
    }

    boolean isPossessive(int i) {
        return has(i, WordScan.POSSESSIVE);
    }

    boolean isStop(int i) {
        return NameWords.isStop(fold(i));
    }

    /** Whether the text has the word in lower case too. */
    boolean isWritten(String folded) {
        return scan.lower().contains(folded);
    }

    /** Whether the words from a place on are close to each other. */
    boolean hangTogether(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!isClose(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(int i, int flag) {
        return i >= 0 && i < size && scan.has(i, flag);
    }
}
