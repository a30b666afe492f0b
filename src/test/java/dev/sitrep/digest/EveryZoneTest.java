package dev.sitrep.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.chat.Schedule;
import dev.sitrep.chat.Schedule.Entry;
import dev.sitrep.chat.Settings;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Five years of one chat in each time zone: random schedules, random downtimes. Every article is in one window, every due time in one edition.
 *
 * <p>Some zones are drawn each time; {@code -Dsitrep.zones=all} takes all of them, and {@code -Dsitrep.seed=N} repeats a run.
 */
class EveryZoneTest {
    private static final int SAMPLE = 25;
    private static final int ARTICLES = 2_000;
    private static final Instant BEGIN = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void every_article_is_in_one_window_and_every_due_time_in_one_edition() {
        long seed = Long.getLong("sitrep.seed", new Random().nextLong());
        Random random = new Random(seed);
        List<String> zones = new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        if (!"all".equals(System.getProperty("sitrep.zones"))) {
            Collections.shuffle(zones, random);
            zones = zones.subList(0, SAMPLE);
        }
        long began = System.nanoTime();
        Count count = new Count();
        for (String zone : zones) {
            try {
                live(ZoneId.of(zone), random, count);
            } catch (AssertionError e) {
                throw new AssertionError("-Dsitrep.seed=" + seed + " in " + zone, e);
            }
        }
        System.out.printf(
                "%d zones, %d due times, %d editions, %d of them for more than one, %d articles;"
                        + " %d ms; -Dsitrep.seed=%d%n",
                zones.size(),
                count.due,
                count.editions,
                count.several,
                count.articles,
                (System.nanoTime() - began) / 1_000_000,
                seed);
        assertThat(count.several).isPositive();
    }

    private static final class Count {
        private long due;
        private long editions;
        private long several;
        private long articles;
    }

    /** What the program keeps of a chat between two editions. */
    private static Chat chat(Settings settings, Instant last, @Nullable Instant next) {
        ChatRef ref = ChatRef.of(Platform.TERMINAL, "zone");
        return new Chat(1, ref, "", Chat.State.ACTIVE, "", settings, last, next);
    }

    private static void live(ZoneId zone, Random random, Count count) {
        Schedule schedule = schedule(random);
        Settings settings = Settings.DEFAULT.withZone(zone).withSchedule(schedule);
        long[] due = due(schedule, zone);
        List<Instant> runs = new ArrayList<>();
        List<DueEdition> editions = new ArrayList<>();
        Chat chat = chat(settings, BEGIN, settings.nextDigest(BEGIN).orElseThrow());
        while (chat.nextDigestAt() != null && chat.nextDigestAt().isBefore(END)) {
            Instant now = noticed(chat.nextDigestAt(), random);
            DueEdition edition = DueEdition.of(chat, now);
            editions.add(edition);
            runs.add(now);
            chat = chat(settings, edition.window().to(), settings.nextDigest(now).orElse(null));
        }
        everyDueTimeOnce(due, editions, runs);
        everyArticleOnce(editions, random, count);
        count.due += editions.stream().mapToLong(DueEdition::covers).sum();
        count.editions += editions.size();
        count.several += editions.stream().filter(e -> e.covers() > 1).count();
    }

    /** Mostly within seconds; once in a while the program, or its machine, was off for hours or days. */
    private static Instant noticed(Instant due, Random random) {
        return switch (random.nextInt(25)) {
            case 0 -> due.plus(Duration.ofMinutes(1 + random.nextInt(8 * 24 * 60)));
            case 1 -> due;
            default -> due.plusMillis(random.nextInt(3_000));
        };
    }

    private static void everyDueTimeOnce(
            long[] due, List<DueEdition> editions, List<Instant> runs) {
        int at = 0;
        for (int i = 0; i < editions.size(); i++) {
            int passed = 0;
            while (at < due.length && due[at] <= runs.get(i).toEpochMilli()) {
                at++;
                passed++;
            }
            assertThat(editions.get(i).covers())
                    .as("due times before %s", runs.get(i))
                    .isEqualTo(passed);
        }
        assertThat(due[at])
                .as("the first without an edition")
                .isGreaterThanOrEqualTo(END.toEpochMilli());
    }

    private static void everyArticleOnce(List<DueEdition> editions, Random random, Count count) {
        long[] ends = editions.stream().mapToLong(e -> e.window().to().toEpochMilli()).toArray();
        long span = ends[ends.length - 1] - BEGIN.toEpochMilli();
        for (int i = 0; i < ARTICLES; i++) {
            // Half of them come in the very moment of an edition.
            long moment =
                    random.nextBoolean()
                            ? BEGIN.toEpochMilli() + random.nextLong(span)
                            : ends[random.nextInt(ends.length - 1)];
            Instant arrived = Instant.ofEpochMilli(moment);
            int near = Math.abs(Arrays.binarySearch(ends, moment)) - 1;
            long windows =
                    editions
                            .subList(Math.max(0, near - 3), Math.min(ends.length, near + 4))
                            .stream()
                            .filter(e -> e.window().has(arrived))
                            .count();
            assertThat(windows).as("windows with an article of %s", arrived).isEqualTo(1);
        }
        count.articles += ARTICLES;
        Instant last = BEGIN;
        for (DueEdition edition : editions) {
            assertThat(edition.window().from()).isEqualTo(last);
            last = edition.window().to();
        }
    }

    /** By the calendar: the clock's times of each day; of an hour that comes twice the first, instead of a skipped one the moment of the jump. */
    private static long[] due(Schedule schedule, ZoneId zone) {
        TreeSet<Long> due = new TreeSet<>();
        LocalDate first = LocalDate.ofInstant(BEGIN, ZoneOffset.UTC).minusDays(2);
        LocalDate last = LocalDate.ofInstant(END, ZoneOffset.UTC).plusDays(20);
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
            for (Entry entry : schedule.entries()) {
                for (LocalTime time : entry.times()) {
                    if (entry.days().contains(day.getDayOfWeek())) {
                        due.add(moment(day, time, zone).toEpochMilli());
                    }
                }
            }
        }
        return due.stream()
                .mapToLong(Long::longValue)
                .filter(m -> m > BEGIN.toEpochMilli())
                .toArray();
    }

    private static Instant moment(LocalDate day, LocalTime time, ZoneId zone) {
        ZonedDateTime there = ZonedDateTime.ofLocal(day.atTime(time), zone, null);
        if (there.toLocalDateTime().equals(day.atTime(time))) {
            return there.withEarlierOffsetAtOverlap().toInstant();
        }
        return zone.getRules().getTransition(day.atTime(time)).getInstant();
    }

    private static Schedule schedule(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            Set<LocalTime> times = new TreeSet<>();
            for (int j = 0; j <= random.nextInt(4); j++) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
                // Most clocks change between midnight and four.
                int hour = random.nextInt(random.nextBoolean() ? 4 : 24);
                times.add(LocalTime.of(hour, random.nextBoolean() ? 0 : random.nextInt(60)));
            }
            entries.add(new Entry(days, List.copyOf(times)));
        }
        return new Schedule(entries);
    }
}
