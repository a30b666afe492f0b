package dev.sitrep.story;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days of an event as readers see them: "20 December", "20–21 December", "30 December – 2 January". */
public final class EventDays {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private EventDays() {}

    /** @param to the last day, the same as the first for one day */
    public static String words(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return DAY.format(from);
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + DAY.format(to)
                : DAY.format(from) + " – " + DAY.format(to);
    }
}
