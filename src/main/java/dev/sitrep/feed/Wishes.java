package dev.sitrep.feed;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Reads when a feed asks to be looked at: ttl, skipHours, skipDays (RSS 2.0), and the syndication module of RSS 1.0. */
final class Wishes {
    private static final int MOST_MINUTES = 60 * 24 * 30;

    private Wishes() {}

    /** The wishes in the head of a feed, of a channel or Atom's root. */
    static Rhythm of(Element root) {
        Element channel = Fields.first(root, "channel");
        Element head = channel == null ? root : channel;
        return new Rhythm(null, asked(head), hours(head), days(head), null);
    }

    private static @Nullable Duration asked(Element head) {
        Integer ttl = number(Fields.text(head, "ttl"));
        if (ttl != null && ttl > 0) {
            return Duration.ofMinutes(Math.min(ttl, MOST_MINUTES));
        }
        String period = Fields.text(head, "sy:updatePeriod");
        if (period == null) {
            return null;
        }
        Integer frequency = number(Fields.text(head, "sy:updateFrequency"));
        Duration whole =
                switch (period.toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Duration.ofHours(1);
                    case "daily" -> Duration.ofDays(1);
                    case "weekly" -> Duration.ofDays(7);
                    case "monthly", "yearly" -> Duration.ofDays(30);
                    default -> Duration.ZERO;
                };
        Duration each = whole.dividedBy(frequency == null || frequency < 1 ? 1 : frequency);
        return each.isPositive() ? each : null;
    }

    private static Set<Integer> hours(Element head) {
        Set<Integer> hours = new HashSet<>();
        Element skip = Fields.first(head, "skipHours");
        for (Element hour :
                skip == null ? java.util.List.<Element>of() : Fields.all(skip, "hour")) {
            Integer number = number(hour.getTextTrim());
            if (number != null && number <= 24) {
                hours.add(number % 24); // RSS 0.91 counted from 1 to 24.
            }
        }
        return hours;
    }

    private static Set<DayOfWeek> days(Element head) {
        Set<DayOfWeek> days = new HashSet<>();
        Element skip = Fields.first(head, "skipDays");
        for (Element day : skip == null ? java.util.List.<Element>of() : Fields.all(skip, "day")) {
            for (DayOfWeek known : DayOfWeek.values()) {
                if (known.name().equalsIgnoreCase(day.getTextTrim())) {
                    days.add(known);
                }
            }
        }
        return days;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null
                        && !text.isEmpty()
                        && text.length() < 9
                        && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.valueOf(text)
                : null;
    }
}
