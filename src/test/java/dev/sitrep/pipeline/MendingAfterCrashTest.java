package dev.sitrep.pipeline;

import static dev.sitrep.pipeline.MendingNews.GRAIN;
import static dev.sitrep.pipeline.MendingNews.PORT;
import static dev.sitrep.pipeline.MendingNews.PORT_AGAIN;
import static dev.sitrep.pipeline.MendingNews.TALKS;
import static dev.sitrep.pipeline.MendingNews.id;
import static dev.sitrep.pipeline.MendingNews.mend;
import static dev.sitrep.pipeline.MendingNews.same;
import static dev.sitrep.pipeline.MendingNews.story;
import static dev.sitrep.testing.NewsArticle.article;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.story.SecondThought.Apart;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class MendingAfterCrashTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void after_a_crash_news_goes_where_it_would_have_gone(Kind kind) {
        assertThat(placements(kind, true)).isEqualTo(placements(kind, false));
    }

    private static List<Long> placements(Kind kind, boolean crash) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            newsroom.feedServes("tribune", GRAIN);
            newsroom.feedServes("herald", PORT);
            newsroom.feedServes("courier", TALKS);
            newsroom.advance(minutes(20));
            mend(newsroom, same(story(newsroom, GRAIN), story(newsroom, PORT)));
            if (crash) {
                newsroom.dies();
                newsroom.starts();
            } else {
                newsroom.timePasses(java.time.Duration.ofSeconds(30));
            }
            newsroom.feedServes("herald", PORT_AGAIN, PORT);
            newsroom.advance(minutes(20));
            assertThat(chat.alerts()).hasSize(1);
            newsroom.timePasses(hours(25));
            long merged = story(newsroom, PORT);
            mend(newsroom, new Apart(merged, List.of(id(newsroom, GRAIN)), "two places"));
            if (crash) {
                newsroom.dies();
                newsroom.starts();
            } else {
                newsroom.timePasses(java.time.Duration.ofSeconds(30));
            }
            NewsArticle more =
                    article(
                            "Wheat silos on Black Sea coast still burn",
                            "The silos with forty thousand tonnes of wheat on the Black Sea coast still burned after the missile attack, traders said.",
                            "Loading of ships stays stopped, and the lost conveyor and elevators will take months to replace, they said.");
            newsroom.feedServes("tribune", more, GRAIN);
            newsroom.advance(minutes(20));
            assertThat(story(newsroom, more)).isEqualTo(story(newsroom, GRAIN));
            return List.of(
                    story(newsroom, GRAIN),
                    story(newsroom, PORT),
                    story(newsroom, PORT_AGAIN),
                    story(newsroom, TALKS),
                    story(newsroom, more));
        }
    }
}
