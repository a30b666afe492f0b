package dev.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class MinHashTest {
    private static final int SIZE = 256;

    @Test
    void the_share_of_equal_places_estimates_jaccard_for_long_and_short_texts() {
        Random random = new Random(7);
        for (int size : new int[] {20, 100, 1000}) {
            double sum = 0;
            for (int round = 0; round < 50; round++) {
                long[] a = random.longs(size).toArray();
                long[] b = random.longs(size).toArray();
                System.arraycopy(a, 0, b, 0, size / 2);
                sum +=
                        MinHash.similarity(
                                MinHash.signature(a, SIZE), MinHash.signature(b, SIZE), 0);
            }
            assertThat(sum / 50).isCloseTo(1 / 3.0, within(.04));
        }
    }

    @Test
    void texts_without_words_resemble_nothing() {
        short[] none = MinHash.signature(Shingles.of("  "), SIZE);
        assertThat(MinHash.similarity(none, new short[SIZE], 0)).isZero();
    }

    @Test
    void repeated_shingles_count_once() {
        long[] shingles = new Random(1).longs(50).toArray();
        long[] twice = new long[100];
        System.arraycopy(shingles, 0, twice, 0, 50);
        System.arraycopy(shingles, 0, twice, 50, 50);
        assertThat(MinHash.signature(twice, SIZE)).isEqualTo(MinHash.signature(shingles, SIZE));
    }

    @Test
    void shingles_ignore_case_punctuation_and_the_shape_of_apostrophes() {
        assertThat(Shingles.of("Ukraine’s envoy, he SAID: talks."))
                .isEqualTo(Shingles.of("ukraine's envoy he said talks"));
        List<String> words = new ArrayList<>(List.of("a", "b", "c", "d"));
        assertThat(Shingles.of(String.join(" ", words))).hasSize(2);
    }
}
