package dev.sitrep.difference;

import dev.sitrep.reading.Figure;

/**
 * Between what a count may lie: as its article bounds it ("at least 23"), and as its roundness leaves room: "1.2 million" is from 1.15 to 1.25, and "300"
 * from 270 to 330. A round number is off by half of its last digit that counts, at most by a tenth.
 */
record Bounds(double low, double high) {
    private static final double MOST_ROUNDING = 0.1;
    private static final double LEAST_ROUND = 20;

    /** "2 trillion" may be 2.3. */
    private static final double COARSE = 1_000_000;

    private static final double MOST_COARSE = 0.25;

    /** "a dozen": ten or fourteen pass for it. */
    private static final double DOZEN = 0.2;

    static Bounds of(Figure figure) {
        double value = figure.value();
        boolean about = figure.low() > 0 && figure.low() < value && Double.isFinite(figure.high());
        if (about && figure.high() <= value * (1 + 2 * MOST_ROUNDING)) {
            double room = aboutRoom(value);
            return new Bounds(value - room, figure.high() > value ? value + room : value);
        }
        double room = room(value, figure.text());
        boolean atMost = figure.low() == 0 && Double.isFinite(figure.high());
        return new Bounds(atMost ? 0 : figure.low() - room, figure.high() + room);
    }

    private static double aboutRoom(double value) {
        double unit = unit(value);
        double tenth = Math.min(value * MOST_ROUNDING, Math.max(1, 2 * unit));
        return Math.min(value * MOST_COARSE, Math.max(unit / 2, tenth));
    }

    private static double room(double value, String text) {
        if (text.contains("dozen")) {
            return value * DOZEN;
        }
        if (value < LEAST_ROUND && value == Math.rint(value)) {
            return 0;
        }
        double most = value >= COARSE ? MOST_COARSE : MOST_ROUNDING;
        return Math.min(unit(value) / 2, value * most);
    }

    /** What the last digit other than 0 is worth; 0 where that is one, so that the number is exact. */
    private static double unit(double value) {
        double unit = 1;
        if (value != Math.rint(value)) {
            unit = 0.1;
            while (unit > 1e-4 && Math.abs(value / unit - Math.rint(value / unit)) > 1e-6) {
                unit /= 10;
            }
            return unit;
        }
        while (unit < 1e15 && value % (unit * 10) == 0) {
            unit *= 10;
        }
        return unit == 1 ? 0 : unit;
    }

    /** Whether both may be true at once. */
    boolean meets(Bounds other) {
        double shared = Math.min(high, other.high) - Math.max(low, other.low);
        boolean exact = low == high || other.low == other.high;
        return shared > 0 || (exact && shared == 0);
    }
}
