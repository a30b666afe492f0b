package dev.sitrep.newsday;

import static dev.sitrep.testing.NewsArticle.article;
import static dev.sitrep.testing.Newsroom.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/** A meeting is announced on a Saturday for Monday 22 December. */
class PlannedDayTest {
    private static final String PASSED =
            "Planned for 22 December; the date passed without a report.";
    private static final NewsArticle PREVIEW =
            article(
                    "Envoys of Tavria and Osk to hold ceasefire talks in Geneva on Monday",
                    "The envoys of Tavria and Osk will hold ceasefire talks in Geneva on Monday, foreign minister Ilse Brandt said.",
                    "Ilse Brandt and Daniel Okoro are to discuss an exchange of prisoners and a truce along the whole front line.");
    private static final NewsArticle REPORT =
            article(
                    "Envoys of Tavria and Osk hold ceasefire talks in Geneva",
                    "Ceasefire talks between the envoys of Tavria and Osk lasted nine hours behind closed doors in Geneva on Monday.",
                    "Ilse Brandt came out smiling, while Daniel Okoro left by another door and spoke of a long way to go.",
                    "A list of prisoners changed hands, diplomats in the building told the paper.");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_date_that_passes_without_a_report_is_told_once(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", PREVIEW);
            newsroom.advanceTo("08:00");
            assertThat(chat.lastMessage()).contains("announced").doesNotContain("passed");
            assertThat(chat.types("/story 1").getLast())
                    .contains("Planned for 22 December.")
                    .contains("Announced, by [1]:");
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("08:00");
            assertThat(chat.digests()).noneMatch(digest -> digest.contains("passed"));

            newsroom.advanceTo("08:00");
            assertThat(chat.digests().getLast()).contains("Wed 24 Dec").contains(PASSED);
            assertThat(chat.types("/story 1").getLast()).contains(PASSED);

            newsroom.advanceTo("08:00");
            assertThat(chat.digests().getLast()).doesNotContain("passed");
        }
    }

    @Test
    void a_report_that_comes_late_closes_it() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", PREVIEW);
            for (int day = 0; day < 4; day++) {
                newsroom.advanceTo("08:00");
            }
            assertThat(chat.types("/story 1").getLast()).contains(PASSED);

            newsroom.feedServes("tribune", REPORT);
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage()).contains("held").doesNotContain("passed");
            assertThat(chat.types("/timeline 1").getLast()).contains("Timeline · ");
            assertThat(chat.types("/timeline 1").getLast()).doesNotContain("passed");
        }
    }

    @Test
    void a_report_in_time_leaves_nothing_to_say() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", PREVIEW);
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("20:00");
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("09:00");
            newsroom.feedServes("tribune", REPORT);
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("08:00");

            assertThat(chat.digests()).noneMatch(digest -> digest.contains("passed"));
        }
    }

    private static final String OPEN_FOR_DAYS = "  open-for: 3d\n";
    private static final NewsArticle FAR_AHEAD =
            article(
                    "Envoys of Tavria and Osk to hold ceasefire talks in Geneva on 29 December",
                    "The envoys of Tavria and Osk will hold ceasefire talks in Geneva on 29 December, foreign minister Ilse Brandt said.",
                    "Ilse Brandt and Daniel Okoro are to discuss an exchange of prisoners and a truce along the whole front line.");
    private static final NewsArticle PLACE =
            article(
                    "Geneva talks of Tavria and Osk on 29 December to be held at the lake house",
                    "The envoys of Tavria and Osk will hold their ceasefire talks in Geneva on 29 December at the lake house, foreign minister Ilse Brandt said.",
                    "Ilse Brandt and Daniel Okoro are to discuss a truce along the whole front line and an exchange of prisoners.");
    private static final NewsArticle OTHER =
            article(
                    "Drone attack on the port of Velmora kills three dockers",
                    "Drones struck the port of Velmora at night and killed three dockers, the regional governor Marek Halvorsen said.");
    private static final NewsArticle ON_THE_DAY =
            article(
                    "Envoys of Tavria and Osk hold ceasefire talks in Geneva",
                    "Ceasefire talks between the envoys of Tavria and Osk lasted nine hours at the lake house in Geneva on Monday.",
                    "Ilse Brandt came out smiling, while Daniel Okoro left by another door and spoke of a long way to go.",
                    "A list of prisoners changed hands, diplomats in the building told the paper.");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_plan_stays_open_for_what_is_written_of_it_and_for_its_report(boolean restarted) {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, OPEN_FOR_DAYS)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", FAR_AHEAD);
            newsroom.advance(hours(1));
            newsroom.timePasses(Duration.ofDays(6));
            newsroom.feedServes("gazette", OTHER);
            newsroom.advance(hours(1));
            restart(newsroom, restarted);
            newsroom.feedServes("tribune", PLACE);
            newsroom.advanceTo("08:00");
            assertThat(chat.types("/story #1").getLast())
                    .contains("2 articles")
                    .contains("Planned for 29 December.");

            newsroom.timePasses(Duration.ofDays(1));
            restart(newsroom, restarted);
            newsroom.advanceTo("20:00");
            newsroom.advanceTo("20:00");
            newsroom.feedServes("herald", ON_THE_DAY);
            for (int day = 0; day < 4; day++) {
                newsroom.advanceTo("08:00");
            }

            assertThat(chat.digests())
                    .anyMatch(
                            digest ->
                                    digest.contains(ON_THE_DAY.title()) && digest.contains("held"))
                    .noneMatch(digest -> digest.contains("passed"));
            assertThat(chat.types("/story #1").getLast()).doesNotContain("passed");
            assertThat(chat.types("/timeline #1").getLast())
                    .contains(FAR_AHEAD.title().substring(0, 20), ON_THE_DAY.title())
                    .doesNotContain("passed");
        }
    }

    private static void restart(Newsroom newsroom, boolean restarted) {
        if (restarted) {
            newsroom.dies();
            newsroom.starts();
        }
    }
}
