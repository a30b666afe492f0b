package dev.sitrep.difference;

import com.google.common.base.Suppliers;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Figure;
import dev.sitrep.reading.Figures;
import dev.sitrep.reading.Quote;
import dev.sitrep.reading.Quotes;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import java.util.List;
import java.util.function.Supplier;

/**
 * An article with what is read from it, each part when it is first asked for. It is made anew or kept by whoever has the article, so that a story of many
 * articles is read once.
 */
public final class Read {
    /** Sentences of an article whose yes and no are looked at. */
    private static final int OPENING = 15;

    private final Article article;
    private final Supplier<List<Span>> sentences;
    private final Supplier<List<Figure>> figures;
    private final Supplier<List<Stated>> stated;
    private final Supplier<List<Sentence>> opening;
    private final Supplier<List<Occasions.Occasion>> occasions;
    private final Supplier<List<Quote>> quotes;
    private final Stemming stemming;

    private Read(Article article, Supplier<List<Span>> sentences, Supplier<List<Figure>> figures) {
        this.article = article;
        this.sentences = Suppliers.memoize(sentences::get);
        this.figures = Suppliers.memoize(figures::get);
        this.stated = Suppliers.memoize(() -> Stated.in(this));
        this.occasions = Suppliers.memoize(() -> Occasions.in(this));
        this.quotes = Suppliers.memoize(() -> Quotes.in(article));
        this.stemming = new Stemming(article.language());
        this.opening =
                Suppliers.memoize(
                        () ->
                                sentences().stream()
                                        .limit(OPENING)
                                        .map(span -> Sentence.of(this, span))
                                        .toList());
    }

    /** An article that nothing was read from yet. */
    public static Read of(Article article) {
        return new Read(
                article,
                () -> Sentences.split(article.text(), article.language()),
                () -> Figures.in(article));
    }

    /**
     * An article with what was read already.
     *
     * @param sentences of its text in order; a dateline may be left out of them
     * @param figures of its text in order
     */
    public static Read of(
            Article article, Supplier<List<Span>> sentences, Supplier<List<Figure>> figures) {
        return new Read(article, sentences, figures);
    }

    /** The article itself. */
    public Article article() {
        return article;
    }

    /** Its sentences in order. */
    public List<Span> sentences() {
        return sentences.get();
    }

    /** Its figures in order. */
    public List<Figure> figures() {
        return figures.get();
    }

    List<Quote> quotes() {
        return quotes.get();
    }

    /** What its first sentences say. */
    List<Sentence> opening() {
        return opening.get();
    }

    List<Occasions.Occasion> occasions() {
        return occasions.get();
    }

    Stemming stemming() {
        return stemming;
    }

    List<Stated> stated() {
        return stated.get();
    }
}
