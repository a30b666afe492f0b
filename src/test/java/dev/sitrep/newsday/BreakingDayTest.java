package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.STRIKE_WITH_MORE_DEAD;
import static dev.sitrep.testing.NewsArticle.article;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** Many outlets report one event at once. */
class BreakingDayTest {
    private static final List<NewsArticle> OTHERS =
            List.of(
                    article(
                            "Odesa port burns after Russian missile strike, 3 killed",
                            "A Russian missile strike on the port of Odesa killed 3 people and set a grain terminal on fire."),
                    article(
                            "Three dead as Russian missile hits Odesa port",
                            "Three people were killed when a Russian missile strike hit the port of Odesa and its grain terminal."),
                    article(
                            "Russian missile strike on Odesa port kills 3",
                            "The port of Odesa was hit by a Russian missile strike that killed 3 people beside a grain terminal."),
                    article(
                            "Grain terminal in port of Odesa on fire after missile strike",
                            "A missile strike on the port of Odesa by Russian forces left 3 people killed and a grain terminal burning."));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_story_that_becomes_breaking_sounds_once_more_and_its_message_says_so(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(10));
            othersReport(newsroom);
            newsroom.advance(minutes(10));
            assertThat(chat.types("/story #1").getFirst()).contains("5 outlets");
            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.alerts().getLast())
                    .startsWith("Breaking: several outlets report it at once.\n");
            assertThat(chat.standsNow())
                    .anyMatch(m -> m.startsWith("Breaking: ") && m.contains("5 outlets"));
            newsroom.advance(hours(2));
            assertThat(chat.alerts()).hasSize(2);
        }
    }

    @Test
    void it_comes_through_quiet_hours_where_that_is_wanted_and_waits_elsewhere() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat awake = newsroom.startedChat("42");
            NewsroomChat asleep = newsroom.startedChat("43");
            for (NewsroomChat chat : List.of(awake, asleep)) {
                chat.types("/follow Odesa");
                chat.types("/quiet 18:00-07:00");
            }
            assertThat(awake.types("/breaking on").getFirst())
                    .contains("From now on breaking news sounds at any time");
            newsroom.feedServes("herald", STRIKE);
            othersReport(newsroom);
            newsroom.advance(minutes(20));
            assertThat(awake.alerts()).singleElement().asString().startsWith("Breaking: ");
            assertThat(asleep.alerts()).isEmpty();
            newsroom.advanceTo("07:00");
            assertThat(awake.alerts()).hasSize(1);
            assertThat(asleep.alerts()).hasSize(1);
        }
    }

    @Test
    void only_that_it_is_breaking_comes_through_and_what_more_there_is_waits() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            chat.types("/quiet 18:00-07:00");
            chat.types("/breaking on");
            newsroom.feedServes("herald", STRIKE);
            othersReport(newsroom);
            newsroom.advance(minutes(10));
            assertThat(chat.alerts()).hasSize(1);
            newsroom.feedServes("tribune", STRIKE_WITH_MORE_DEAD);
            newsroom.advance(hours(2));
            assertThat(chat.alerts()).hasSize(1);
            newsroom.advanceTo("07:00");
            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.alerts().getLast()).contains("killed 8 people");
        }
    }

    @Test
    void copies_of_one_text_are_no_burst() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            newsroom.feedServes("herald", STRIKE);
            for (int i = 0; i < 6; i++) {
                newsroom.feedServes("outlet" + i, STRIKE.withGuid("g" + i));
            }
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).singleElement().asString().startsWith(STRIKE.title());
        }
    }

    private static void othersReport(Newsroom newsroom) {
        for (int i = 0; i < OTHERS.size(); i++) {
            newsroom.feedServes("outlet" + i, OTHERS.get(i));
        }
    }
}
