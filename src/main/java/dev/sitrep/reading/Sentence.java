package dev.sitrep.reading;

import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of one sentence, each as it stands and in lower case, with what stands between them. */
final class Sentence {
    private static final Set<String> ABBREVIATED =
            Set.of("тис", "тыс", "млн", "млрд", "кв", "куб", "sq", "cu");

    private final String text;
    private final List<Span> spans;
    private final List<String> words;

    Sentence(String text) {
        this.text = text;
        this.spans = Words.spans(text);
        this.words = new ArrayList<>(spans.size());
        for (Span span : spans) {
            words.add(span.of(text).toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\''));
        }
    }

    String text() {
        return text;
    }

    List<Span> spans() {
        return spans;
    }

    /** All words in lower case. */
    List<String> words() {
        return words;
    }

    int size() {
        return spans.size();
    }

    /** The word at an index in lower case; empty outside the sentence. */
    String word(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index);
    }

    boolean isCapitalised(int index) {
        return index >= 0
                && index < spans.size()
                && Character.isUpperCase(text.charAt(spans.get(index).start()));
    }

    int start(int index) {
        return spans.get(index).start();
    }

    int end(int index) {
        return spans.get(index).end();
    }

    /** What stands between a word and the next; all behind the last. */
    String gap(int index) {
        int from = index < 0 ? 0 : spans.get(index).end();
        int to = index + 1 < spans.size() ? spans.get(index + 1).start() : text.length();
        return text.substring(from, to);
    }

    /** Whether only white space (or a hyphen) stands between a word and the next. */
    boolean flowsOn(int index) {
        if (index < 0 || index + 1 >= spans.size()) {
            return false;
        }
        boolean abbreviated = ABBREVIATED.contains(word(index));
        for (int i = spans.get(index).end(); i < spans.get(index + 1).start(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && c != '-'
                    && c != '"'
                    && !(abbreviated && c == '.')) {
                return false;
            }
        }
        return true;
    }

    /** The character before an offset; a space at the start. */
    char before(int offset) {
        return offset > 0 ? text.charAt(offset - 1) : ' ';
    }

    /** The character at an offset; a space at the end. */
    char at(int offset) {
        return offset < text.length() ? text.charAt(offset) : ' ';
    }
}
