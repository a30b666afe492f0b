package dev.sitrep.text;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A signature of 128 numbers whose share of equal places estimates how many shingles two texts have in common (Jaccard).
 *
 * <p>One-permutation hashing: each shingle is hashed once, its top seven bits choose the place, the smallest rest stays. A place that
 * stays empty takes the number of a place drawn by a fixed hash (optimal densification, Shrivastava, ICML 2017), so that estimates
 * stay unbiased for short texts too. The standard error at a Jaccard of .25 is .04.
 */
public final class MinHash {
    public static final int SIZE = 128;
    private static final int SHIFT = 64 - 7;
    private static final int EMPTY = -1;

    private MinHash() {}

    /** The signature of some shingles; all places are -1 where there are none. */
    public static int[] signature(long[] shingles) {
        int[] places = new int[SIZE];
        Arrays.fill(places, EMPTY);
        if (shingles.length == 0) {
            return places;
        }
        for (long shingle : shingles) {
            int place = (int) (shingle >>> SHIFT);
            int value = (int) shingle & Integer.MAX_VALUE;
            if (places[place] == EMPTY || value < places[place]) {
                places[place] = value;
            }
        }
        return densify(places);
    }

    /** The estimated Jaccard, 0 to 1; 0 where either text has no shingles. */
    public static double similarity(int[] a, int[] b) {
        return similarity(a, b, 0);
    }

    /** As {@link #similarity(int[], int[])}, with the second signature standing in a larger array from an offset on. */
    public static double similarity(int[] a, int[] packed, int offset) {
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            same += a[i] == packed[offset + i] && a[i] != EMPTY ? 1 : 0;
        }
        return same / (double) SIZE;
    }

    /** Four bytes a place, for a database. */
    public static byte[] toBytes(int[] signature) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE * Integer.BYTES);
        bytes.asIntBuffer().put(signature);
        return bytes.array();
    }

    /**
     * What {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException where it isn't 512 bytes long
     */
    public static int[] fromBytes(byte[] bytes) {
        if (bytes.length != SIZE * Integer.BYTES) {
            throw new IllegalArgumentException(
                    "A signature has 512 bytes, this one " + bytes.length + ".");
        }
        int[] signature = new int[SIZE];
        ByteBuffer.wrap(bytes).asIntBuffer().get(signature);
        return signature;
    }

    private static int[] densify(int[] places) {
        int[] full = places.clone();
        for (int i = 0; i < SIZE; i++) {
            for (int attempt = 1; full[i] == EMPTY; attempt++) {
                full[i] = places[(int) (Shingles.mix(i * 1_000_003L + attempt) >>> SHIFT)];
            }
        }
        return full;
    }
}
