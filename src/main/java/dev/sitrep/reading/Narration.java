package dev.sitrep.reading;

import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as its writer tells it: each quoted stretch is one word, so that sentences, names and verbs of saying are the writer's own.
 *
 * <p>Words keep their places in the text; sentences are runs of words, each with the number of its paragraph.
 */
final class Narration {
    /** A sentence: the first word, the one behind the last, and the paragraph's number. */
    record Sentence(int from, int to, int paragraph) {}

    private static final char MASK = 'x';

    private final String masked;
    private final List<Span> spans;
    private final List<String> folded;
    private final boolean[] capital;
    private final boolean[] owning;
    private final boolean[] first;
    private final int[] quotes;
    private final List<Sentence> sentences = new ArrayList<>();

    Narration(String text, String language, List<QuoteMarks.Stretch> stretches) {
        masked = masked(text, stretches);
        spans = Words.spans(masked);
        int count = spans.size();
        folded = new ArrayList<>(count);
        capital = new boolean[count];
        owning = new boolean[count];
        first = new boolean[count];
        quotes = new int[count];
        int stretch = 0;
        for (int i = 0; i < count; i++) {
            Span span = spans.get(i);
            while (stretch < stretches.size()
                    && stretches.get(stretch).span().end() <= span.start()) {
                stretch++;
            }
            boolean quoted =
                    stretch < stretches.size()
                            && stretches.get(stretch).span().start() <= span.start();
            quotes[i] = quoted ? stretch : -1;
            addWord(i, span, quoted);
        }
        addSentences(language);
    }

    private static String masked(String text, List<QuoteMarks.Stretch> stretches) {
        char[] chars = text.toCharArray();
        for (QuoteMarks.Stretch stretch : stretches) {
            Span span = stretch.span();
            int last = span.end() - 1;
            boolean keepsLast = span.length() > 1 && ".,!?…".indexOf(chars[last]) >= 0;
            java.util.Arrays.fill(chars, span.start(), keepsLast ? last : last + 1, MASK);
        }
        return new String(chars);
    }

    private void addWord(int i, Span span, boolean quoted) {
        if (quoted) {
            folded.add("");
            return;
        }
        String word = span.of(masked);
        int n = word.length();
        owning[i] =
                (n > 2 && word.charAt(n - 1) == 's' && "'’".indexOf(word.charAt(n - 2)) >= 0)
                        || (word.charAt(n - 1) == 's'
                                && span.end() + 1 < masked.length()
                                && "'’".indexOf(masked.charAt(span.end())) >= 0
                                && masked.charAt(span.end() + 1) == ' ');
        String bare =
                n > 2 && "'’".indexOf(word.charAt(n - 2)) >= 0 && owning[i]
                        ? word.substring(0, n - 2)
                        : word;
        folded.add(bare.toLowerCase(Locale.ROOT).replace('’', '\''));
        capital[i] = Character.isUpperCase(word.codePointAt(0));
    }

    private void addSentences(String language) {
        int word = 0;
        int paragraph = 0;
        int line = 0;
        for (Span sentence : Sentences.split(masked, language)) {
            int begin = word;
            while (word < spans.size() && spans.get(word).start() < sentence.end()) {
                word++;
            }
            if (word == begin) {
                continue;
            }
            int at = masked.indexOf('\n', line);
            while (at >= 0 && at < sentence.start()) {
                paragraph++;
                line = at + 1;
                at = masked.indexOf('\n', line);
            }
            sentences.add(new Sentence(begin, word, paragraph));
            first[begin] = true;
        }
    }

    List<Sentence> sentences() {
        return sentences;
    }

    int size() {
        return spans.size();
    }

    /** The words in lower case, without a possessive ending; empty for a quoted stretch. */
    List<String> folded() {
        return folded;
    }

    String folded(int i) {
        return i >= 0 && i < folded.size() ? folded.get(i) : "";
    }

    /** The number of the quoted stretch that this word stands for, or -1. */
    int quote(int i) {
        return quotes[i];
    }

    boolean isCapital(int i) {
        return capital[i];
    }

    /** Whether a sentence begins with a word. */
    boolean isFirst(int i) {
        return first[i];
    }

    /** Whether a word has a possessive ending. */
    boolean owns(int i) {
        return owning[i];
    }

    /** Whether a capitalised word can be one of a name. */
    boolean isNameWord(int i) {
        return i >= 0
                && i < capital.length
                && capital[i]
                && (!SpeechWords.NO_NAMES.contains(folded.get(i)) || isFirstName(i))
                && !(SpeechWords.HEADS.contains(folded.get(i))
                        && (first[i] || (folded.get(i).length() > 1 && !isAllCapitals(i))));
    }

    /** "Jan Egeland", "May Roe": a month with a name right behind it. */
    private boolean isFirstName(int i) {
        return SpeechWords.MONTH_NAMES.contains(folded.get(i))
                && i + 1 < capital.length
                && capital[i + 1]
                && spans.get(i + 1).start() == spans.get(i).end() + 1
                && !SpeechWords.NO_NAMES.contains(folded.get(i + 1));
    }

    private boolean isAllCapitals(int i) {
        String word = spans.get(i).of(masked);
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Whether what stands between the word before i and the word i holds one of some characters. */
    boolean gapHas(int i, String characters) {
        int from = i == 0 ? 0 : spans.get(i - 1).end();
        int to = i >= spans.size() ? masked.length() : spans.get(i).start();
        for (int at = from; at < to; at++) {
            if (characters.indexOf(masked.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word i belongs to the same name as the word before it: a space, the point of an initial or of a title, a hyphen. */
    boolean touches(int i) {
        int from = spans.get(i - 1).end();
        int to = spans.get(i).start();
        if (to - from > 3) {
            return false;
        }
        for (int at = from; at < to; at++) {
            char c = masked.charAt(at);
            boolean point = c == '.' && (from - spans.get(i - 1).start() <= 5);
            if (c != ' ' && c != '\u00a0' && !point && !(c == '-' && to - from == 3)) {
                return false;
            }
        }
        return true;
    }

    /** The words from..to as they stand, without a possessive ending at the end. */
    String words(int from, int to) {
        Span last = spans.get(to - 1);
        int end = last.end();
        boolean cut = owning[to - 1] && "'’".indexOf(masked.charAt(end - 2)) >= 0;
        return masked.substring(spans.get(from).start(), cut ? end - 2 : end);
    }
}
