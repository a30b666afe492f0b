package dev.sitrep.chat;

import dev.sitrep.chat.Schedule.Entry;
import dev.sitrep.speech.Speech;

/** A schedule in words, such as {@link ScheduleParser} reads: "08:00 and 18:30 Mon–Fri, 10:00 Sat". */
public final class ScheduleText {
    private ScheduleText() {}

    /** Empty for no times at all. */
    public static String of(Schedule schedule, Speech speech) {
        return speech.list(schedule.entries().stream().map(e -> entry(e, speech)).toList());
    }

    private static String entry(Entry entry, Speech speech) {
        return speech.say(
                "schedule.entry",
                speech.and(entry.times().stream().map(speech::time).toList()),
                speech.weekdays(entry.days()));
    }
}
