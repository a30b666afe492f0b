package dev.sitrep.chat;

import dev.sitrep.speech.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a chat has set for itself.
 *
 * @param zone the zone of its digest times and of all times it is shown
 * @param schedule when its digests come, by its own clock
 * @param length how much a digest says
 * @param tellWhenEmpty whether a window without news gets one line, or silence
 * @param language in which the bot speaks
 * @param quiet when nothing sounds; null for never
 * @param openToAll whether in a group everybody may change these, not those alone who administer it
 * @param waking how often alerts may sound
 * @param pictures whether digests have charts where those say more than words
 */
public record Settings(
        ZoneId zone,
        Schedule schedule,
        Length length,
        boolean tellWhenEmpty,
        Language language,
        @Nullable QuietHours quiet,
        boolean openToAll,
        Waking waking,
        boolean pictures) {
    /** What a chat has that has set nothing. */
    public static final Settings DEFAULT =
            of(ZoneId.of("Europe/Kyiv"), List.of(LocalTime.of(8, 0)), Length.NORMAL);

    // What was stored before there were languages, or wakings, has none.
    @SuppressWarnings("ConstantValue")
    public Settings {
        language = language == null ? Language.ENGLISH : language;
        waking = waking == null ? Waking.DEFAULT : waking;
    }

    /** What a chat has that has set nothing but these. */
    public static Settings of(ZoneId zone, List<LocalTime> dailyDigests, Length length) {
        return new Settings(
                zone,
                Schedule.daily(dailyDigests),
                length,
                true,
                Language.ENGLISH,
                null,
                false,
                Waking.DEFAULT,
                false);
    }

    /** When the next digest is due, strictly after a moment; empty where there are no digest times. */
    public Optional<Instant> nextDigest(Instant after) {
        return schedule.next(after, zone);
    }

    /** When the quiet hours end, where a moment lies in them; empty where it lies outside. */
    public Optional<Instant> quietUntil(Instant now) {
        return Optional.ofNullable(quiet).flatMap(hours -> hours.until(now, zone));
    }

    public Settings withZone(ZoneId other) {
        return new Settings(
                other,
                schedule,
                length,
                tellWhenEmpty,
                language,
                quiet,
                openToAll,
                waking,
                pictures);
    }

    public Settings withSchedule(Schedule other) {
        return new Settings(
                zone, other, length, tellWhenEmpty, language, quiet, openToAll, waking, pictures);
    }

    public Settings withLength(Length other) {
        return new Settings(
                zone, schedule, other, tellWhenEmpty, language, quiet, openToAll, waking, pictures);
    }

    public Settings withTellWhenEmpty(boolean other) {
        return new Settings(
                zone, schedule, length, other, language, quiet, openToAll, waking, pictures);
    }

    public Settings withLanguage(Language other) {
        return new Settings(
                zone, schedule, length, tellWhenEmpty, other, quiet, openToAll, waking, pictures);
    }

    public Settings withQuiet(@Nullable QuietHours other) {
        return new Settings(
                zone,
                schedule,
                length,
                tellWhenEmpty,
                language,
                other,
                openToAll,
                waking,
                pictures);
    }

    public Settings withOpenToAll(boolean other) {
        return new Settings(
                zone, schedule, length, tellWhenEmpty, language, quiet, other, waking, pictures);
    }

    public Settings withWaking(Waking other) {
        return new Settings(
                zone, schedule, length, tellWhenEmpty, language, quiet, openToAll, other, pictures);
    }

    public Settings withPictures(boolean other) {
        return new Settings(
                zone, schedule, length, tellWhenEmpty, language, quiet, openToAll, waking, other);
    }
}
