package dev.sitrep.story;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.actor.Place;
import dev.sitrep.actor.Places;
import dev.sitrep.article.Article;
import dev.sitrep.reading.Day;
import dev.sitrep.reading.EventDay;
import dev.sitrep.text.Names;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What sets an event apart from others of its kind, however alike they are written up: strikes by their cities, meetings and strikes by their day, rounds of
 * talks by their number, yearly events by their year. It speaks only where both articles name it, and only for titles and first sentences: further down
 * stands what went before. Of 5,412 pairs of articles on one event in the sets of {@link StoryClusterer} years part one and days 56, most of
 * these by a date of publication that stands in the text; rounds and cities part none, since cities are those of the list of places: what spelling shows of towns
 * parted 7 %.
 *
 * @param kind what kind of event it is
 * @param cities names of those that something happened in
 * @param day when it happened or will; null where that is not told
 * @param years those that the title names
 * @param rounds numbers of rounds, packages and the like ("third round", "20th package")
 */
record EventMarks(
        EventKind kind,
        Set<String> cities,
        @Nullable Day day,
        Set<Integer> years,
        Set<String> rounds) {
    private static final int OPENING = 300;
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern ROUND =
            Pattern.compile(
                    "(?i)\\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th)) (?:[\\p{Ll}-]+ ){0,2}(round|package|summit|session|tranche)\\b");
    private static final Map<String, String> NUMBERS =
            Map.of(
                    "first", "1", "second", "2", "third", "3", "fourth", "4", "fifth", "5", "sixth",
                    "6", "seventh", "7", "eighth", "8", "ninth", "9", "tenth", "10");

    EventMarks {
        cities = Set.copyOf(cities);
        years = Set.copyOf(years);
        rounds = Set.copyOf(rounds);
    }

    /**
     * @param title of the article; empty where its outlet uses it daily
     * @param names those of the title, a line end and the text
     */
    static EventMarks of(Article article, String title, List<Names.Name> names, Places places) {
        EventKind kind = EventKind.of(article);
        return new EventMarks(
                kind,
                kind == EventKind.STRIKE ? cities(title, names, places) : Set.of(),
                kind == EventKind.OTHER ? null : EventDay.of(article).orElse(null),
                years(title),
                rounds(title));
    }

    /** Whether two events that are otherwise alike can't be the same. */
    boolean excludes(EventMarks other) {
        return differ(years, other.years)
                || differ(rounds, other.rounds)
                || (kind == other.kind && (differ(cities, other.cities) || isOnAnotherDay(other)));
    }

    /** Whether both look ahead to one day, which had not passed by then. */
    boolean awaitSameDay(EventMarks other, Instant then) {
        return kind == other.kind
                && day != null
                && other.day != null
                && !day.isApartFrom(other.day)
                && !day.to().isBefore(LocalDate.ofInstant(then, ZoneOffset.UTC));
    }

    private boolean isOnAnotherDay(EventMarks other) {
        return day != null && other.day != null && day.isApartFrom(other.day);
    }

    private static boolean differ(Set<?> one, Set<?> two) {
        return !one.isEmpty() && !two.isEmpty() && Collections.disjoint(one, two);
    }

    /** An address in the place of a title has the year of its publication. */
    private static Set<Integer> years(String title) {
        Set<Integer> years = new HashSet<>();
        Matcher matcher = YEAR.matcher(title);
        while (!title.contains("http") && matcher.find()) {
            years.add(Integer.parseInt(matcher.group()));
        }
        return years;
    }

    private static Set<String> rounds(String title) {
        Set<String> rounds = new HashSet<>();
        Matcher matcher = ROUND.matcher(title);
        while (matcher.find()) {
            String number = matcher.group(1).toLowerCase(Locale.ROOT);
            String plain = NUMBERS.getOrDefault(number, number.replaceAll("\\D", ""));
            rounds.add(plain + " " + matcher.group(2).toLowerCase(Locale.ROOT));
        }
        return rounds;
    }

    /** Capitals stand for their governments, which speak of every strike. */
    private static Set<String> cities(String title, List<Names.Name> names, Places places) {
        Set<String> cities = new HashSet<>();
        for (Names.Name name : names) {
            if (name.span().end() <= title.length() + OPENING && !CommonNames.has(name.key())) {
                places.named(name.text())
                        .filter(place -> place.kind() == Place.Kind.CITY)
                        .ifPresent(place -> cities.add(place.name()));
            }
        }
        return cities;
    }
}
