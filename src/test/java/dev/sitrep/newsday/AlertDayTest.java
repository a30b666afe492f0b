package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.FOOTBALL;
import static dev.sitrep.newsday.Reports.SANCTIONS;
import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.STRIKE_WITH_MORE_DEAD;
import static dev.sitrep.newsday.Reports.TALKS;
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

class AlertDayTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_followed_story_is_told_once_and_again_when_its_count_is_raised(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = follower(newsroom, "Odesa");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.lastMessage())
                    .startsWith(STRIKE.title())
                    .contains("On your topic: Odesa.");

            newsroom.advance(hours(2));
            assertThat(chat.alerts()).hasSize(1);

            newsroom.feedServes("tribune", STRIKE_WITH_MORE_DEAD);
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.alerts().getLast())
                    .startsWith("Now “killed 8 people” (it was “killed 3 people”).\n");
            assertThat(chat.standsNow())
                    .anySatisfy(
                            live ->
                                    assertThat(live)
                                            .contains("Updated: ", "killed 3 people")
                                            .contains("killed 8 people", "2 outlets"));

            newsroom.advance(hours(5));
            assertThat(chat.alerts()).hasSize(2);
        }
    }

    @Test
    void a_further_report_that_changes_nothing_rings_no_bell() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom, "Odesa");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));
            newsroom.feedServes(
                    "tribune",
                    NewsArticle.article(
                            "Odesa port burns after missile strike, 3 killed",
                            "A missile strike on the port of Odesa killed 3 people and set a grain terminal on fire.",
                            "Two districts of Odesa were without power after the Russian attack on Saturday."));
            newsroom.advance(minutes(30));

            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void a_topic_rings_for_its_own_stories_alone() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom, "tankers");
            newsroom.feedServes("herald", SANCTIONS, STRIKE, TALKS, FOOTBALL);
            newsroom.advance(minutes(30));

            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.lastMessage()).startsWith(SANCTIONS.title());
        }
    }

    @Test
    void a_story_on_two_topics_of_a_chat_is_told_once() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom, "Odesa");
            chat.types("/follow grain");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));

            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void after_unfollow_and_after_stop_nothing_rings() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat first = follower(newsroom, "Odesa");
            NewsroomChat second = newsroom.startedChat("43");
            second.types("/follow Odesa");
            first.types("/unfollow 1");
            second.types("/stop");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advanceTo("09:00");

            assertThat(first.alerts()).isEmpty();
            assertThat(first.digests()).hasSize(1);
            assertThat(second.alerts()).isEmpty();
            assertThat(second.digests()).isEmpty();
        }
    }

    @Test
    void news_from_before_the_feed_was_added_rings_no_bell() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom, "Odesa");
            NewsArticle[] feed = new NewsArticle[12];
            for (int i = 0; i < 11; i++) {
                feed[i] =
                        NewsArticle.article(
                                "Council sanctions report number " + i,
                                "The Council in Brussels wrote report %d on sanctions against shipping firms."
                                        .formatted(i));
            }
            feed[11] = STRIKE.publishedAt(newsroom.now().minus(hours(20)));
            newsroom.feedServes("herald", feed);
            newsroom.advance(minutes(30));

            assertThat(chat.alerts()).isEmpty();
        }
    }

    @Test
    void of_several_stories_the_most_important_rings_first_and_why_tells_what_makes_it_so() {
        NewsArticle lesser =
                NewsArticle.article(
                        "Drone damages warehouse in Odesa",
                        "A drone attack damaged a warehouse with furniture in Odesa on Saturday evening, the city council said.",
                        "Nobody was hurt, and the roof of the warehouse burned out, the council said.");
        NewsArticle greater =
                NewsArticle.article(
                        "Missile strike on Odesa railway station kills 45",
                        "A Russian missile strike killed 45 people at the railway station of Odesa on Saturday, President Volodymyr Zelensky said.",
                        "Trains to Kyiv and Lviv were stopped while rescuers searched the platforms, the railway said.");
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom, "Odesa");
            newsroom.feedServes("herald", lesser, greater);
            newsroom.advance(minutes(30));

            assertThat(chat.types("/story #1").getLast()).startsWith(lesser.title());
            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.alerts().getFirst()).startsWith(greater.title()).contains("[Why]");
            assertThat(chat.alerts().getLast()).startsWith(lesser.title());

            String why = chat.types("/why #2").getLast();
            assertThat(why)
                    .startsWith(greater.title())
                    .contains("Importance ", " of 100")
                    .contains("actors, Volodymyr Zelensk")
                    .contains("figures, kills 45")
                    .contains("Odesa: found ")
                    .contains("this story began it.")
                    .contains("[1] herald: the story's first");
            assertThat(importance(why)).isGreaterThan(importance(chat.types("/why #1").getLast()));
        }
    }

    @Test
    void why_goes_by_the_numbers_of_the_last_list() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom, "Odesa");
            newsroom.feedServes("herald", STRIKE, SANCTIONS);
            newsroom.advance(minutes(30));
            assertThat(chat.types("/why").getLast()).contains("Which story?", "why N");
            assertThat(chat.types("/why 1").getLast()).contains("not been shown a list");

            chat.types("/latest");
            String first =
                    chat.lastMessage()
                            .lines()
                            .filter(l -> l.startsWith("1. "))
                            .findFirst()
                            .orElseThrow();
            String why = chat.types("/why 1").getLast();
            assertThat(first).contains(why.lines().findFirst().orElseThrow());
            assertThat(why).contains("Importance ", "On your topics: ", "Status: ", "Articles: ");
            assertThat(chat.types("/why 3").getLast()).contains("There is no story 3");
        }
    }

    private static long importance(String why) {
        String line =
                why.lines().filter(l -> l.startsWith("Importance ")).findFirst().orElseThrow();
        return Long.parseLong(line.split(" ")[1]);
    }

    private static NewsroomChat follower(Newsroom newsroom, String topic) {
        NewsroomChat chat = newsroom.startedChat("42");
        chat.types("/follow " + topic);
        return chat;
    }
}
