package dev.sitrep.summary;

import com.google.re2j.Pattern;

/** Between what a count may lie by the words before it: "at least 23" is 23 or more, "up to 66" is 66 or fewer, "about 50" is somewhere near. */
record Bounds(double low, double high) {
    /** "About", and round numbers, may be off by so much. */
    private static final double ROUNDING = 0.1;

    private static final Pattern AT_LEAST =
            before(
                    "at least|more than|over|no fewer than|no less than|minimum of|above|щонайменше|понад|більше|не менше|якнайменше|"
                            + "по меньшей мере|более|больше|не менее|как минимум|свыше");
    private static final Pattern AT_MOST =
            before(
                    "up to|as many as|no more than|fewer than|less than|under|до|не більше|менше|не более|менее");
    private static final Pattern ABOUT =
            before(
                    "about|around|some|nearly|almost|roughly|approximately|близько|приблизно|майже|около|примерно|почти");

    private static Pattern before(String words) {
        return Pattern.compile("(?i)(?:^|[^\\p{L}])(?:" + words + ") (?:\\p{Ll}+ )?$");
    }

    /** @param before the words before the number, of its own sentence */
    static Bounds of(double value, String before) {
        if (AT_LEAST.matcher(before).find()) {
            return new Bounds(value, Double.POSITIVE_INFINITY);
        }
        if (AT_MOST.matcher(before).find()) {
            return new Bounds(0, value);
        }
        boolean round = value >= 20 && value % 10 == 0;
        return round || ABOUT.matcher(before).find()
                ? new Bounds(value * (1 - ROUNDING), value * (1 + ROUNDING))
                : new Bounds(value, value);
    }

    /** Whether both may be true at once. */
    boolean meets(Bounds other) {
        return low <= other.high && other.low <= high;
    }
}
