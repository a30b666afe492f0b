package dev.sitrep.source;

import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A stretch of text as words, with what stands between them. */
final class Tokens {
    private final String text;
    private final Span stretch;
    private final List<Span> spans;
    private final List<String> folded;

    private Tokens(String text, Span stretch, List<Span> spans, List<String> folded) {
        this.text = text;
        this.stretch = stretch;
        this.spans = spans;
        this.folded = folded;
    }

    static Tokens of(String text, Span stretch) {
        String part = stretch.of(text);
        List<Span> words = Words.spans(part);
        List<Span> spans = new ArrayList<>(words.size());
        List<String> folded = new ArrayList<>(words.size());
        for (Span word : words) {
            spans.add(new Span(word.start() + stretch.start(), word.end() + stretch.start()));
            folded.add(fold(word.of(part)));
        }
        return new Tokens(text, stretch, spans, folded);
    }

    /** The words of a name, as they are compared. */
    static List<String> words(String name) {
        return Tokens.of(name, new Span(0, name.length())).folded();
    }

    int size() {
        return spans.size();
    }

    Span stretch() {
        return stretch;
    }

    /** The words in lower case, without a possessive ending. */
    List<String> folded() {
        return folded;
    }

    String folded(int index) {
        return index >= 0 && index < folded.size() ? folded.get(index) : "";
    }

    String word(int index) {
        return spans.get(index).of(text);
    }

    Span span(int index) {
        return spans.get(index);
    }

    /** From the first word to before the word {@code end}. */
    Span span(int start, int end) {
        return new Span(spans.get(start).start(), spans.get(end - 1).end());
    }

    boolean isCapital(int index) {
        return index >= 0
                && index < spans.size()
                && Character.isUpperCase(text.charAt(spans.get(index).start()));
    }

    /** Whether it is written in capitals only, as "BBC". */
    boolean isAcronym(int index) {
        String word = withoutPossessive(word(index));
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    boolean isPossessive(int index) {
        return withoutPossessive(word(index)).length() < word(index).length();
    }

    boolean isCyrillic(int index) {
        char first = text.charAt(spans.get(index).start());
        return first >= 'Ѐ' && first <= 'ԯ';
    }

    boolean hasHyphen(int index) {
        return folded(index).indexOf('-') > 0;
    }

    /** "times" of "Standard-Times". */
    String lastPart(int index) {
        String word = folded(index);
        return word.substring(word.lastIndexOf('-') + 1);
    }

    /** Whether nearly every longer word has a capital, as in English headlines: then capitals tell no names. */
    boolean isTitleCase() {
        int longer = 0;
        int capitals = 0;
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).length() >= 4) {
                longer++;
                capitals += isCapital(i) ? 1 : 0;
            }
        }
        return longer >= 5 && capitals * 10 >= longer * 8;
    }

    /** What stands between the word before the index and the word at it; also before the first and behind the last. */
    String gap(int index) {
        int from = index == 0 ? stretch.start() : spans.get(index - 1).end();
        int to = index >= spans.size() ? stretch.end() : spans.get(index).start();
        return text.substring(from, to);
    }

    /** Whether nothing but spaces and quotation marks stands before the word at the index. */
    boolean isClose(int index) {
        String gap = gap(index);
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank && "\"'“”‘’«»„‚.".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String word) {
        return withoutPossessive(word)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('ʼ', '\'');
    }

    static String withoutPossessive(String word) {
        int n = word.length();
        boolean possessive =
                n > 2 && word.charAt(n - 1) == 's' && "'’".indexOf(word.charAt(n - 2)) >= 0;
        return possessive ? word.substring(0, n - 2) : word;
    }
}
