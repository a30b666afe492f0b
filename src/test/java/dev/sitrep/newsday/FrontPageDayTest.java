package dev.sitrep.newsday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FrontPage;
import dev.sitrep.testing.FrontPage.Capture;
import dev.sitrep.testing.FrontPage.Headline;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.Shared;
import dev.sitrep.testing.ToldAlerts;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The same headlines again and again: each story is told as new once. */
class FrontPageDayTest {
    private static final Instant BEGIN = Instant.parse("2025-11-20T06:00:00Z");
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final double SAME = 0.8;

    private static final Headline TALKS =
            new Headline("Envoys of Russia and Ukraine open ceasefire talks in Geneva", "Herald");
    private static final Headline TALKS_ELSEWHERE =
            new Headline(
                    "Ceasefire talks between Russian and Ukrainian envoys open in Geneva",
                    "Tribune");
    private static final Headline TALKS_AS_WORDED_LATER =
            new Headline(
                    "Envoys of Russia and Ukraine open ceasefire talks in Geneva hotel", "Herald");
    private static final Headline SANCTIONS =
            new Headline("EU adopts sanctions on 120 tankers of Russia’s shadow fleet", "Gazette");
    private static final Headline FOOTBALL =
            new Headline("Rovers win the cup after penalties in the rain", "Herald");
    private static final Headline STRIKE =
            new Headline("Missile strike on Odesa port kills three, governor says", "Post");

    @Test
    void headlines_that_stay_leave_and_come_back_are_told_once() {
        try (Newsroom newsroom = new Newsroom()) {
            FrontPage page = FrontPage.open(newsroom, BEGIN);
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow ceasefire OR truce");
            chat.types("/follow sanction*");
            for (Capture capture : repeated()) {
                page.shows(capture);
            }
            ToldAlerts told = ToldAlerts.of(newsroom, chat);
            assertThat(told.first()).hasSize(2);
            assertThat(told.doubles(SAME, TWO_DAYS)).isEmpty();
        }
    }

    /** Four days of hours: the talks all the time or away for half a day, in two outlets, and worded anew. */
    private static List<Capture> repeated() {
        List<Capture> captures = new ArrayList<>();
        for (int hour = 1; hour < 96; hour++) {
            List<Headline> shown = new ArrayList<>(List.of(FOOTBALL, STRIKE));
            if (hour % 24 < 12) {
                shown.add(hour < 30 ? TALKS : TALKS_AS_WORDED_LATER);
            }
            if (hour > 3) {
                shown.add(TALKS_ELSEWHERE);
            }
            if (hour % 7 < 3) {
                shown.add(SANCTIONS);
            }
            captures.add(new Capture(BEGIN.plus(Duration.ofHours(hour)), shown));
        }
        return captures;
    }

    @Test
    void no_story_of_a_real_front_page_is_told_twice_as_new() throws IOException {
        List<Capture> captures =
                FrontPage.read(Shared.path("bench/replay/headlines-2025-12.jsonl.gz"))
                        .subList(0, 60);
        try (Newsroom newsroom = new Newsroom()) {
            FrontPage page = FrontPage.open(newsroom, captures.getFirst().at());
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow ceasefire OR truce");
            chat.types("/follow sanction*");
            chat.types("/follow Ukraine (talks OR negotiat* OR peace)");
            captures.forEach(page::shows);
            ToldAlerts told = ToldAlerts.of(newsroom, chat);
            assertThat(told.first()).isNotEmpty();
            assertThat(told.doubles(SAME, TWO_DAYS)).isEmpty();
        }
    }
}
