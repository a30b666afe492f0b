package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A changed article is the same article: what it changes of what a chat was told is told as that, and nothing else of it. */
class CorrectionDayTest {
    private static final NewsArticle CORRECTED =
            STRIKE.saying(
                    "Russian missile strike hits port of Odesa, 2 killed",
                    "A Russian missile strike on the port of Odesa killed 2 people on Saturday, the regional governor said, correcting an earlier count.",
                    STRIKE.paragraphs().get(1),
                    STRIKE.paragraphs().get(2),
                    STRIKE.paragraphs().get(3));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_correction_of_what_a_digest_told_wakes_the_chat_once_and_no_digest_repeats_it(
            Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advanceTo("08:00");
            newsroom.feedServes("herald", CORRECTED);
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("08:00");

            assertThat(chat.alerts())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "Corrected: herald changed “of Odesa killed 3 people on Saturday” to “of Odesa killed 2 people on Saturday”.\n")
                    .contains("You were told of this story earlier.");
            assertThat(chat.digests().subList(1, 3))
                    .allMatch(digest -> digest.contains("nothing new"))
                    .noneMatch(digest -> digest.contains("Corrected"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_correction_of_what_an_alert_told_goes_under_it_and_is_in_no_digest(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));
            newsroom.feedServes("herald", CORRECTED);
            newsroom.advanceTo("08:00");

            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.alerts().getLast()).startsWith("Corrected: herald changed ");
            assertThat(chat.standsNow())
                    .anyMatch(live -> live.startsWith(CORRECTED.title()))
                    .noneMatch(live -> live.startsWith(STRIKE.title()));
            assertThat(chat.digests().getFirst())
                    .contains("1 story from 1 article")
                    .doesNotContain("Corrected: ");
        }
    }

    @Test
    void a_revision_rings_no_chat_whose_topic_only_the_new_words_match() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow \"correcting an earlier count\"");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));
            newsroom.feedServes("herald", CORRECTED);
            newsroom.advance(hours(2));

            assertThat(chat.alerts()).isEmpty();
        }
    }

    @Test
    void a_chat_that_was_told_nothing_gets_the_new_words_alone() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));
            newsroom.feedServes("herald", CORRECTED);
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage())
                    .contains("1 story from 1 article", "killed 2 people")
                    .doesNotContain("Corrected: ");
        }
    }

    @Test
    void an_edit_that_only_polishes_is_told_to_nobody() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advanceTo("08:00");
            newsroom.feedServes(
                    "herald",
                    STRIKE.saying(
                            STRIKE.title().replace(", 3", " - 3"),
                            STRIKE.paragraphs().get(0).replace("3 people", "three people"),
                            STRIKE.paragraphs().get(1),
                            STRIKE.paragraphs().get(2),
                            STRIKE.paragraphs().get(3)));
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage()).contains("nothing new");
        }
    }

    @Test
    void what_an_article_says_beyond_what_it_said_is_new_and_it_counts_as_no_other_article() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            List<String> grown = new ArrayList<>(TALKS.paragraphs());
            grown.addFirst(
                    "Envoys of Ukraine and Russia agreed on a list of 300 prisoners in Geneva on Sunday, the Swiss foreign ministry said.");
            newsroom.feedServes(
                    "herald", TALKS.saying(TALKS.title(), grown.toArray(String[]::new)));
            newsroom.advanceTo("08:00");

            assertThat(chat.digests().getLast())
                    .contains(
                            "1 story changed",
                            "New: Envoys of Ukraine and Russia agreed on a list of 300",
                            "1 outlet")
                    .doesNotContain("Corrected: ");
        }
    }

    @Test
    void a_correction_of_an_old_story_tells_only_itself_and_what_is_added_to_one_nothing() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advanceTo("08:00");
            newsroom.timePasses(Duration.ofDays(9));
            List<String> grown = new ArrayList<>(TALKS.paragraphs());
            grown.addFirst("The hotel by the lake was sold in the meantime, its owner said.");
            newsroom.feedServes(
                    "herald", CORRECTED, TALKS.saying(TALKS.title(), grown.toArray(String[]::new)));
            newsroom.advance(hours(1));
            newsroom.advanceTo("08:00");

            assertThat(String.join("\n", chat.alerts())).containsOnlyOnce("Corrected: ");
            String all = String.join("\n", chat.digests().subList(1, chat.digests().size()));
            assertThat(all).doesNotContain("Corrected: ", TALKS.title());
        }
    }

    @Test
    void a_revision_that_comes_while_an_edition_is_made_is_in_the_next() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("07:59");
            newsroom.feedServes("herald", CORRECTED);
            newsroom.timePasses(minutes(0));
            newsroom.runs("poll");
            newsroom.timePasses(minutes(1));
            newsroom.runs("digest", "understand", "deliver");
            newsroom.advanceTo("07:50");
            newsroom.advanceTo("08:10");

            assertThat(chat.alerts())
                    .singleElement()
                    .asString()
                    .startsWith("Corrected: herald changed ");
        }
    }

    @Test
    void a_copy_of_a_corrected_article_stays_a_copy() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));
            newsroom.feedServes("tribune", STRIKE.withGuid("t1"));
            newsroom.advance(minutes(30));
            newsroom.feedServes("herald", CORRECTED);
            newsroom.advanceTo("08:00");
            chat.types("/sources 1");

            assertThat(chat.lastMessage()).contains("the same text as [1]");
        }
    }
}
