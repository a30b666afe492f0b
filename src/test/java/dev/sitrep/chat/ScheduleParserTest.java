package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Parsing.Mistake;
import dev.sitrep.chat.Parsing.Refused;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Random;

class ScheduleParserTest {
    private static final Speech ENGLISH = Speech.of(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08:00 18:30 | 08:00 and 18:30 every day",
                "18:30, 8 | 08:00 and 18:30 every day",
                "at 8am and 6:30 PM every day | 08:00 and 18:30 every day",
                "8.30 0930 10h 11h15 | 08:30, 09:30, 10:00 and 11:15 every day",
                "08:00 and 18:30 Mon-Fri, 10:00 Sat | 08:00 and 18:30 Mon–Fri, 10:00 Sat",
                "Mon-Fri 08:00 18:30, Sat 10:00 | 08:00 and 18:30 Mon–Fri, 10:00 Sat",
                "weekdays at 9, weekends at 11 | 09:00 Mon–Fri, 11:00 Sat, Sun",
                "08:00, Sat 10:00 | 08:00 every day, 10:00 Sat",
                "08:00 Sat, 10:00 | 10:00 every day, 08:00 Sat",
                "mondays wed. and FRIDAY 9:00 | 09:00 Mon, Wed, Fri",
                "Sat - Mon 12:00 | 12:00 Mon, Sat, Sun",
                "9 Mon–Wed Fri | 09:00 Mon–Wed, Fri",
                "Mon to Thu 7:05 | 07:05 Mon–Thu",
                "12am 12pm | 00:00 and 12:00 every day",
                "٠٨:٣٠ | 08:30 every day",
                "08:00 08:00 daily | 08:00 every day",
            })
    void what_people_type_is_understood(String typed, String words) {
        Schedule schedule = new ScheduleParser(ENGLISH).parse(typed).orElseThrow();
        assertThat(ScheduleText.of(schedule, ENGLISH)).isEqualTo(words);
        assertThat(new ScheduleParser(ENGLISH).parse(words).orElseThrow()).isEqualTo(schedule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | NO_TIME | 0 | ''",
                "Mon-Fri | NO_TIME | 0 | ''",
                "08:00 Munday | UNKNOWN | 6 | Munday",
                "08:00 24:00 | MIDNIGHT | 6 | 24:00",
                "8 25:00 | NO_SUCH_TIME | 2 | 25:00",
                "12:60 | NO_SUCH_TIME | 0 | 12:60",
                "08: | NO_SUCH_TIME | 0 | 08:",
                "08:5 | NO_SUCH_TIME | 0 | 08:5",
                "08:00:00 | NO_SUCH_TIME | 0 | 08:00:00",
                "13pm | NO_SUCH_TIME | 0 | 13pm",
                "13 pm | NO_SUCH_TIME | 0 | pm",
                "99999999999999999999 | NO_SUCH_TIME | 0 | 99999999999999999999",
                "08:00-18:00 | TIME_RANGE | 5 | -",
                "08:00 Mon- | OPEN_RANGE | 9 | -",
                "- | OPEN_RANGE | 0 | -",
                "08:00 off | UNKNOWN | 6 | off",
                "pm | UNKNOWN | 0 | pm",
                "every minute | INTERVAL | 6 | minute",
                "hourly | INTERVAL | 0 | hourly",
                "* * * * * | UNKNOWN | 0 | *",
            })
    void a_mistake_is_shown_where_it_stands(
            String typed, Mistake mistake, int position, String word) {
        assertThat(new ScheduleParser(ENGLISH).parse(typed))
                .isEqualTo(new Refused<>(mistake, position, word));
    }

    @Test
    void off_means_no_digests_and_more_than_24_a_day_are_too_many() {
        ScheduleParser parser = new ScheduleParser(ENGLISH);
        assertThat(parser.parse("OFF").orElseThrow()).isEqualTo(Schedule.NONE);
        StringBuilder hours = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            hours.append(i).append(":00 ");
        }
        assertThat(parser.parse(hours.toString()).orElseThrow().entries()).hasSize(1);
        assertThat(parser.parse(hours + "7:30"))
                .isEqualTo(new Refused<>(Mistake.TOO_MANY_TIMES, 0, ""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void days_are_known_by_their_names_in_the_chat_s_language(Language language) {
        Speech speech = Speech.of(language);
        ScheduleParser parser = new ScheduleParser(speech);
        Schedule both = parser.parse("08:00 daily, 10:00 Sat").orElseThrow();
        assertThat(parser.parse(ScheduleText.of(both, speech)).orElseThrow()).isEqualTo(both);
        for (DayOfWeek day : DayOfWeek.values()) {
            for (TextStyle style : List.of(TextStyle.SHORT, TextStyle.FULL)) {
                String name = day.getDisplayName(style, language.locale());
                Schedule schedule = parser.parse("08:00 " + name).orElseThrow();
                assertThat(schedule.entries().getFirst().days()).as(name).containsExactly(day);
                String words = ScheduleText.of(schedule, speech);
                assertThat(parser.parse(words).orElseThrow()).as(words).isEqualTo(schedule);
            }
            Schedule two = parser.parse("08:00 18:30 " + day + ", 9:00").orElseThrow();
            String said = ScheduleText.of(two, speech);
            assertThat(parser.parse(said).orElseThrow()).as(said).isEqualTo(two);
            Schedule english = parser.parse("08:00 " + day).orElseThrow();
            assertThat(english.entries().getFirst().days()).containsExactly(day);
        }
    }

    @Test
    void whatever_is_typed_is_understood_or_refused_at_a_place_in_it() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> words =
                List.of(
                        "8", ":", "30", "-", "–", ",", " ", "mon", "fri", "pm", "off", "to",
                        "\u0000");
        ScheduleParser parser = new ScheduleParser(ENGLISH);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = 0; i < random.nextInt(12); i++) {
                typed.append(words.get(random.nextInt(words.size())));
            }
            Parsing<Schedule> parsed = parser.parse(typed.toString());
            if (parsed instanceof Refused<Schedule> refused) {
                assertThat(refused.position())
                        .as("seed %d: %s", seed, typed)
                        .isBetween(0, typed.length());
            }
        }
    }
}
