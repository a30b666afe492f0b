package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sitrep.jobs.Flow;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** News does not wait for the next look. */
class PromptDayTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    @Timeout(60)
    void stored_news_ends_the_pause_of_who_understands_it() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", STRIKE);
            newsroom.runs("poll");
            pause(newsroom);
            newsroom.runs("understand", "deliver");
            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void a_knock_that_dies_with_its_process_costs_nothing_but_time() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", STRIKE);
            newsroom.runs("poll");
            newsroom.dies();
            newsroom.starts();
            newsroom.runs("understand", "deliver");
            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void a_few_news_and_a_backlog_are_both_taken_in_to_the_end() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, "poll:\n  first-entries: -1\n")) {
            List<NewsArticle> all = new ArrayList<>();
            for (int i = 0; i < 21; i++) {
                all.add(
                        NewsArticle.article(
                                "Report number " + i + " from town " + i,
                                "In town " + i + " nothing happened on day " + i + "."));
            }
            newsroom.feedServes("herald", all.toArray(NewsArticle[]::new));
            newsroom.runs("poll");
            assertThat(newsroom.app().understand().absorb(newsroom.now())).isEqualTo(21);
            assertThat(newsroom.app().understand().absorb(newsroom.now())).isZero();
        }
    }

    private static NewsroomChat follower(Newsroom newsroom) {
        NewsroomChat chat = newsroom.startedChat("42");
        chat.types("/follow Odesa");
        return chat;
    }

    /** What the flow's thread would do now. */
    private static void pause(Newsroom newsroom) {
        Flow understand =
                newsroom.app().flows().stream()
                        .filter(flow -> flow.name().equals("understand"))
                        .findFirst()
                        .orElseThrow();
        assertThatCode(() -> understand.pause().await(newsroom.now(), LONG))
                .doesNotThrowAnyException();
    }
}
