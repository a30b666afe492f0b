package dev.sitrep.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sitrep.article.Article;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

class PartingTest {
    private static final FeatureReader READER = new FeatureReader(Knowledge.shipped());

    private static Member member(long id) {
        Article article = Articles.article(id, "Osk Gazette", "Title", "");
        return new Member(
                id,
                READER.of(article, false),
                SparseVector.EMPTY,
                SparseVector.EMPTY,
                SparseVector.EMPTY);
    }

    private static List<Member> members(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(PartingTest::member).toList();
    }

    @Test
    void a_story_comes_apart_where_its_articles_are_least_alike() {
        Parting parting = Parting.of(members(7), (a, b) -> a.id() % 2 == b.id() % 2 ? 0.5 : -0.2);
        assertThat(parting.smaller()).extracting(Member::id).containsExactly(2L, 4L, 6L);
    }

    @Test
    void of_two_equal_parts_the_later_one_is_named() {
        Parting parting = Parting.of(members(4), (a, b) -> (a.id() <= 2) == (b.id() <= 2) ? 1 : -1);
        assertThat(parting.smaller()).extracting(Member::id).containsExactly(3L, 4L);
        assertThat(parting.link()).isCloseTo(-1, within(1e-9));
    }
}
