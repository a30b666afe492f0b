package dev.sitrep.chat;

import dev.sitrep.chat.Parsing.Mistake;
import dev.sitrep.chat.Parsing.Refused;
import dev.sitrep.chat.Parsing.Understood;
import dev.sitrep.chat.TypedTimes.Token;
import dev.sitrep.chat.TypedTimes.Wrong;
import dev.sitrep.speech.Speech;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The hours of each day, by the chat's own clock, in which nothing sounds.
 *
 * @param to exclusive; before {@code from} where the night lies between them
 */
public record QuietHours(LocalTime from, LocalTime to) {
    /** When they end, where a moment lies in them; empty where it lies outside. */
    public Optional<Instant> until(Instant now, ZoneId zone) {
        // By moments, not by what the clock shows: when it is set back, it shows some times twice.
        Instant end = next(to, now, zone);
        return end.isBefore(next(from, now, zone)) ? Optional.of(end) : Optional.empty();
    }

    private static Instant next(LocalTime time, Instant now, ZoneId zone) {
        return Schedule.daily(List.of(time)).next(now, zone).orElseThrow();
    }

    /** Reads what a person typed: {@code 22:00-07:00}, {@code 10pm to 7am}; empty for "off". */
    public static Parsing<Optional<QuietHours>> parse(String typed, Speech speech) {
        try {
            List<Token> tokens = new TypedTimes(speech).read(typed);
            if (tokens.size() == 1 && tokens.getFirst() instanceof Token.Off) {
                return new Understood<>(Optional.empty());
            }
            return hours(tokens, typed);
        } catch (Wrong e) {
            return e.refused();
        }
    }

    private static Parsing<Optional<QuietHours>> hours(List<Token> tokens, String typed) {
        List<LocalTime> times =
                tokens.stream()
                        .filter(Token.Time.class::isInstance)
                        .map(token -> ((Token.Time) token).time())
                        .toList();
        Optional<Token> other =
                tokens.stream()
                        .filter(t -> t instanceof Token.Days || t instanceof Token.Off)
                        .findFirst();
        if (other.isPresent()) {
            int at = other.get().position();
            return new Refused<>(Mistake.UNKNOWN, at, typed.substring(at).split("[\\s,]", 2)[0]);
        }
        if (times.size() > 2) {
            return new Refused<>(Mistake.TOO_MANY_ENDS, 0, "");
        }
        if (times.size() < 2) {
            return new Refused<>(
                    times.isEmpty() ? Mistake.NO_TIME : Mistake.OPEN_RANGE, typed.length(), "");
        }
        return times.getFirst().equals(times.getLast())
                ? new Refused<>(Mistake.NO_SPAN, 0, "")
                : new Understood<>(Optional.of(new QuietHours(times.getFirst(), times.getLast())));
    }
}
