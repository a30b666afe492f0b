package dev.sitrep.story;

import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * Where a planned event stands by what was reported, and what said so. It is what is stored; how it stands at some later moment is told by {@link #at}.
 *
 * @param articleId whose sentence set it
 * @param span the sentence in the article's text; empty where the title set it
 * @param from the first day of the event, where the report names it
 * @param to the last day
 */
public record Standing(
        Status status,
        long articleId,
        Span span,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Days are told in no known zone, and a report needs some hours: a day has passed when one more has. */
    private static final int SLACK_DAYS = 1;

    /** A report may come so long after the event's day has passed. */
    private static final int LATE_DAYS = 2;

    /** A report is awaited no longer than that after the event's last day began. */
    public static final Period LONGEST_AFTER = Period.ofDays(1 + SLACK_DAYS + LATE_DAYS);

    /** Whether the title set it. */
    public boolean byTitle() {
        return span.length() == 0;
    }

    /** Whether the event is one to come. */
    public boolean isPlanned() {
        return status == Status.ANNOUNCED || status == Status.EXPECTED;
    }

    /** The status at a moment: talks that were to go on until Sunday are held when it has passed. */
    public Status at(Instant now) {
        return status == Status.UNDER_WAY && hasPassed(now) ? Status.HELD : status;
    }

    /** Whether the event's last day is over, wherever it was counted; false where no day is known. */
    public boolean hasPassed(Instant now) {
        Instant passes = passesAt();
        return passes != null && !now.isBefore(passes);
    }

    /** Until when a report of the planned event may come; null where none is planned, or no day is known. */
    public @Nullable Instant awaitedUntil() {
        Instant passes = passesAt();
        return passes == null || !isPlanned() ? null : passes.plus(Duration.ofDays(LATE_DAYS));
    }

    /** When the event's last day is surely over; null where no day is known. */
    public @Nullable Instant passesAt() {
        return to == null
                ? null
                : to.plusDays(1 + SLACK_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
