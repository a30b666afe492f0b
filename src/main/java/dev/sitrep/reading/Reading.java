package dev.sitrep.reading;

import dev.sitrep.actor.Actor;
import dev.sitrep.actor.Mention;
import dev.sitrep.actor.Named;
import dev.sitrep.actor.Place;
import dev.sitrep.beat.Verdict;
import dev.sitrep.source.Credit;
import dev.sitrep.source.Grading.Graded;

import java.util.List;

/**
 * All that is read from one article by itself: what {@code sitrep inspect article} prints. A {@link Reader} makes it.
 *
 * @param quotes their speakers are called by the actors' one names where these are known
 * @param actors people and bodies, those named most often first
 * @param places countries and places, likewise
 * @param grades of the sentences of the text in order
 */
public record Reading(
        Verdict beat,
        List<Credit> credits,
        List<Quote> quotes,
        List<Figure> figures,
        List<Mention<Actor>> actors,
        List<Mention<Place>> places,
        List<Graded> grades) {
    public Reading {
        credits = List.copyOf(credits);
        quotes = List.copyOf(quotes);
        figures = List.copyOf(figures);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        grades = List.copyOf(grades);
    }

    /** The one names of whom or what is mentioned, in the same order. */
    public static <T extends Named> List<String> names(List<Mention<T>> mentions) {
        return mentions.stream().map(mention -> mention.who().name()).toList();
    }
}
