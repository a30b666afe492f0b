package dev.sitrep.reading;

import dev.sitrep.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs quotation marks: “ ”, " ", '' '', „ “, « », » «, ‘ ’, ' ', 「 」, 『 』, also of two kinds mixed, as sites do.
 *
 * <p>One pass over each paragraph with a stack of open marks; which way a straight mark looks is told by what stands beside it. Only the outermost
 * pairs are given: a quote within a quote is its speaker's. A mark that stays open reaches to the next opening mark where a sentence ends before
 * it (paragraphs run together), or to the end of its paragraph where the next one opens with a mark (the newspapers' rule for a quote of several
 * paragraphs) or the quote is a whole sentence (a text cut off); never farther. Apostrophes, feet and inches are no marks.
 */
final class QuoteMarks {
    static final int MOST_CHARS = 5_000;
    private static final int LEAST_OPEN_CHARS = 20;
    private static final int DOUBLE = 0;
    private static final int LOW = 1;
    private static final int GUILLEMET = 2;
    private static final int REVERSED = 3;
    private static final int SINGLE = 4;
    private static final int CORNER = 5;
    private static final int KINDS = 6;
    private static final String SENTENCE_ENDS = ".!?…,";

    private final String text;
    private final List<Stretch> found = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final int[] openOfKind = new int[KINDS];
    private boolean pending;

    /**
     * What stands between two marks.
     *
     * @param span without white space at either end
     * @param goesOn whether the stretch before it was left open for this one
     */
    record Stretch(Span span, boolean goesOn) {}

    private record Open(int kind, int mark, int inside) {}

    private record Pair(int kind, int mark, int inside, int end) {
        boolean isNested() {
            return kind == SINGLE || kind == CORNER;
        }
    }

    private QuoteMarks(String text) {
        this.text = text;
    }

    /** The outermost quoted stretches in order; linear in the text. */
    static List<Stretch> in(String text) {
        QuoteMarks marks = new QuoteMarks(text);
        int from = 0;
        while (from < text.length()) {
            int line = text.indexOf('\n', from);
            int to = line < 0 ? text.length() : line;
            marks.paragraph(from, to);
            from = to + 1;
        }
        return marks.found;
    }

    private void paragraph(int from, int to) {
        int first = skipSpace(from, to);
        if (first == to) {
            return;
        }
        boolean goesOn = pending && opensParagraph(first);
        pending = false;
        open.clear();
        pairs.clear();
        Arrays.fill(openOfKind, 0);
        boolean[] possessive = possessives(from, to);
        for (int i = first; i < to; i++) {
            i = mark(i, from, to, possessive[i - from]);
        }
        settle(to, goesOn);
    }

    /** Looks at one character and returns the last one it took. */
    private int mark(int i, int from, int to, boolean possessive) {
        switch (text.charAt(i)) {
            case '“' -> curlyOpen(i, from, to);
            case '”' -> curlyClose(i, from, to);
            case '„' -> push(LOW, i, i + 1);
            case '«' -> {
                if (openOfKind[REVERSED] == 0 || spaceBefore(i, from)) {
                    push(GUILLEMET, i, i + 1);
                } else {
                    close(i, REVERSED);
                }
            }
            case '»' -> {
                if (!close(i, GUILLEMET) && looksOpening(i, i + 1, from, to)) {
                    push(REVERSED, i, i + 1);
                }
            }
            case '「', '『' -> push(CORNER, i, i + 1);
            case '」', '』' -> close(i, CORNER);
            case '"' -> straight(i, 1, from, to);
            case '‘' -> {
                if (looksOpening(i, i + 1, from, to) && !digitAt(i + 1, to)) {
                    push(SINGLE, i, i + 1);
                }
            }
            case '’' -> single(i, from, to, possessive, false);
            case '\'' -> {
                if (i + 1 < to && text.charAt(i + 1) == '\'') {
                    straight(i, 2, from, to);
                    return i + 1;
                }
                single(i, from, to, possessive, true);
            }
            default -> {}
        }
        return i;
    }

    private void curlyOpen(int i, int from, int to) {
        boolean low = openOfKind[LOW] > 0;
        boolean letterBehind = i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
        if (low && (!spaceBefore(i, from) || !letterBehind)) {
            close(i, LOW);
        } else {
            push(DOUBLE, i, i + 1);
        }
    }

    /** ” closes; it opens in Swedish and Finnish, and where an editor turned it. */
    private void curlyClose(int i, int from, int to) {
        if (!closeNearest(i) && looksOpening(i, i + 1, from, to)) {
            push(DOUBLE, i, i + 1);
        }
    }

    private void straight(int i, int width, int from, int to) {
        int after = i + width;
        boolean spaceBefore = spaceBefore(i, from);
        boolean spaceBehind = after >= to || isSpace(text.charAt(after));
        boolean none = openOfKind[DOUBLE] == 0 && openOfKind[LOW] == 0;
        if (isInches(i, from, none)) {
            return;
        }
        boolean opens = spaceBefore == spaceBehind ? none : spaceBefore;
        if (opens && after < to) {
            push(DOUBLE, i, after);
        } else {
            closeNearest(i);
        }
    }

