package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.SANCTIONS;
import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.newsday.Reports.TALKS_ELSEWHERE;
import static dev.sitrep.newsday.Reports.TALKS_GO_ON;
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
import java.util.stream.IntStream;

class DigestDayTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feeds_story_reaches_a_chat_in_its_digest_at_eight(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);

            newsroom.advanceTo("07:50");
            assertThat(chat.digests()).isEmpty();
            newsroom.advanceTo("08:00");

            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage())
                    .startsWith("War diplomacy · Sun 21 Dec, 08:00 Kyiv · 1 story from 1 article")
                    .contains("1. Envoys open ceasefire talks in Geneva")
                    .contains("opened ceasefire talks in Geneva on Saturday")
                    .contains("1 of 1 feed fresh.");
        }
    }

    @Test
    void two_outlets_reports_of_one_event_are_one_story() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.feedServes("tribune", TALKS_ELSEWHERE);

            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage())
                    .contains("1 story from 2 articles")
                    .contains("2 outlets")
                    .contains("Reuters");
        }
    }

    @Test
    void an_article_that_comes_at_eight_is_in_one_edition_and_not_in_the_next() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("07:50");
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advanceTo("08:00");
            newsroom.feedServes("herald", SANCTIONS, STRIKE, TALKS);
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("08:00");

            assertThat(chat.digests()).hasSize(3);
            assertThat(naming(chat, TALKS)).isEqualTo(1);
            assertThat(naming(chat, STRIKE)).isEqualTo(1);
            assertThat(naming(chat, SANCTIONS)).isEqualTo(1);
            assertThat(chat.digests().getLast()).contains("nothing new (since Mon 08:00)");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_window_of_a_digest_that_was_missed_is_taken_along(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(30));
            newsroom.timePasses(hours(40));
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advance(minutes(30));
            newsroom.advanceTo("08:00");

            assertThat(chat.digests()).hasSize(2);
            assertThat(chat.digests().getFirst())
                    .contains("Mon 22 Dec, 10:40 Kyiv", TALKS.title())
                    .doesNotContain(STRIKE.title());
            assertThat(chat.digests().getLast())
                    .contains("since Mon 10:40", STRIKE.title())
                    .doesNotContain(TALKS.title());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void news_that_is_polled_before_a_digest_and_understood_after_it_is_in_the_next(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.advanceTo("07:59");
            newsroom.feedServes("herald", TALKS);
            newsroom.runs("poll");
            newsroom.timePasses(minutes(1));
            newsroom.runs("digest", "understand", "deliver");
            newsroom.advanceTo("07:50");
            newsroom.advanceTo("08:10");

            assertThat(chat.digests()).hasSize(2);
            assertThat(chat.digests().getFirst()).contains("nothing new");
            assertThat(chat.digests().getLast()).contains("1 story from 1 article", TALKS.title());
        }
    }

    @Test
    void what_a_chat_has_read_is_not_told_as_new_the_next_day() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            newsroom.feedServes("herald", TALKS_GO_ON, TALKS);
            newsroom.advanceTo("08:00");

            String fresh = newPart(chat.lastMessage());
            assertThat(fresh).contains("300 prisoners");
            assertThat(fresh).doesNotContain("opened ceasefire talks in Geneva on Saturday");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_first_check_of_a_feed_floods_nobody(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Geneva");
            newsroom.feedServes("herald", archive(newsroom));

            newsroom.advanceTo("08:00");

            assertThat(chat.alerts().size()).isLessThanOrEqualTo(10);
            assertThat(newsroom.web().requests().stream().filter(r -> r.place().endsWith(".html")))
                    .hasSizeLessThanOrEqualTo(12);
            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains("from 10 articles");
        }
    }

    @Test
    void a_chat_that_starts_later_gets_the_last_days_news_and_nothing_older() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(hours(30));
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advance(minutes(30));
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage()).contains(STRIKE.title()).doesNotContain(TALKS.title());
        }
    }

    /** Eighty old items, each about another round of talks, newest first. */
    private static NewsArticle[] archive(Newsroom newsroom) {
        List<NewsArticle> items = new ArrayList<>();
        IntStream.range(0, 80)
                .forEach(
                        i ->
                                items.add(
                                        NewsArticle.article(
                                                        "Geneva ceasefire round " + (80 - i),
                                                        "Envoys ended round %d of the ceasefire talks in Geneva, the host said."
                                                                .formatted(80 - i))
                                                .publishedAt(
                                                        newsroom.now()
                                                                .minus(Duration.ofDays(2 + i)))));
        return items.toArray(NewsArticle[]::new);
    }

    private static long naming(NewsroomChat chat, NewsArticle article) {
        return chat.digests().stream().filter(d -> d.contains(article.title())).count();
    }

    private static String newPart(String digest) {
        return digest.lines().filter(line -> line.startsWith("New: ")).findFirst().orElse("");
    }
}
