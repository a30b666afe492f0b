package dev.sitrep.newsday;

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

/** What chats were told turns out not to be so: all of them hear of it. */
class DenialDayTest {
    private static final NewsArticle PREVIEW =
            article(
                    "Envoys of Tavria and Osk to hold ceasefire talks in Geneva on Monday",
                    "The envoys of Tavria and Osk will hold ceasefire talks in Geneva on Monday, foreign minister Ilse Brandt said.",
                    "Ilse Brandt and Daniel Okoro are to discuss an exchange of prisoners and a truce along the whole front line.");
    private static final NewsArticle CANCELLED =
            article(
                    "Tavria cancels Geneva talks with envoys of Osk",
                    "Tavria has cancelled its ceasefire talks with Osk in Geneva, a spokesman of the government told reporters on Sunday morning.",
                    "He blamed a night of drone attacks on the harbour of Velmora and named no other date.",
                    "Daniel Okoro answered that his delegation was packed and ready, and that prisoners and their families would pay for it.");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_chat_that_was_told_hears_of_it_once_but_those_that_asked_for_silence(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat follows = newsroom.startedChat("42");
            NewsroomChat followed = newsroom.startedChat("43");
            NewsroomChat digested = newsroom.startedChat("44");
            NewsroomChat muted = newsroom.startedChat("45");
            for (NewsroomChat chat : new NewsroomChat[] {follows, followed, muted}) {
                chat.types("/follow Geneva");
            }
            newsroom.feedServes("herald", PREVIEW);
            newsroom.advanceTo("08:10");
            NewsroomChat untold = newsroom.startedChat("46");
            followed.types("/unfollow 1");
            muted.types("/mute #1");
            newsroom.feedServes("tribune", CANCELLED);
            newsroom.advance(minutes(30));

            assertThat(follows.alerts()).hasSize(2);
            assertThat(follows.alerts().getLast())
                    .startsWith("Now cancelled (it was announced).\nCancelled, by [2]: “");
            assertThat(followed.alerts()).hasSize(2);
            assertThat(digested.alerts())
                    .singleElement()
                    .asString()
                    .startsWith("Now cancelled (it was announced).\n")
                    .contains("You were told of this story earlier.");
            assertThat(muted.alerts()).hasSize(1);
            assertThat(untold.alerts()).isEmpty();
            newsroom.advance(hours(3));
            assertThat(digested.alerts()).hasSize(1);
            assertThat(follows.alerts()).hasSize(2);
        }
    }

    @Test
    void in_quiet_hours_it_is_held_like_all_else() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", PREVIEW);
            newsroom.advanceTo("08:10");
            chat.types("/quiet 08:00-20:00");
            newsroom.feedServes("tribune", CANCELLED);
            newsroom.advanceTo("19:50");
            assertThat(chat.alerts()).isEmpty();
            newsroom.advanceTo("20:00");
            assertThat(chat.alerts())
                    .singleElement()
                    .asString()
                    .startsWith("While it was quiet: 1 story\n")
                    .contains("Now cancelled (it was announced).");
        }
    }

    @Test
    void a_report_that_takes_back_its_statement_is_told_with_what_it_said() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Velmora");
            NewsArticle first =
                    article(
                            "Drone attack on the port of Velmora kills three dockers",
                            "Drones struck the port of Velmora at night and killed three dockers, governor Marek Halvorsen said.",
                            "A crane burned out, and two ships were moved to the outer harbour in the morning.",
                            "The sanctions committee will look at where the drones were built, it said.");
            newsroom.feedServes("herald", first);
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).hasSize(1);
            newsroom.feedServes(
                    "herald",
                    first.saying(
                            first.title(),
                            "Drones struck the port of Velmora at night and killed no dockers, governor Marek Halvorsen said.",
                            first.paragraphs().get(1),
                            first.paragraphs().get(2)));
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.alerts().getLast()).startsWith("Corrected: herald changed “");
        }
    }
}
