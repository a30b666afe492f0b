package dev.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.source.Origin;
import dev.sitrep.source.Outlets;
import dev.sitrep.story.Articles;
import dev.sitrep.summary.Summarizer;
import dev.sitrep.summary.SummaryLength;

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
        Summarizers summarizers = new Summarizers(Outlets.shipped(), () -> Set.copyOf(names));
        Summarizer before = summarizers.get();
        assertThat(origins(before, article)).isEmpty();
        assertThat(summarizers.get()).isSameAs(before);
        names.add("Portside");
        assertThat(origins(summarizers.get(), article)).containsExactly("Portside");
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
