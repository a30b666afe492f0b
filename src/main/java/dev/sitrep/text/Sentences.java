package dev.sitrep.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into sentences, keeping where each stands.
 *
 * <p>A scan for the characters that can end a sentence, and a decision at each. A sentence ends there when white space follows (not
 * asked for in Chinese and Japanese) and what comes next can begin one: an upper-case letter, a digit, a letter of a script without
 * case, or a quotation mark. Closing quotation marks and brackets behind the mark belong to the sentence. What stands before a full
 * stop may forbid it ({@link Abbreviations}). ICU's rules are not used: they split after "U.S." and "St.", and before the closing
 * mark of a French quotation, and they are ten times slower.
 */
public final class Sentences {
    private static final String CLOSING = "\"'”’»›“‘«)]}」』）】";
    private static final String OPENING = "\"'“‘«‹„‚([{—–-•¿¡”»「『（【";

    private Sentences() {}

    /**
     * Sentences of a text in order. A line break always ends one: paragraphs are lines.
     *
     * @param language ISO 639-1, or "und"; it matters for abbreviations and ordinals ("17. Dezember")
     */
    public static List<Span> split(String text, String language) {
        List<Span> sentences = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int line = text.indexOf('\n', from);
            int to = line < 0 ? text.length() : line;
            splitLine(text, from, to, language, sentences);
            from = to + 1;
        }
        return sentences;
    }

    private static void splitLine(String text, int from, int to, String language, List<Span> into) {
        int start = from;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (!isStop(c)) {
                at++;
                continue;
            }
            int mark = at;
            int end = afterClosing(text, afterStops(text, at, to), to);
            if (end < to && endsHere(text, start, mark, end, to, language)) {
                addTrimmed(text, start, end, into);
                start = end;
            }
            at = end;
        }
        addTrimmed(text, start, to, into);
    }

    /** Whether a sentence that begins at start ends behind the mark, its closing characters included in end. */
    private static boolean endsHere(
            String text, int start, int mark, int end, int to, String language) {
        if (isWide(text.charAt(mark))) {
            boolean quoted = CLOSING.indexOf(text.charAt(end - 1)) >= 0;
            return !(quoted && Abbreviations.saysUnspaced(text, end, to));
        }
        if (!isSpace(text.charAt(end))) {
            return false;
        }
        int next = end;
        while (next < to && isSpace(text.charAt(next))) {
            next++;
        }
        if (next >= to || !canBegin(text, next, to, text.charAt(end - 1) == '…')) {
            return false;
        }
        char c = text.charAt(mark);
        boolean ellipsis = c == '…' || (end - mark >= 3 && text.charAt(mark + 1) == '.');
        if (c == '.' && !ellipsis) {
            return !Abbreviations.forbidEnd(text, start, mark, next, to, language);
        }
        boolean quoted = CLOSING.indexOf(text.charAt(end - 1)) >= 0;
        return !(quoted && Abbreviations.namesSpeaker(text, next, to));
    }

    private static boolean canBegin(String text, int next, int to, boolean afterEllipsis) {
        int at = next;
        boolean quote = false;
        while (at < to
                && (OPENING.indexOf(text.charAt(at)) >= 0
                        || (at > next && isSpace(text.charAt(at))))) {
            quote |= "\"“‘«„‚»”".indexOf(text.charAt(at)) >= 0;
            at++;
        }
        if (at >= to) {
            return false;
        }
        int c = text.codePointAt(at);
        if (Character.isLetter(c)) {
            return !Character.isLowerCase(c) || (quote && !afterEllipsis);
        }
        return Character.isDigit(c)
                || "$€£₴#@".indexOf(c) >= 0
                || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static int afterStops(String text, int at, int to) {
        int end = at;
        while (end < to && isStop(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Behind the closing marks, also where a (narrow) space stands before them, as French sets it. */
    private static int afterClosing(String text, int from, int to) {
        int end = from;
        while (end < to && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end + 1 < to
                && isSpace(text.charAt(end))
                && "»”›".indexOf(text.charAt(end + 1)) >= 0
                && (end + 2 == to || isSpace(text.charAt(end + 2)))) {
            end += 2;
        }
        return end;
    }

    private static void addTrimmed(String text, int start, int end, List<Span> into) {
        int first = start;
        int last = end;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            into.add(new Span(first, last));
        }
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '؟' || c == '।' || c == '۔'
                || isWide(c);
    }

    private static boolean isWide(char c) {
        return c == '。' || c == '！' || c == '？' || c == '｡';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
