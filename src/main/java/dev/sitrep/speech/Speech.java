package dev.sitrep.speech;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The bot's own words in one language. Each sentence has a key and stands, as an ICU message pattern, in one of the files
 * {@code speech/<language>/<subject>.properties}; plurals, numbers and dates follow CLDR.
 *
 * <pre>
 * follow.done = You follow: {0}
 * digest.stories = {0, plural, one {# story} other {# stories}}
 * </pre>
 *
 * <p>May be used by many threads at once.
 */
public final class Speech {
    private static final Map<Language, Speech> ALL = load();

    private static final Known KNOWN = new Known(Patterns.of(Language.ENGLISH, "reasons"));

    /** A reason may hold another: "not fetched: the server answered 404". */
    private static final int NESTED = 4;

    /** From so many days in a row on they are told as a range. */
    private static final int RANGE = 3;

    private final Language language;
    private final Map<String, String> patterns;
    private final Dates dates;
    private final ListFormatter lists;
    private final LocalizedNumberFormatter numbers;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Speech(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = Map.copyOf(patterns);
        this.dates = new Dates(language);
        this.lists = ListFormatter.getInstance(language.locale());
        this.numbers = NumberFormatter.withLocale(language.locale());
    }

    public static Speech of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /**
     * The sentence with this key.
     *
     * @param arguments what stands in the places {0}, {1} …: numbers, which the language writes and counts by; texts, which may
     *     hold any characters, are never read as patterns, and stand isolated in a language that runs from the right; enum
     *     constants for {@code select}
     * @throws IllegalArgumentException where there is no such key
     */
    public String say(String key, Object... arguments) {
        return words(key, language.rightToLeft() ? isolated(arguments) : arguments);
    }

    /** As {@link #say}, of arguments that are words of this language. */
    private String words(String key, Object... arguments) {
        MessageFormat format = formats.computeIfAbsent(key, this::parse);
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Whether there are words with this key. */
    public boolean knows(String key) {
        return patterns.containsKey(key);
    }

    private MessageFormat parse(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language.code());
        }
        return new MessageFormat(pattern, language.locale());
    }

    /**
     * What the program says in English elsewhere, such as the reason that is kept with a feed, in this language; the text itself where it is
     * none of the sentences of {@code reasons.properties}.
     */
    public String translated(String english) {
        return language == Language.ENGLISH ? english : translated(english, NESTED);
    }

    private String translated(String english, int depth) {
        return depth == 0
                ? english
                : KNOWN.find(english)
                        .map(m -> say(m.key(), translated(m.arguments(), depth - 1)))
                        .orElse(english);
    }

    private Object[] translated(List<String> arguments, int depth) {
        return arguments.stream().map(argument -> translated(argument, depth)).toArray();
    }

    /** The text as it can stand beside words of this language, where it does not pass through {@link #say}. */
    public String isolated(String text) {
        return language.rightToLeft() ? Isolates.around(text) : text;
    }

    private static Object[] isolated(Object... arguments) {
        return Stream.of(arguments)
                .map(a -> a instanceof String text ? Isolates.around(text) : a)
                .toArray();
    }

    /** "1,234". */
    public String number(long number) {
        return numbers.format(number).toString();
    }

    /** "A", "A and B", "A, B and C". */
    public String and(List<String> names) {
        return lists.format(names.stream().map(this::isolated).toList());
    }

    /** "A", "A, B", "A, B, C": a list that may go on, or that stands for itself. */
    public String list(List<String> names) {
        return names.stream()
                .map(this::isolated)
                .reduce((start, next) -> start + words("list.comma") + next)
                .orElse("");
    }

    /** How long, rounded down to one unit: "40 min", "9 h", "3 days"; at least a minute. */
    public String span(Duration length) {
        if (length.toMinutes() < 60) {
            return words("span.minutes", Math.max(1, length.toMinutes()));
        }
        return length.toHours() < 48
                ? words("span.hours", length.toHours())
                : words("span.days", length.toDays());
    }

    /** "Sun 21 Dec, 08:00 Kyiv". */
    public String moment(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        return words(
                "moment.zone",
                dates.weekdayAndDay(local.toLocalDate()),
                time(local.toLocalTime()),
                city(zone));
    }

    /** A time as it is said at another one: "08:00" of the same day, "Sat 08:00" of the week around it, else with its date. */
    public String near(Instant time, Instant now, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        LocalDate day = local.toLocalDate();
        long days = Math.abs(ChronoUnit.DAYS.between(day, now.atZone(zone).toLocalDate()));
        String clock = time(local.toLocalTime());
        if (days == 0) {
            return clock;
        }
        return days < 7
                ? words("moment.week", dates.weekday(day), clock)
                : words("moment.date", dates.weekdayAndDay(day), clock);
    }

    /** "08:00": of 24 hours in every language, since so it is typed. */
    public String time(LocalTime time) {
        return Dates.clock(time);
    }

    /** "21 December". */
    public String day(LocalDate day) {
        return dates.day(day);
    }

    /**
     * "20 December", "20–21 December", "30 December – 2 January".
     *
     * @param to the last day, the same as the first for one day
     */
    public String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        return from.getMonth() == to.getMonth()
                ? words("days.month", from.getDayOfMonth(), day(to))
                : words("days.range", day(from), day(to));
    }

    /** "Mon". */
    public String weekday(DayOfWeek day) {
        // 5 January 1970 was a Monday.
        return dates.weekday(LocalDate.EPOCH.plusDays(3 + day.getValue()));
    }

    /** "Mon–Fri"; "Mon–Wed, Sat, Sun", in the order of the week; "every day". */
    public String weekdays(Collection<DayOfWeek> days) {
        if (days.isEmpty()) {
            return "";
        }
        List<DayOfWeek> sorted = List.copyOf(EnumSet.copyOf(days));
        if (sorted.size() == DayOfWeek.values().length) {
            return words("weekdays.all");
        }
        List<String> parts = new ArrayList<>();
        for (int start = 0, end; start < sorted.size(); start = end) {
            end = start + 1;
            while (end < sorted.size()
                    && sorted.get(end).getValue() - sorted.get(start).getValue() == end - start) {
                end++;
            }
            if (end - start >= RANGE) {
                String first = weekday(sorted.get(start));
                parts.add(words("weekdays.range", first, weekday(sorted.get(end - 1))));
            } else {
                sorted.subList(start, end).forEach(day -> parts.add(weekday(day)));
            }
        }
        return list(parts);
    }

    /** "Kyiv" of Europe/Kyiv, "New York" of America/New_York; "UTC" and "+02:00" as they are. */
    public String city(ZoneId zone) {
        String named = language == Language.ENGLISH ? null : dates.city(zone);
        String id = zone.getId();
        return named == null ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') : named;
    }

    /** The text with an upper-case first letter. */
    public String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(language.locale()) + text.substring(end);
    }

    private static Map<Language, Speech> load() {
        Map<String, String> english = Patterns.of(Language.ENGLISH);
        Map<Language, Speech> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> patterns = new HashMap<>(english);
            patterns.putAll(Patterns.of(language));
            all.put(language, new Speech(language, patterns));
        }
        return all;
    }
}
