package dev.sitrep.story;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class StorylineLinkerTest {
    private final StorylineLinker linker = new StorylineLinker(Duration.ofDays(10));

    @Test
    void the_talks_follow_their_preview_and_say_why() {
        linker.remember(
                7,
                7,
                article(
                        1,
                        "A",
                        "Brandt and Okoro to meet in Geneva",
                        "Ilse Brandt will meet Daniel Okoro in Geneva, Tavria said."));
        assertThat(
                        linker.follow(
                                article(
                                        2,
                                        "B",
                                        "Brandt, Okoro hold Geneva talks",
                                        "In Geneva, Ilse Brandt met Daniel Okoro. Tavria was silent.")))
                .hasValueSatisfying(
                        link -> {
                            assertThat(link.storylineId()).isEqualTo(7);
                            assertThat(link.reason()).contains("Okoro").contains("Brandt");
                        });
    }

    @Test
    void a_shared_weekday_and_the_outlets_own_name_join_nothing() {
        linker.remember(
                7,
                7,
                article(
                        1,
                        "Port Herald",
                        "Brandt meets Okoro",
                        "On Monday in December, Port Herald saw Ilse Brandt in Geneva."));
        assertThat(
                        linker.follow(
                                article(
                                        2,
                                        "Port Herald",
                                        "Flood in Osk",
                                        "On Monday in December, Port Herald saw water in Osk.")))
                .isEmpty();
    }

    @Test
    void a_strike_is_no_sequel_of_talks_and_agencies_and_countries_join_nothing() {
        linker.remember(
                7,
                7,
                article(
                        1,
                        "Northern Wire",
                        "Envoys of Russia and Ukraine meet in Geneva",
                        "Talks in Geneva went on, Ilse Brandt and Daniel Okoro told Northern Wire. Reuters and Politico had reported the meeting."));
        String strike =
                "A missile strike killed five in Osk hours before Ilse Brandt and Daniel Okoro met in Geneva, Northern Wire said.";
        assertThat(linker.follow(article(2, "B", "Missile strike on Osk kills five", strike)))
                .isEmpty();
        String court =
                "Judges in Ukraine and Russia spoke to Northern Wire, Reuters and Politico about a herring quota.";
        assertThat(linker.follow(article(3, "B", "Herring before the judges", court))).isEmpty();
    }

    @Test
    void what_is_too_long_ago_is_not_followed() {
        String text = "Ilse Brandt will meet Daniel Okoro in Geneva, Tavria said.";
        linker.remember(7, 7, article(1, "A", "Brandt and Okoro to meet", text, "en", START));
        assertThat(
                        linker.follow(
                                article(
                                        2,
                                        "B",
                                        "Brandt and Okoro to meet",
                                        text,
                                        "en",
                                        START.plus(Duration.ofDays(11)))))
                .isEmpty();
    }
}
