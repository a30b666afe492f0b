package dev.sitrep.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a sentence in order, each as it stands and in lower case, with what stands between them: what rules on words walk along. */
public class WordRow {
    private final String text;
    private final List<Span> spans;
    private final List<String> words;

    public WordRow(String text) {
        this.text = text;
        this.spans = Words.spans(text);
        this.words = new ArrayList<>(spans.size());
        for (Span span : spans) {
            words.add(plain(span.of(text)));
        }
    }

    /** A word in lower case, with straight apostrophes. */
    public static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
    }

    public final String text() {
        return text;
    }

    /** Where the words stand in the text. */
    public final List<Span> spans() {
        return spans;
    }

    /** All words in lower case. */
    public final List<String> words() {
        return words;
    }

    public final int size() {
        return spans.size();
    }

    /** The word at an index in lower case; empty outside the sentence. */
    public final String word(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index);
    }

    /** The word at an index as it stands. */
    public final String written(int index) {
        return spans.get(index).of(text);
    }

    public final boolean isCapitalised(int index) {
        return index >= 0
                && index < spans.size()
                && Character.isUpperCase(text.charAt(spans.get(index).start()));
    }

    /** Where a word begins; the end of the text behind the last. */
    public final int start(int index) {
        return index < spans.size() ? spans.get(index).start() : text.length();
    }

    public final int end(int index) {
        return spans.get(index).end();
    }

    /** What stands between a word and the next; all before the first at -1, and all behind the last. */
    public final String gap(int index) {
        int from = index < 0 ? 0 : spans.get(index).end();
        return text.substring(from, start(index + 1));
    }
}
