package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.newsday.Reports.TALKS_ELSEWHERE;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.RecordingMessenger;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** A day on which one story is reported again and again. */
class PictureDayTest {
    private static final NewsArticle TALKS_BY_AFP =
            TALKS.saying(
                    TALKS.title(),
                    "Envoys of Ukraine and Russia opened ceasefire talks in Geneva on Saturday, AFP reported, citing the Swiss foreign ministry.",
                    "The two delegations met for three hours in a hotel by the lake and agreed to go on on Sunday, AFP wrote.",
                    "A list of prisoners who could be exchanged before the New Year lies on the table.");

    /** Fourteen outlets within ten hours, in the words of two agencies. */
    private static void muchIsWritten(Newsroom newsroom) {
        for (int i = 0; i < 14; i++) {
            newsroom.feedServes("outlet" + i, i % 2 == 0 ? TALKS_BY_AFP : TALKS_ELSEWHERE);
            newsroom.advance(minutes(45));
        }
    }

    private static List<Message> pictures(Newsroom newsroom, NewsroomChat chat) {
        return newsroom.platform().arrived().stream()
                .filter(a -> a.chat().equals(chat.ref()))
                .map(RecordingMessenger.Arrived::message)
                .filter(message -> message.picture().isPresent())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_chat_that_wants_pictures_gets_one_behind_its_digest(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat with = newsroom.startedChat("42");
            NewsroomChat without = newsroom.startedChat("43");
            assertThat(with.types("/pictures on").getFirst()).startsWith("From now on a digest");
            muchIsWritten(newsroom);
            newsroom.advanceTo("08:00");

            assertThat(with.digests()).hasSize(2);
            assertThat(without.digests()).hasSize(1);
            assertThat(with.digests().getFirst()).isEqualTo(without.digests().getFirst());
            Block.Picture picture = pictures(newsroom, with).getFirst().picture().orElseThrow();
            assertThat(picture.png().size()).isBetween(5_000, 100_000);
            assertThat(picture.text()).contains("14 came from Sat 18:00", "By origin: ", "Reuters");
            assertThat(with.digests().getLast()).isEqualTo("(" + picture.text() + ")");
            assertThat(pictures(newsroom, without)).isEmpty();
        }
    }

    @Test
    void who_asks_for_a_digest_gets_one_too_and_no_more_once_they_are_off() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/pictures on");
            muchIsWritten(newsroom);
            assertThat(chat.types("/digest")).hasSize(2);
            assertThat(chat.types("/catchup 12h")).hasSize(2);
            assertThat(chat.types("/pictures off").getFirst()).contains("without charts");
            assertThat(chat.types("/catchup 12h")).hasSize(1);
            assertThat(pictures(newsroom, chat)).hasSize(2);
        }
    }

    @Test
    void a_digest_whose_picture_s_answer_was_lost_is_not_sent_again_itself() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/pictures on");
            muchIsWritten(newsroom);
            newsroom.platform().takesNextAndAnswerIsLost("42");
            newsroom.advanceTo("08:10");
            // The words come twice, since nobody knows whether they did; the picture once.
            assertThat(chat.digests()).hasSize(3);
            assertThat(pictures(newsroom, chat)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_a_digest_whose_words_are_refused_no_picture_comes_and_the_next_tells_it_all(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/pictures on");
            muchIsWritten(newsroom);
            newsroom.advanceTo("07:50");
            newsroom.platform().refusesNextTo("42", "Bad Request: can't parse entities");
            newsroom.advance(minutes(20));
            assertThat(chat.digests()).isEmpty();
            newsroom.advanceTo("08:00");

            assertThat(chat.digests().getFirst())
                    .contains("1 story from 14 articles", "2 digests in one");
            assertThat(pictures(newsroom, chat)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_digest_has_arrived_when_its_words_have(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/pictures on");
            muchIsWritten(newsroom);
            newsroom.advanceTo("07:59");
            newsroom.timePasses(minutes(1));
            newsroom.runs("digest", "deliver");
            assertThat(chat.digests()).hasSize(2);
            // As if the picture had not gone yet.
            newsroom.app()
                    .database()
                    .use(
                            h ->
                                    h.execute(
                                            "UPDATE delivery SET state = 'WAITING' WHERE part = 2"
                                                    + " AND delivery_key LIKE 'digest:%'"));
            newsroom.runs("digest");
            List<String> editions =
                    newsroom.app()
                            .database()
                            .with(
                                    h ->
                                            h.createQuery("SELECT state FROM edition")
                                                    .mapTo(String.class)
                                                    .list());
            assertThat(editions).containsExactly("TOLD");
        }
    }

    @Test
    void on_a_quiet_day_there_is_none() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/pictures on");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            assertThat(chat.digests()).hasSize(1);
            assertThat(pictures(newsroom, chat)).isEmpty();
        }
    }

    @Test
    void the_setting_is_shown_and_a_wrong_word_is_answered() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(chat.types("/pictures").getFirst())
                    .contains("Digests come without charts.", "[On] [✓ Off]");
            assertThat(chat.types("/pictures maybe").getFirst())
                    .contains("“maybe” is neither on nor off.", "pictures [on | off]");
            chat.presses("On");
            assertThat(chat.types("/settings").getFirst())
                    .contains("Charts in digests: yes", "[Charts]");
        }
    }
}
