package dev.sitrep.reading;

import dev.sitrep.reading.QuoteMarks.Stretch;
import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parts a quote from the writer's words that stand between dashes within its marks, as Ukrainian and Russian set them: «Ми йдемо, — сказав він, — і
 * повернемося».
 */
final class Interruptions {
    private static final String DASHES = "—–-";
    private static final String BEFORE = ",.!?…";
    private static final int MOST_WORDS = 12;
    private static final int MOST_CHARS = 200;
    private static final int VERB_WITHIN = 4;

    private Interruptions() {}

    /** The stretches, those that are interrupted in two or more that go on with one another. */
    static List<Stretch> parted(String text, List<Stretch> stretches) {
        List<Stretch> parts = new ArrayList<>(stretches.size());
        for (Stretch stretch : stretches) {
            Stretch rest = stretch;
            for (Span words = next(text, rest.span());
                    words != null;
                    words = next(text, rest.span())) {
                parts.add(new Stretch(new Span(rest.span().start(), words.start()), rest.goesOn()));
                rest = new Stretch(new Span(words.end(), rest.span().end()), true);
            }
            parts.add(rest);
        }
        return parts;
    }

    /** From the first dash to where the quote goes on. */
    private static @Nullable Span next(String text, Span span) {
        int dash = dash(text, span.start() + 1, span.end());
        while (dash > 0) {
            int limit = Math.min(span.end(), dash + MOST_CHARS);
            int closing = dash(text, dash + 1, limit);
            if (closing < 0) {
                closing = dash + 1;
            } else if (isSaying(text.substring(dash + 1, closing)) && closing + 2 < span.end()) {
                return new Span(dash - 1, closing + 2);
            }
            dash = dash(text, closing, span.end());
        }
        return null;
    }

    /** The next dash between spaces behind a mark of punctuation; -1 where there is none. */
    private static int dash(String text, int from, int to) {
        for (int i = Math.max(from, 2); i + 1 < to; i++) {
            if (DASHES.indexOf(text.charAt(i)) >= 0
                    && isSpace(text.charAt(i - 1))
                    && isSpace(text.charAt(i + 1))
                    && BEFORE.indexOf(text.charAt(i - 2)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSaying(String words) {
        List<Span> spans = Words.spans(words);
        if (spans.size() > MOST_WORDS) {
            return false;
        }
        List<String> folded = new ArrayList<>();
        for (Span span : spans) {
            folded.add(span.of(words).toLowerCase(Locale.ROOT));
        }
        for (int i = 0; i < Math.min(VERB_WITHIN, folded.size()); i++) {
            if (SpeechWords.VERBS.longestAt(folded, i) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0';
    }
}
