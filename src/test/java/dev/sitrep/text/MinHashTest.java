package dev.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class MinHashTest {
    @Test
    void the_share_of_equal_places_estimates_jaccard_for_long_and_short_texts() {
        Random random = new Random(7);
        for (int size : new int[] {20, 100, 1000}) {
            double sum = 0;
            for (int round = 0; round < 50; round++) {
                long[] a = random.longs(size).toArray();
                long[] b = random.longs(size).toArray();
                System.arraycopy(a, 0, b, 0, size / 2);
                sum += MinHash.similarity(MinHash.signature(a), MinHash.signature(b));
            }
            assertThat(sum / 50).isCloseTo(1 / 3.0, within(.04));
        }
    }

    @Test
    void a_signature_survives_its_bytes_and_empty_texts_resemble_nothing() {
        int[] signature = MinHash.signature(Shingles.of("envoys met in Miami on Saturday"));
        assertThat(MinHash.fromBytes(MinHash.toBytes(signature))).isEqualTo(signature);
        int[] none = MinHash.signature(Shingles.of("  "));
        assertThat(MinHash.similarity(none, none)).isZero();
    }

    @Test
    void shingles_ignore_case_punctuation_and_the_shape_of_apostrophes() {
        assertThat(Shingles.of("Ukraine’s envoy, he SAID: talks."))
                .isEqualTo(Shingles.of("ukraine's envoy he said talks"));
        List<String> words = new ArrayList<>(List.of("a", "b", "c", "d"));
        assertThat(Shingles.of(String.join(" ", words))).hasSize(2);
    }
}
