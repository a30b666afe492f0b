package dev.sitrep.speech;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parts of dates in one language by CLDR. May be used by many threads at once. */
final class Dates {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** CLDR would write "Sun, 21 Dec" and "December 21", or "Sept". */
    private static final Map<String, String> ENGLISH =
            Map.of("EEEdMMM", "EEE d MMM", "dMMMM", "d MMMM");

    private final ULocale locale;
    private final Language language;
    private final DateTimePatternGenerator generator;
    private final TimeZoneNames zoneNames;
    private final Map<String, SimpleDateFormat> formats = new ConcurrentHashMap<>();

    Dates(Language language) {
        this.language = language;
        this.locale =
                language == Language.ENGLISH
                        ? ULocale.ENGLISH
                        : ULocale.forLocale(language.locale());
        this.generator = DateTimePatternGenerator.getInstance(locale);
        this.zoneNames = TimeZoneNames.getInstance(locale);
    }

    /** Of 24 hours in every language, since so it is typed. */
    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** "Sun 21 Dec". */
    String weekdayAndDay(LocalDate date) {
        return format("EEEdMMM", date);
    }

    /** "Sun". */
    String weekday(LocalDate date) {
        return format("EEE", date);
    }

    /** "21 December". */
    String day(LocalDate date) {
        return format("dMMMM", date);
    }

    /** "Kyiv" of Europe/Kyiv; null where the zone is no city's, or the language has no name of its own for it. */
    @Nullable String city(ZoneId zone) {
        return zone instanceof ZoneOffset
                ? null
                : zoneNames.getExemplarLocationName(TimeZone.getCanonicalID(zone.getId()));
    }

    private String format(String skeleton, LocalDate date) {
        SimpleDateFormat format = formats.computeIfAbsent(skeleton, this::format);
        Instant midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        synchronized (format) {
            return format.format(Date.from(midnight));
        }
    }

    private SimpleDateFormat format(String skeleton) {
        String own = language == Language.ENGLISH ? ENGLISH.get(skeleton) : null;
        String pattern = own == null ? generator.getBestPattern(skeleton) : own;
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }
}
