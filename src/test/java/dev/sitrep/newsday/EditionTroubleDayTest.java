package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.SANCTIONS;
import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.newsday.Reports.TALKS_ELSEWHERE;
import static dev.sitrep.newsday.Reports.TALKS_GO_ON;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/** Editions that are asked for, that never arrive, and those of a clock that jumps: nothing falls between two, and nothing is told twice. */
class EditionTroubleDayTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_a_refused_edition_would_have_told_is_told_in_full_by_the_next(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("1");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("07:50");
            newsroom.platform().refusesNextTo("1", "Bad Request: can't parse entities");
            newsroom.advance(minutes(20));
            assertThat(chat.digests()).isEmpty();
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("08:00");

            assertThat(chat.digests()).hasSize(2);
            assertThat(chat.digests().getFirst())
                    .contains("2 stories from 2 articles (since Fri 18:00; 2 digests in one)")
                    .contains(TALKS.title(), STRIKE.title(), "opened ceasefire talks in Geneva")
                    .doesNotContain("New:");
            assertThat(chat.digests().getLast()).contains("nothing new (since Mon 08:00)");
        }
    }

    @Test
    void after_three_refusals_in_a_row_the_next_edition_begins_afresh() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("1");
            newsroom.feedServes("herald", TALKS);
            for (int day = 0; day < 3; day++) {
                newsroom.advanceTo("07:50");
                newsroom.platform().refusesNextTo("1", "Bad Request: can't parse entities");
                newsroom.advance(minutes(20));
            }
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advanceTo("08:10");

            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage())
                    .contains("(since Tue 08:00)", STRIKE.title())
                    .doesNotContain(TALKS.title());
            assertThat(newsroom.log())
                    .anyMatch(line -> line.contains("refused 3 digests of chat 1 in a row"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_edition_that_grew_too_old_is_told_when_there_are_digests_again(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("1");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("07:50");
            newsroom.platform().isDown("Telegram refuses the token: Unauthorized.");
            newsroom.advance(minutes(20));
            chat.types("/schedule off");
            newsroom.timePasses(Duration.ofDays(9));
            newsroom.runs("speak", "deliver", "digest");
            newsroom.platform().isUp();
            chat.types("/schedule 08:00");
            newsroom.advanceTo("08:00");

            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains("2 digests in one", TALKS.title());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT", "UPDATE"})
    void a_chat_whose_digest_can_t_be_made_stops_no_other_s_and_gets_it_later(String step) {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat unlucky = newsroom.startedChat("1");
            NewsroomChat other = newsroom.startedChat("2");
            newsroom.advanceTo("08:00");
            newsroom.feedServes("herald", TALKS);
            sql(
                    newsroom,
                    "CREATE TRIGGER fault BEFORE "
                            + step
                            + " ON edition WHEN NEW.chat_id = 1 BEGIN SELECT RAISE(ABORT, 'fault'); END");
            newsroom.advanceTo("08:10");
            newsroom.advanceTo("08:10");
            newsroom.advanceTo("08:10");
            assertThat(unlucky.digests()).hasSizeLessThan(3);
            assertThat(other.digests()).hasSize(3);
            sql(newsroom, "DROP TRIGGER fault");
            newsroom.advance(minutes(10));

            assertThat(unlucky.digests()).anyMatch(digest -> digest.contains(TALKS.title()));
            assertThat(newsroom.log())
                    .anyMatch(line -> line.contains("The digest of chat 1 could not be made"));
        }
    }

    private static void sql(Newsroom newsroom, String sql) {
        newsroom.app().database().use(h -> h.execute(sql));
    }

    @Test
    void a_chat_that_was_lost_and_is_back_within_a_day_is_told_what_it_missed() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("1");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("07:50");
            newsroom.platform().losesChat("1", "Forbidden: bot was blocked by the user");
            newsroom.advance(minutes(20));
            newsroom.platform().findsChat("1");
            assertThat(chat.types("/start")).hasSize(1);
            newsroom.advanceTo("08:10");

            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains(TALKS.title());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_digest_that_is_brought_forward_moves_the_window_and_one_looked_at_does_not(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(30));
            assertThat(chat.types("/digest").getFirst()).contains(TALKS.title());
            assertThat(chat.digests()).isEmpty();
            assertThat(chat.types("/digest next").getFirst())
                    .contains("Your next digest comes at once.")
                    .contains("Sun 21 Dec, 08:00 Kyiv");
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advanceTo("08:10");

            assertThat(chat.digests()).hasSize(2);
            assertThat(chat.digests().getFirst()).contains(TALKS.title(), "(since Fri 18:00)");
            assertThat(chat.digests().getLast())
                    .contains(STRIKE.title(), "(since Sat 18:40)")
                    .doesNotContain(TALKS.title(), "digests in one");
            assertThat(chat.types("/digest tomorrow").getFirst()).contains("with “next”");
        }
    }

    @Test
    void a_chat_that_wants_silence_hears_nothing_of_an_empty_window() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(chat.types("/empty").getFirst())
                    .contains(
                            "When a digest has nothing to tell, one line says so.", "[✓ One line]");
            assertThat(chat.types("/empty silence").getFirst()).contains("[✓ Silence]");
            assertThat(chat.types("/empty quiet").getFirst())
                    .contains("“quiet” is neither “line” nor “silence”", "empty [line | silence]");
            assertThat(chat.types("/settings").getFirst())
                    .contains("Without news: no digest", "[Without news]");
            assertThat(chat.types("/digest next").getFirst()).contains("none comes");
            newsroom.advanceTo("08:10");
            assertThat(chat.digests()).isEmpty();
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:10");
            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains("(since Sun 08:00)", TALKS.title());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_clock_set_back_by_an_hour_makes_no_second_edition_and_no_hole(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            newsroom.timePasses(hours(-1));
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advance(minutes(30));
            chat.types("/schedule 07:40 08:00");
            newsroom.advance(minutes(50));
            newsroom.feedServes("herald", SANCTIONS, STRIKE, TALKS);
            newsroom.advanceTo("08:00");

            assertThat(chat.digests().stream().filter(d -> d.contains(TALKS.title()))).hasSize(1);
            assertThat(chat.digests().stream().filter(d -> d.contains(STRIKE.title()))).hasSize(1);
            assertThat(chat.digests().stream().filter(d -> d.contains(SANCTIONS.title())))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_clock_that_was_days_ahead_stops_no_digest_for_days(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.timePasses(Duration.ofDays(5));
            newsroom.advance(minutes(30));
            assertThat(chat.digests()).hasSize(1);
            newsroom.timePasses(Duration.ofDays(-5));
            newsroom.runs("clock");
            newsroom.feedServes("herald", TALKS);
            newsroom.timePasses(hours(1));
            newsroom.runs("poll", "understand");
            newsroom.timePasses(hours(13));
            newsroom.runs("speak", "digest", "deliver");

            assertThat(chat.digests()).hasSize(2);
            assertThat(chat.lastMessage()).contains(TALKS.title());
        }
    }

    @Test
    void a_day_off_of_two_digests_a_day_makes_one_edition_that_says_so() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/schedule 08:00 18:00");
            newsroom.timePasses(hours(40));
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));

            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains("3 digests in one");
        }
    }

    @Test
    void what_the_chat_follows_stands_first_and_says_so() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.feedServes("tribune", SANCTIONS);
            newsroom.advance(minutes(30));
            chat.types("/follow tankers");
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage())
                    .contains("1. " + SANCTIONS.title() + "  topic tankers", "2. ", "3. ");
        }
    }

    @Test
    void the_same_day_gives_the_same_edition_on_both_databases() {
        assertThat(edition(Kind.POSTGRESQL)).isEqualTo(edition(Kind.SQLITE));
    }

    private static String edition(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.feedServes("tribune", SANCTIONS, TALKS_ELSEWHERE);
            newsroom.advanceTo("08:00");
            newsroom.feedServes("herald", TALKS_GO_ON, STRIKE, TALKS);
            newsroom.advanceTo("08:00");
            return String.join("\n", chat.digests());
        }
    }

    @Test
    void no_schedule_is_so_often_that_it_is_no_digest() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(chat.types("/schedule every minute").getFirst())
                    .contains("Digests come at times that you name, at most 24 a day")
                    .contains("schedule 08:00 and 18:30 Mon-Fri, 10:00 Sat");
            assertThat(chat.types("/schedule 24:00").getFirst())
                    .contains("midnight is 00:00", "schedule 08:00");
            assertThat(chat.types("/timezone Mars/Olympus").getFirst())
                    .contains("I know no time zone or city called “Mars/Olympus”");
        }
    }
}
