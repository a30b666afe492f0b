package dev.sitrep.summary;

import dev.sitrep.reading.Figure;

/** Between what a count may lie: as its article bounds it ("at least 23"), and a round number may be off by a tenth. */
record Bounds(double low, double high) {
    private static final double ROUNDING = 0.1;

    static Bounds of(Figure figure) {
        double value = figure.value();
        boolean exact = figure.low() == figure.high();
        boolean round = value >= 20 && value % 10 == 0;
        return exact && round
                ? new Bounds(value * (1 - ROUNDING), value * (1 + ROUNDING))
                : new Bounds(figure.low(), figure.high());
    }

    /** Whether both may be true at once. */
    boolean meets(Bounds other) {
        return low <= other.high && other.low <= high;
    }
}
