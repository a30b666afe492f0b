package dev.sitrep.chat;

import dev.sitrep.chat.Parsing.Mistake;
import dev.sitrep.chat.Parsing.Refused;
import dev.sitrep.chat.Parsing.Understood;
import dev.sitrep.chat.Schedule.Entry;
import dev.sitrep.chat.TypedTimes.Token;
import dev.sitrep.chat.TypedTimes.Wrong;
import dev.sitrep.speech.Speech;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a schedule that a person typed: {@code 08:00 and 18:30 Mon-Fri, 10:00 Sat}. Days may stand before or behind their times; times
 * without days are for every day.
 */
public final class ScheduleParser {
    private final TypedTimes times;

    /**
     * @param speech its words are understood, and English ones
     */
    public ScheduleParser(Speech speech) {
        this.times = new TypedTimes(speech);
    }

    /** The words that may stand in a schedule, in lower case. */
    public Set<String> words() {
        return times.words();
    }

    /** What "off" means is {@link Schedule#NONE}. */
    public Parsing<Schedule> parse(String typed) {
        try {
            List<Token> tokens = times.read(typed);
            if (tokens.size() == 1 && tokens.getFirst() instanceof Token.Off) {
                return new Understood<>(Schedule.NONE);
            }
            return schedule(pair(runs(tokens, typed)));
        } catch (Wrong e) {
            return e.refused();
        }
    }

    private static Parsing<Schedule> schedule(List<Entry> entries) {
        try {
            return new Understood<>(new Schedule(entries));
        } catch (IllegalArgumentException e) {
            return new Refused<>(Mistake.TOO_MANY_TIMES, 0, "");
        }
    }

    /** Times that follow one another, or days that do. One of the two is empty. */
    private record Run(List<LocalTime> times, Set<DayOfWeek> days, int position, boolean comma) {
        boolean isTimes() {
            return !times.isEmpty();
        }
    }

    private static List<Run> runs(List<Token> tokens, String typed) throws Wrong {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i)) {
                case Token.Time(LocalTime time, int position, boolean comma) -> {
                    if (runs.isEmpty() || !runs.getLast().isTimes()) {
                        runs.add(new Run(new ArrayList<>(), Set.of(), position, comma));
                    }
                    runs.getLast().times().add(time);
                }
                case Token.Days(Set<DayOfWeek> days, int position, boolean comma) -> {
                    if (runs.isEmpty() || runs.getLast().isTimes()) {
                        Set<DayOfWeek> none = EnumSet.noneOf(DayOfWeek.class);
                        runs.add(new Run(List.of(), none, position, comma));
                    }
                    runs.getLast().days().addAll(days);
                }
                case Token.To to -> {
                    Set<DayOfWeek> range = range(tokens, i, typed);
                    runs.getLast().days().addAll(range);
                }
                case Token.Off off ->
                        throw new Wrong(Mistake.UNKNOWN, off.position(), word(typed, off));
            }
        }
        return runs;
    }

    /** The days from the one before to the one behind, over Sunday where need be. */
    private static Set<DayOfWeek> range(List<Token> tokens, int at, String typed) throws Wrong {
        Token before = at == 0 ? null : tokens.get(at - 1);
        Token behind = at + 1 == tokens.size() ? null : tokens.get(at + 1);
        if (before instanceof Token.Time || behind instanceof Token.Time) {
            throw new Wrong(
                    Mistake.TIME_RANGE, tokens.get(at).position(), word(typed, tokens.get(at)));
        }
        if (before instanceof Token.Days first
                && behind instanceof Token.Days last
                && first.days().size() == 1
                && last.days().size() == 1) {
            return days(first.days().iterator().next(), last.days().iterator().next());
        }
        throw new Wrong(Mistake.OPEN_RANGE, tokens.get(at).position(), word(typed, tokens.get(at)));
    }

    private static Set<DayOfWeek> days(DayOfWeek from, DayOfWeek to) {
        Set<DayOfWeek> days = EnumSet.of(to);
        for (DayOfWeek day = from; day != to; day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    /**
     * Puts times and days together that belong together. Runs of both alternate; where they begin with times and end with times,
     * those that have no days of their own are those that a comma sets apart: "08:00, Sat 10:00" against "08:00 Sat, 10:00".
     */
    private static List<Entry> pair(List<Run> runs) throws Wrong {
        if (runs.isEmpty()) {
            throw new Wrong(Mistake.NO_TIME, 0, "");
        }
        List<Entry> entries = new ArrayList<>();
        boolean odd = runs.size() % 2 == 1;
        boolean timesFirst = runs.getFirst().isTimes();
        boolean firstAlone =
                timesFirst && odd && runs.size() > 2 && runs.get(1).comma() && !runs.get(2).comma();
        int from = 0;
        if (firstAlone || runs.size() == 1) {
            from = 1;
            entries.add(entry(runs.getFirst(), null));
        }
        for (int i = from; i < runs.size(); i += 2) {
            Run other = i + 1 < runs.size() ? runs.get(i + 1) : null;
            entries.add(entry(runs.get(i), other));
        }
        return entries;
    }

    private static Entry entry(Run one, @Nullable Run other) throws Wrong {
        if (other == null) {
            if (!one.isTimes()) {
                throw new Wrong(Mistake.NO_TIME, one.position(), "");
            }
            return new Entry(EnumSet.allOf(DayOfWeek.class), one.times());
        }
        return one.isTimes()
                ? new Entry(other.days(), one.times())
                : new Entry(one.days(), other.times());
    }

    private static String word(String typed, Token token) {
        int end = token.position() + 1;
        while (end < typed.length() && Character.isLetter(typed.charAt(end))) {
            end++;
        }
        return typed.substring(token.position(), end);
    }
}
