package dev.sitrep.reading;

import dev.sitrep.actor.ActorReader;
import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Mentions;
import dev.sitrep.actor.Places;
import dev.sitrep.article.Article;
import dev.sitrep.beat.Beat;
import dev.sitrep.source.Credits;
import dev.sitrep.source.Grading;
import dev.sitrep.source.Outlet;
import dev.sitrep.source.Outlets;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.text.Span;

import java.util.List;
import java.util.stream.Stream;

/** Reads articles by the lists that people keep. Made once, used by any number of threads. */
public final class Reader {
    private final Beat beat;
    private final Grading grading;
    private final ActorReader actors;
    private final Actors known;
    private final Places places;

    public Reader(Beat beat, Outlets outlets, Actors actors, Places places) {
        this.beat = beat;
        this.grading = new Grading(new Credits(outlets));
        this.known = actors;
        this.places = places;
        this.actors = new ActorReader(actors, places, namesOf(outlets));
    }

    /** All that can be read from an article by itself. */
    public Reading read(Article article) {
        Grading.Sourced sourced = grading.read(article);
        Mentions mentions = actors.read(article.title(), article.text(), article.language());
        return new Reading(
                beat.judge(article.title(), article.text(), article.language()),
                sourced.credits(),
                quotes(article, mentions),
                Figures.in(article),
                mentions.actors(),
                mentions.places(),
                sourced.grades());
    }

    /** The people and bodies that are listed. */
    public Actors actors() {
        return known;
    }

    /** The countries and places that are listed. */
    public Places places() {
        return places;
    }

    /** Whether this surname alone tells readers who is meant: it is that of one person of the list. */
    public boolean isKnown(String surname) {
        return known.named(surname).isPresent();
    }

    /** The quotes of an article alone, their speakers under their one names. */
    public List<Quote> quotes(Article article) {
        return quotes(article, actors.read(article.title(), article.text(), article.language()));
    }

    /** Whom and what a text names, a sentence too: by itself a surname is known only where it is nobody else's. */
    public Mentions mentions(String text, String language) {
        return actors.read("", text, language);
    }

    /** Who stands behind a stretch of an article's text. */
    public SourcingGrade grade(Article article, Span stretch) {
        return grading.of(article, stretch);
    }

    private static List<Quote> quotes(Article article, Mentions mentions) {
        return Quotes.in(article).stream().map(quote -> named(quote, mentions)).toList();
    }

    /** The quote with its speaker's one name. */
    private static Quote named(Quote quote, Mentions mentions) {
        String speaker = quote.speaker();
        if (speaker == null) {
            return quote;
        }
        return mentions.called(speaker).map(actor -> quote.by(actor.name())).orElse(quote);
    }

    /** Of those that only report: an official body that publishes acts as well. */
    private static List<String> namesOf(Outlets outlets) {
        return outlets.all().stream()
                .filter(outlet -> outlet.kind() != Outlet.Kind.OFFICIAL)
                .flatMap(
                        outlet ->
                                Stream.concat(Stream.of(outlet.name()), outlet.aliases().stream()))
                .toList();
    }
}
