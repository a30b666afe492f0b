package dev.sitrep.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ArticleIndexTest {
    private final DocumentFrequencies frequencies = new DocumentFrequencies();

    @Test
    void of_terms_that_weigh_the_same_none_takes_the_place_of_a_stronger_one() {
        Map<String, Double> counts = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            counts.put("plain" + i, 1.0);
        }
        for (int i = 0; i < 30; i++) {
            counts.put("strong" + i, 3.0);
        }
        SparseVector vector = SparseVector.of(counts, frequencies, 250);
        int[] strongest = vector.strongest(40);
        assertThat(strongest).hasSize(40).isSorted();
        List<Integer> terms = java.util.Arrays.stream(strongest).mapToObj(vector::term).toList();
        for (int i = 0; i < 30; i++) {
            assertThat(terms).contains(SparseVector.hash("strong" + i));
        }
    }

    @Test
    void an_old_article_that_is_still_held_is_found_and_does_not_keep_others() {
        ArticleIndex index = new ArticleIndex();
        for (int i = 0; i < 50_000; i++) {
            index.sweep(id -> id == 0 || id > 49_000);
            index.add(i, vector("word" + i, "also" + i), SparseVector.EMPTY);
        }
        assertThat(index.terms()).isLessThan(50_000);
        assertThat(index.nearest(vector("word0", "word49999"), SparseVector.EMPTY, 5))
                .containsExactlyInAnyOrder(0L, 49_999L);
        assertThat(index.nearest(vector("word100"), SparseVector.EMPTY, 5)).isEmpty();
    }

    private SparseVector vector(String... words) {
        Map<String, Double> counts = new HashMap<>();
        for (String word : words) {
            counts.put(word, 1.0);
        }
        return SparseVector.of(counts, frequencies, 250);
    }
}
