package dev.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Places;
import dev.sitrep.article.Article;
import dev.sitrep.beat.Beat;
import dev.sitrep.reading.Reader;
import dev.sitrep.source.Origin;
import dev.sitrep.source.Outlets;
import dev.sitrep.story.Articles;
import dev.sitrep.summary.Summarizer;
import dev.sitrep.summary.SummaryLength;
import dev.sitrep.testing.ShippedTopics;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class SummarizersTest {
    @Test
    void an_outlet_is_known_as_an_origin_once_its_feed_is_there() {
        Article article =
                Articles.article(
                        1,
                        "Osk Gazette",
                        "Bridge in Velmora is closed",
                        "The bridge in Velmora is closed to lorries, Portside reported on Monday.");
        Set<String> names = new HashSet<>(Set.of("Osk Gazette"));
        Summarizers summarizers = new Summarizers(lists(), () -> Set.copyOf(names));
        Summarizer before = summarizers.get();
        assertThat(origins(before, article)).isEmpty();
        assertThat(summarizers.get()).isSameAs(before);
        names.add("Portside");
        assertThat(origins(summarizers.get(), article)).containsExactly("Portside");
    }

    private static Lists lists() {
        Outlets outlets = Outlets.shipped();
        return new Lists(
                Beat.shipped(),
                outlets,
                () -> new Reader(Beat.shipped(), outlets, Actors.shipped(), Places.shipped()),
                Places::shipped,
                ShippedTopics.language());
    }

    @Test
    void whom_the_list_of_actors_has_needs_no_introduction() {
        Article article =
                Articles.article(
                        1,
                        "Osk Gazette",
                        "Bridge in Velmora is closed",
                        "Some said that Vladimir Putin or Ilse Brandt had closed it.\n"
                                + "Putin ordered the bridge in Velmora to be closed to all lorries on Monday.\n"
                                + "Brandt said the council would meet the drivers of Osk next week.\n");
        Summarizers summarizers = new Summarizers(lists(), Set::of);
        assertThat(
                        summarizers
                                .get()
                                .summarize(List.of(article), SummaryLength.sentences(3))
                                .sentences())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.text()).startsWith("Putin"));
    }

    private static List<String> origins(Summarizer summarizer, Article article) {
        return summarizer
                .summarize(List.of(article), SummaryLength.sentences(3))
                .origins()
                .origins()
                .stream()
                .map(Origin::name)
                .toList();
    }
}
