package dev.sitrep.chat;

/** What came of reading something that a person typed. */
public sealed interface Parsing<T> {
    record Understood<T>(T value) implements Parsing<T> {}

    /**
     * It has a mistake.
     *
     * @param position of the mistake's first character in what was typed
     * @param word what stands there; may be empty
     */
    record Refused<T>(Mistake mistake, int position, String word) implements Parsing<T> {}

    /** What can be wrong with times and days. */
    enum Mistake {
        /** A time is missing: nothing was said, or days alone. */
        NO_TIME,
        /** A word that is no time and no day. */
        UNKNOWN,
        /** Every so many minutes or hours, where times are to be named. */
        INTERVAL,
        /** A number that no clock shows. */
        NO_SUCH_TIME,
        /** 24:00 is the next day's 00:00, and which of the two is meant matters where there are weekdays. */
        MIDNIGHT,
        /** From one time to another, where each is to be said. */
        TIME_RANGE,
        /** A range without its begin or its end. */
        OPEN_RANGE,
        /** Both ends of a span of time are the same. */
        NO_SPAN,
        /** More times on a day than there may be. */
        TOO_MANY_TIMES,
        /** A span of time has two ends. */
        TOO_MANY_ENDS
    }

    /** The value, or an exception for who knows that it is right. */
    default T orElseThrow() {
        return switch (this) {
            case Understood<T> understood -> understood.value();
            case Refused<T> refused -> throw new IllegalArgumentException(refused.toString());
        };
    }
}
