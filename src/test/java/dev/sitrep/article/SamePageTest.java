package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article.TextFrom;
import dev.sitrep.article.SamePage.Relation;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.stream.IntStream;

class SamePageTest {
    private static final String HOME = "https://feeds.herald.example/world.xml";
    private static final String FOREIGN = "https://links.example/feed";
    private static final String TEXT =
            IntStream.range(0, 80).mapToObj(i -> "word" + i).reduce("", (a, b) -> a + " " + b);
    private static final String OTHER = TEXT.replace("word", "other");

    private static Article article(String title, String text) {
        return new Article(
                0,
                "k",
                1,
                URI.create("https://www.herald.example/talks"),
                "Herald",
                title,
                text,
                "en",
                null,
                Instant.EPOCH,
                null,
                TextFrom.FEED,
                null);
    }

    private static Relation relation(
            Article earlier, @Nullable String feed, Article later, @Nullable String laterFeed) {
        return SamePage.of(earlier, feed, later, laterFeed);
    }

    @Test
    void the_same_words_are_a_copy() {
        Article talks = article("Envoys meet in Geneva", TEXT);
        Article named = article("Envoys meet in Geneva - Herald", "");
        assertThat(relation(talks, null, talks, null)).isEqualTo(Relation.COPY);
        assertThat(relation(talks, HOME, named, FOREIGN)).isEqualTo(Relation.COPY);
    }

    @Test
    void the_sites_own_feed_has_the_article_even_if_it_comes_later() {
        Article talks = article("Envoys meet in Geneva", TEXT);
        assertThat(relation(talks, FOREIGN, talks, HOME)).isEqualTo(Relation.ORIGINAL);
        Article renamed = article("You will not believe this", TEXT);
        assertThat(relation(renamed, FOREIGN, talks, HOME)).isEqualTo(Relation.ORIGINAL);
        assertThat(relation(talks, HOME, renamed, FOREIGN)).isEqualTo(Relation.COPY);
    }

    @Test
    void other_words_at_the_same_address_are_another_article() {
        Article talks = article("Envoys meet in Geneva", TEXT);
        Article lie = article("Envoys flee from Vienna", OTHER);
        assertThat(relation(lie, FOREIGN, talks, HOME)).isEqualTo(Relation.APART);
        assertThat(relation(talks, HOME, lie, FOREIGN)).isEqualTo(Relation.APART);
        assertThat(relation(lie, null, talks, null)).isEqualTo(Relation.APART);
        assertThat(relation(article("Envoys meet in Geneva", OTHER), null, talks, null))
                .as("the title alone, with another text")
                .isEqualTo(Relation.APART);
    }
}
