package dev.sitrep.reading;

import dev.sitrep.article.Article;
import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the quotes of an article and who speaks.
 *
 * <p>A quote is the speech of a person or a body: an utterance, or a clause or word that a saying gives to someone (he called it "a disgrace", the ministry
 * said it would be "hopefully never" needed). Words in marks are no quote where nobody is said to say them: names and titles (the film "The Long Road",
 * "Operation Dawn"), nicknames, terms kept at a distance (the "special military operation"). What nobody is said to say is a quote, without
 * speaker, when it is whole: at least {@value #WHOLE_WORDS} words that begin a sentence.
 */
public final class Quotes {
    /** More are a trap, and each is compared with those of other articles. */
    static final int MOST_QUOTES = 1_000;

    private static final int WHOLE_WORDS = 5;
    private static final int NAME_WORDS = 8;
    private static final int LONG_WORD = 4;

    private Quotes() {}

    /** The first {@value #MOST_QUOTES} quotes of an article's text in order; time is linear in its length. */
    public static List<Quote> in(Article article) {
        String text = article.text();
        List<QuoteMarks.Stretch> stretches = Interruptions.parted(text, QuoteMarks.in(text));
        if (stretches.isEmpty()) {
            return List.of();
        }
        List<QuoteSpeakers.Attribution> attributions =
                new QuoteSpeakers(text, article.language(), stretches).all();
        List<Quote> quotes = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < stretches.size() && quotes.size() < MOST_QUOTES; i++) {
            QuoteSpeakers.Attribution by = attributions.get(i);
            Span span = withoutComma(text, stretches.get(i).span());
            if (span.length() > 0 && isQuote(span.of(text), by)) {
                boolean goesOn = by.goesOn() && last == i - 1 && last >= 0;
                quotes.add(new Quote(span.of(text), by.speaker(), span, goesOn));
                last = i;
            }
        }
        return quotes;
    }

    private static Span withoutComma(String text, Span span) {
        int end = span.end();
        while (end > span.start()
                && (text.charAt(end - 1) == ',' || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return new Span(span.start(), end);
    }

    private static boolean isQuote(String words, QuoteSpeakers.Attribution by) {
        List<Span> spans = Words.spans(words);
        if (spans.isEmpty()) {
            return false;
        }
        boolean ends = ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0;
        if (!by.attached() && !ends && isName(words, spans)) {
            return false;
        }
        boolean said = by.kind() != null && (by.who().known() || by.attached());
        boolean begins = !Character.isLowerCase(words.codePointAt(0));
        return said || (begins && spans.size() >= WHOLE_WORDS && !isName(words, spans));
    }

    /** A number, a single capitalised word, or a title: its long words are all capitalised. */
    static boolean isName(String words) {
        return isName(words, Words.spans(words));
    }

    private static boolean isName(String words, List<Span> spans) {
        boolean letters = false;
        for (int i = 0; i < spans.size() && i < 3 * NAME_WORDS; i++) {
            Span span = spans.get(i);
            char first = words.charAt(span.start());
            letters |= Character.isLetter(first);
            boolean shortWord = i > 0 && span.length() < LONG_WORD;
            if (Character.isLowerCase(first) && !shortWord) {
                return false;
            }
        }
        return !letters || spans.size() <= 2 * NAME_WORDS;
    }
}
