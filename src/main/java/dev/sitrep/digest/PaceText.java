package dev.sitrep.digest;

import dev.sitrep.digest.StorylinePace.Voice;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** What stands in a storyline's chart, and what the chart says, in a chat's own language. Pure. */
record PaceText(StorylinePace pace, ZoneId zone, Speech speech) {
    /** So many times have room under the bars. */
    private static final int MOST_TIMES = 8;

    private static final int MOST_DATES = 4;

    private static final List<Integer> HOURS_APART = List.of(1, 2, 3, 4, 6, 12, 24);
    private static final int LONGEST_NAME = 18;
    private static final int LONGEST_HEADLINE = 200;

    /** The storyline's, in the chat's language where there is one. */
    String headline() {
        return pace.lead().headline(speech.language().code());
    }

    /** "Articles per hour · Kyiv time". */
    String unit() {
        return speech.say("chart.unit", pace.bar().toHours(), speech.city(zone));
    }

    /** "Reuters 12": distinct for each voice. */
    String legend(Voice voice) {
        return switch (voice.kind()) {
            case ORIGIN ->
                    speech.say("origin", Excerpt.of(voice.name(), LONGEST_NAME), voice.articles());
            case OTHERS -> speech.say("chart.others", voice.articles());
            case UNATTRIBUTED -> speech.say("chart.unattributed", voice.articles());
        };
    }

    /** The time under each bar; empty where there is no room for one. A day begins with its name; long windows have dates. */
    List<String> times() {
        int bars = pace.bars().size();
        long hours = pace.bar().toHours() * bars;
        return HOURS_APART.stream()
                .filter(apart -> hours <= (long) apart * MOST_TIMES)
                .findFirst()
                .map(apart -> IntStream.range(0, bars).mapToObj(i -> time(i, apart)).toList())
                .orElseGet(() -> IntStream.range(0, bars).mapToObj(this::date).toList());
    }

    private String time(int i, int apart) {
        ZonedDateTime start = pace.start(i).atZone(zone);
        long hours = pace.bar().toHours();
        if (start.getHour() < hours) {
            return speech.weekday(start.getDayOfWeek());
        }
        return start.getHour() % apart < hours
                ? speech.time(start.toLocalTime().withMinute(0))
                : "";
    }

    private String date(int i) {
        int every = (pace.bars().size() + MOST_DATES - 1) / MOST_DATES;
        return i % every == 0 ? speech.day(pace.start(i).atZone(zone).toLocalDate()) : "";
    }

    /** What the chart says, in whole sentences: for who can't see it. */
    String alternative(Instant now) {
        int peak = pace.peak();
        return speech.say(
                "chart.text",
                Excerpt.of(headline(), LONGEST_HEADLINE),
                pace.articles(),
                speech.near(pace.from(), now, zone),
                speech.near(pace.start(pace.bars().size()), now, zone),
                speech.city(zone),
                pace.bars().get(peak),
                pace.bar().toHours(),
                speech.near(pace.start(peak), now, zone),
                speech.list(pace.voices().stream().map(this::legend).toList()));
    }
}
