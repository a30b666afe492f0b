package dev.sitrep.reading;

import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A figure that an article gives: how many or how much of what, and where.
 *
 * @param value the number that is written; of a range the first
 * @param low at least so many; the value itself for an exact number, 0 behind "up to"
 * @param high at most so many; infinite behind "at least"
 * @param unit what is counted, as the article calls it ("civilians", "km"), a currency's code ("USD") or "%"; empty where it doesn't say
 * @param what became of people: "killed", "injured", "captured", "missing", "displaced", "evacuated", "detained", "exchanged"; for the rest
 *     the head of what is counted, in lower case: "drones", "plan points", "dollars", "percent"
 * @param where the nearest place that the sentence names, as it is written; null where it names none
 * @param span from the words of bound, the count or the verb to the end of the figure
 * @param number the number alone
 * @param text the words of the span
 */
public record Figure(
        double value,
        double low,
        double high,
        String unit,
        String what,
        @Nullable String where,
        Span span,
        Span number,
        String text) {
    private static final Set<String> FATES =
            Set.of(
                    "killed",
                    "injured",
                    "captured",
                    "missing",
                    "displaced",
                    "evacuated",
                    "detained",
                    "exchanged");

    /** Whether it counts people by what became of them. */
    public boolean isOfPeople() {
        return FATES.contains(what);
    }

    Figure movedBy(int offset) {
        return new Figure(
                value,
                low,
                high,
                unit,
                what,
                where,
                new Span(span.start() + offset, span.end() + offset),
                new Span(number.start() + offset, number.end() + offset),
                text);
    }
}
