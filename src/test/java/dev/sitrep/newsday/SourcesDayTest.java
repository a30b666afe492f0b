package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.STRIKE_WITH_MORE_DEAD;
import static dev.sitrep.newsday.Reports.TALKS_ELSEWHERE;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who says so, and from whom they have it. */
class SourcesDayTest {
    private static final NewsArticle WIRE =
            NewsArticle.article(
                    "Envoys say Geneva ceasefire talks were constructive",
                    "GENEVA (Reuters) - Envoys of Ukraine and Russia called the first day of ceasefire talks in Geneva constructive on Saturday.",
                    "The delegations met for three hours in a hotel by the lake, and the talks go on on Sunday, the Swiss hosts said.",
                    "A list of 300 prisoners was handed over, a person with knowledge of the talks told Reuters.",
                    "Monitors along the line of contact are the next point on the agenda of the envoys.");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_wire_copy_makes_no_second_origin(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", WIRE);
            newsroom.advance(minutes(30));
            newsroom.feedServes("tribune", WIRE.withGuid("tribune-1"));
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage())
                    .contains("1 story from 2 articles")
                    .contains("2 outlets, 1 origin: Reuters");
            chat.types("/sources 1");
            assertThat(chat.lastMessage())
                    .contains("[1] herald", "[2] tribune")
                    .contains("the same text as [1]");
        }
    }

    @Test
    void two_outlets_that_have_it_from_one_agency_are_one_origin() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", WIRE);
            newsroom.feedServes("tribune", TALKS_ELSEWHERE);
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage()).contains("2 outlets, 1 origin: Reuters 2");
        }
    }

    @Test
    void a_source_whose_page_could_not_be_read_says_so() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE.withPage(NewsArticle.Page.MISSING));
            newsroom.feedServes("tribune", STRIKE_WITH_MORE_DEAD);
            newsroom.advanceTo("08:00");
            chat.types("/sources 1");

            assertThat(
                            chat.lastMessage()
                                    .lines()
                                    .filter(line -> line.contains("text from the feed")))
                    .hasSize(1);
        }
    }

    @Test
    void the_words_of_a_speaker_are_told_once_with_the_outlet_that_printed_them_first() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes(
                    "herald",
                    quoting(
                            STRIKE,
                            "\"The port will be cleared within two weeks,\" regional governor Maksym Oliynyk told reporters."));
            newsroom.advance(minutes(30));
            newsroom.feedServes(
                    "tribune",
                    quoting(
                            STRIKE_WITH_MORE_DEAD,
                            "Oliynyk said: “The port will be cleared within two weeks.”"));
            newsroom.advanceTo("08:00");
            chat.types("/quotes 1");

            assertThat(chat.lastMessage())
                    .containsOnlyOnce("The port will be cleared within two weeks")
                    .contains("Maksym Oliynyk", "first in herald [1]", "also in tribune [2]");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_correction_takes_the_place_of_what_it_corrects(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));
            newsroom.feedServes("herald", corrected(STRIKE));
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage())
                    .contains("killed 2 people")
                    .doesNotContain("killed 3 people")
                    .contains("1 outlet");
            chat.types("/sources 1");
            assertThat(chat.lastMessage()).contains("[1] ").doesNotContain("[2] ");
        }
    }

    @Test
    void every_sentence_is_told_with_the_number_of_a_source_that_has_it() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));
            newsroom.feedServes("tribune", STRIKE_WITH_MORE_DEAD);
            newsroom.advanceTo("08:00");
            chat.types("/story 1");

            chat.lastMessage()
                    .lines()
                    .filter(line -> line.matches(".+ \\[\\d+]"))
                    .forEach(SourcesDayTest::standsInItsSource);
            assertThat(chat.lastMessage().lines().filter(line -> line.endsWith("]")))
                    .hasSizeGreaterThan(2);
        }
    }

    private static void standsInItsSource(String line) {
        int bracket = line.lastIndexOf(" [");
        NewsArticle source = line.endsWith("[1]") ? STRIKE : STRIKE_WITH_MORE_DEAD;
        assertThat(String.join(" ", source.paragraphs())).contains(line.substring(0, bracket));
    }

    private static NewsArticle corrected(NewsArticle strike) {
        return strike.saying(
                "Russian missile strike hits port of Odesa, 2 killed",
                "A Russian missile strike on the port of Odesa killed 2 people on Saturday, the regional governor said, correcting an earlier count.",
                strike.paragraphs().get(1),
                strike.paragraphs().get(2));
    }

    private static NewsArticle quoting(NewsArticle report, String said) {
        return report.saying(
                report.title(),
                report.paragraphs().get(0),
                said,
                report.paragraphs().get(1),
                report.paragraphs().get(2));
    }
}