    /** 5'11" anywhere, and 12" where nothing is open. */
    private boolean isInches(int i, int from, boolean none) {
        int at = i;
        while (at > from && i - at < 3 && Character.isDigit(text.charAt(at - 1))) {
            at--;
        }
        return at < i && (none || (at > from && "'’′".indexOf(text.charAt(at - 1)) >= 0));
    }

    private void single(int i, int from, int to, boolean possessive, boolean mayOpen) {
        if (closesSingle(i, from, to)) {
            boolean top = !open.isEmpty() && open.getLast().kind() == SINGLE;
            if (top && !possessive) {
                close(i, SINGLE);
            }
        } else if (mayOpen && looksOpening(i, i + 1, from, to) && !digitAt(i + 1, to)) {
            push(SINGLE, i, i + 1);
        }
    }

    private boolean closesSingle(int i, int from, int to) {
        boolean letterBehind = i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
        return !spaceBefore(i, from) && !letterBehind;
    }

    /** Where the ’ of "workers’ rights" stands: behind an s, before a small letter, with another mark to close the quote later. */
    private boolean[] possessives(int from, int to) {
        boolean[] possessive = new boolean[to - from];
        boolean closerFollows = false;
        for (int i = to - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == '‘' || (c == '\'' && looksOpening(i, i + 1, from, to))) {
                closerFollows = false;
            } else if ((c == '’' || c == '\'') && closesSingle(i, from, to)) {
                boolean small =
                        i + 2 < to
                                && text.charAt(i + 1) == ' '
                                && Character.isLowerCase(text.charAt(i + 2));
                possessive[i - from] =
                        closerFollows && small && i > from && text.charAt(i - 1) == 's';
                closerFollows = true;
            }
        }
        return possessive;
    }

    private void push(int kind, int mark, int inside) {
        open.add(new Open(kind, mark, inside));
        openOfKind[kind]++;
    }

    /** The nearest open mark that ” and " may close. */
    private boolean closeNearest(int at) {
        for (int i = open.size() - 1; openOfKind[DOUBLE] + openOfKind[LOW] > 0; i--) {
            int kind = open.get(i).kind();
            if (kind == DOUBLE || kind == LOW) {
                return close(at, kind);
            }
            openOfKind[kind]--;
            open.remove(i);
        }
        return false;
    }

    private boolean close(int at, int kind) {
        if (openOfKind[kind] == 0) {
            return false;
        }
        Open last = open.removeLast();
        openOfKind[last.kind()]--;
        while (last.kind() != kind) {
            last = open.removeLast();
            openOfKind[last.kind()]--;
        }
        if (at - last.inside() > MOST_CHARS) {
            return true;
        }
        while (!pairs.isEmpty() && pairs.getLast().mark() > last.mark()) {
            pairs.removeLast();
        }
        pairs.add(new Pair(kind, last.mark(), last.inside(), at));
        return true;
    }

    /** Adds what this paragraph holds: closed pairs, and what was left open as far as that is safe. */
    private void settle(int to, boolean goesOn) {
        List<Pair> all = new ArrayList<>(pairs);
        for (Open left : open) {
            if (left.kind() != SINGLE && left.kind() != CORNER) {
                all.add(new Pair(left.kind(), left.mark(), left.inside(), -1));
            }
        }
        all.sort(Comparator.comparingInt(Pair::mark));
        boolean next = goesOn;
        for (int i = 0; i < all.size(); i++) {
            Pair pair = all.get(i);
            int end = pair.end();
            boolean leftOpen = end < 0;
            if (leftOpen) {
                while (i + 1 < all.size() && all.get(i + 1).isNested()) {
                    i++;
                }
                end = lastInk(pair.inside(), i + 1 == all.size() ? to : all.get(i + 1).mark());
                if (!isSentence(pair.inside(), end)) {
                    next = false;
                    continue;
                }
            }
            add(pair.inside(), end, next);
            next = leftOpen;
        }
        pending = next && !all.isEmpty();
    }

    /** Whether what an open mark left reads as a whole sentence. */
    private boolean isSentence(int inside, int end) {
        int first = skipSpace(inside, end);
        return end - first >= LEAST_OPEN_CHARS
                && end - first <= MOST_CHARS
                && !Character.isLowerCase(text.codePointAt(first))
                && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    private void add(int inside, int end, boolean goesOn) {
        int first = skipSpace(inside, end);
        int last = lastInk(first, end);
        if (last > first) {
            found.add(new Stretch(new Span(first, last), goesOn));
        }
    }

    private boolean opensParagraph(int first) {
        return "“\"«„»”".indexOf(text.charAt(first)) >= 0;
    }

    private boolean looksOpening(int i, int after, int from, int to) {
        return after < to && !isSpace(text.charAt(after)) && spaceBefore(i, from);
    }

    private boolean digitAt(int i, int to) {
        return i < to && Character.isDigit(text.charAt(i));
    }

    /** White space, the paragraph's start, or what opens with a quote behind it: a bracket, a dash, another mark. */
    private boolean spaceBefore(int i, int from) {
        if (i == from) {
            return true;
        }
        char c = text.charAt(i - 1);
        return isSpace(c) || "([{—–/“„«\"'‘".indexOf(c) >= 0;
    }

    private int skipSpace(int from, int to) {
        int at = from;
        while (at < to && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int lastInk(int from, int to) {
        int at = to;
        while (at > from && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
