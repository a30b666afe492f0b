package dev.sitrep.reading;

import dev.sitrep.text.Span;

import java.time.LocalDate;

/**
 * A day, or a few days, that a text names. What is meant is one of the days from {@code from} to {@code to}, or all of them.
 *
 * @param from first day
 * @param to last day; the same as the first for one day
 * @param span where it is named
 * @param named how it is named
 */
public record Day(LocalDate from, LocalDate to, Span span, Named named) {

    /** How a text names a day, the surest first. */
    public enum Named {
        /** "20 December 2025": right whenever it was written. */
        WITH_YEAR,
        /** "Dec. 20". */
        DATE,
        /** "on Saturday". */
        WEEKDAY,
        /** "today", "two days ago", "overnight". */
        COUNTED,
        /** "this weekend". */
        WEEKEND,
        /** "next week". */
        WEEK
    }

    public Day {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a day from " + from + " to " + to);
        }
    }

    /** Whether it is one single day. */
    public boolean isOne() {
        return from.equals(to);
    }

    /** Whether both can't mean the same day, taking each for a day wider on both sides: the zone that a text counts in is not known. */
    public boolean isApartFrom(Day other) {
        return to.plusDays(1).isBefore(other.from) || other.to.plusDays(1).isBefore(from);
    }

    /** The same day, named at another place of the text. */
    Day movedBy(int by) {
        return new Day(from, to, new Span(span.start() + by, span.end() + by), named);
    }
}
