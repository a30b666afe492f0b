package dev.sitrep.embedding;

/** What a text means, as a vector at length one. */
public final class Embedding {
    private static final double FULL = 127;

    private final float[] values;

    /** @param values in any length but zero */
    public Embedding(float[] values) {
        double square = 0;
        for (float one : values) {
            square += one * (double) one;
        }
        double norm = Math.sqrt(square);
        this.values = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            this.values[i] = (float) (values[i] / norm);
        }
    }

    /** What {@link #bytes} gave. */
    public static Embedding of(byte[] bytes) {
        float[] values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i];
        }
        return new Embedding(values);
    }

    /** The vector in eight bits a dimension: the cosine of two loses less than 0.01 by that. */
    public byte[] bytes() {
        double most = 0;
        for (float one : values) {
            most = Math.max(most, Math.abs(one));
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / most * FULL);
        }
        return bytes;
    }

    /** How alike two texts are: 1 is the same, 0 and below nothing in common. */
    public double cosine(Embedding other) {
        double dot = 0;
        for (int i = 0; i < values.length; i++) {
            dot += values[i] * (double) other.values[i];
        }
        return dot;
    }
}
