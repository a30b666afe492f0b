package dev.sitrep.summary;

import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a sentence in lower case, with how each is written and what stands around it. */
final class SentenceWords {
    private final String text;
    private final List<Span> spans;
    private final List<String> lower;
    private final boolean[] quoted;

    SentenceWords(String text) {
        this.text = text;
        this.spans = Words.spans(text);
        this.lower = new ArrayList<>(spans.size());
        this.quoted = new boolean[spans.size()];
        int at = 0;
        int open = 0;
        boolean straight = false;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            for (; at < span.start(); at++) {
                switch (text.charAt(at)) {
                    case '"' -> straight = !straight;
                    case '“', '«', '„' -> open++;
                    case '”', '»' -> open = Math.max(0, open - 1);
                    default -> {}
                }
            }
            quoted[i] = straight || open > 0;
            lower.add(plain(span.of(text)));
        }
    }

    /** In lower case, with straight apostrophes. */
    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
    }

    int size() {
        return spans.size();
    }

    List<String> all() {
        return lower;
    }

    /** In lower case; empty outside the sentence. */
    String word(int index) {
        return index < 0 || index >= lower.size() ? "" : lower.get(index);
    }

    /** As it stands there. */
    String written(int index) {
        return spans.get(index).of(text);
    }

    int start(int index) {
        return index < spans.size() ? spans.get(index).start() : text.length();
    }

    boolean isCapital(int index) {
        return index >= 0
                && index < spans.size()
                && Character.isUpperCase(text.charAt(spans.get(index).start()));
    }

    boolean isQuoted(int index) {
        return quoted[index];
    }

    /** What stands between the word and the next one. */
    String gap(int index) {
        int from = index < 0 ? 0 : spans.get(index).end();
        return text.substring(from, start(index + 1));
    }

    /** Whether the word is followed by nothing but a space, or a hyphen. */
    boolean flowsOn(int index) {
        if (index < 0 || index + 1 >= spans.size()) {
            return false;
        }
        String gap = gap(index);
        return gap.isBlank() || gap.equals(". ");
    }

    /** The index of the first word behind the first comma; -1 where there is none within so many words. */
    int afterComma(int within) {
        for (int i = 0; i < Math.min(within, spans.size() - 1); i++) {
            if (gap(i).startsWith(",")) {
                return i + 1;
            }
        }
        return -1;
    }
}
