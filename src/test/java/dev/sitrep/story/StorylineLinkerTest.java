package dev.sitrep.story;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.alert.LinkText;
import dev.sitrep.article.Article;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

class StorylineLinkerTest {
    private final StorylineLinker linker = new StorylineLinker(Duration.ofDays(10));

    private static String said(StorylineLinker.Link link) {
        return LinkText.reason(link.reason(), Speech.of(Language.ENGLISH));
    }

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
                            assertThat(said(link)).contains("Okoro").contains("Brandt");
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

    @Test
    void talks_on_the_announced_day_follow_the_announcement_and_the_reason_says_so() {
        linker.remember(
                7,
                7,
                on(
                        17,
                        1,
                        "Brandt and Okoro to meet in Geneva this weekend",
                        "Ilse Brandt will meet Daniel Okoro in Geneva this weekend, two people said."));
        assertThat(
                        linker.follow(
                                on(
                                        20,
                                        2,
                                        "Brandt, Okoro meet in Geneva",
                                        "Ilse Brandt met Daniel Okoro in Geneva on Saturday.")))
                .hasValueSatisfying(
                        link ->
                                assertThat(said(link))
                                        .startsWith("follows the meeting ")
                                        .contains(
                                                "that on 17 December was expected for 20–21 December")
                                        .contains("; both turn on ")
                                        .contains("Daniel Okoro"));
    }

    @Test
    void a_plan_is_waited_for_until_its_day_has_passed() {
        LocalDate day = LocalDate.parse("2026-02-05");
        String plan =
                "Ilse Brandt and Daniel Okoro will meet in Geneva on 5 February, Tavria said.";
        linker.remember(7, 7, on(17, 1, "Brandt and Okoro to meet in Geneva on 5 February", plan));
        Article report = after(day, 1);
        Article late = after(day, 9);
        assertThat(linker.follow(report)).isPresent();
        assertThat(linker.follow(late)).isEmpty();
    }

    private static Article after(LocalDate day, int days) {
        Instant time = day.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
        String text = "Ilse Brandt met Daniel Okoro in Geneva on 5 February.";
        return article(2, "B", "Brandt, Okoro meet in Geneva", text, "en", time);
    }

    @Test
    void a_strike_follows_one_on_the_same_town_alone() {
        linker.remember(
                7,
                7,
                on(
                        17,
                        1,
                        "Missiles kill five in Kharkiv",
                        "Missiles struck Kharkiv, mayor Ihor Terekhov said."));
        assertThat(
                        linker.follow(
                                on(
                                        18,
                                        2,
                                        "Drones kill two in Odesa",
                                        "Drones struck Odesa hours after mayor Ihor Terekhov and mayor Ilse Brandt spoke.")))
                .isEmpty();
        assertThat(
                        linker.follow(
                                on(
                                        18,
                                        3,
                                        "Drones kill two in Kharkiv",
                                        "Drones struck Kharkiv again, mayor Ihor Terekhov said.")))
                .isPresent();
    }

    @Test
    void round_ups_and_live_pages_are_in_no_storyline() {
        Article liveBlog =
                on(
                        17,
                        1,
                        "What we know: Brandt and Okoro meet in Geneva",
                        "Ilse Brandt met Daniel Okoro in Geneva.");
        linker.remember(7, 7, liveBlog);
        assertThat(
                        linker.follow(
                                on(
                                        18,
                                        2,
                                        "Brandt and Okoro meet in Geneva",
                                        "Ilse Brandt met Daniel Okoro in Geneva.")))
                .isEmpty();
        linker.remember(
                8,
                8,
                on(
                        18,
                        2,
                        "Brandt and Okoro meet in Geneva",
                        "Ilse Brandt met Daniel Okoro in Geneva."));
        assertThat(linker.follow(liveBlog)).isEmpty();
    }

    @Test
    void a_storyline_does_not_wander_from_one_name_to_the_next() {
        String[] pairs = {
            "Ilse Brandt and Daniel Okoro",
            "Daniel Okoro and Ilse Brandt",
            "Ilse Brandt and Daniel Okoro",
        };
        for (int i = 0; i < pairs.length; i++) {
            linker.remember(
                    i + 1, 1, on(15 + i, i + 1, pairs[i] + " meet", pairs[i] + " met in Geneva."));
        }
        linker.remember(
                4,
                1,
                on(
                        18,
                        4,
                        "Daniel Okoro and Marta Lind meet",
                        "Daniel Okoro met Marta Lind and Piet Vos."));
        assertThat(
                        linker.follow(
                                on(
                                        19,
                                        5,
                                        "Marta Lind and Piet Vos meet",
                                        "Marta Lind met Piet Vos.")))
                .isEmpty();
    }

    @Test
    void a_story_that_is_anothers_now_is_not_followed() {
        Article first =
                on(
                        17,
                        1,
                        "Brandt and Okoro meet in Geneva",
                        "Ilse Brandt met Daniel Okoro in Geneva.");
        linker.remember(7, 7, first);
        linker.forget(7);
        linker.forget(99);
        assertThat(
                        linker.follow(
                                on(
                                        18,
                                        2,
                                        "Brandt, Okoro meet again",
                                        "Ilse Brandt met Daniel Okoro.")))
                .isEmpty();
    }

    @Test
    void the_names_are_the_same_in_other_scripts() {
        linker.remember(
                7,
                7,
                on(
                        17,
                        1,
                        "Witkoff and Umerov to meet in Istanbul",
                        "Steve Witkoff will meet Rustem Umerov in Istanbul."));
        assertThat(
                        linker.follow(
                                article(
                                        2,
                                        "B",
                                        "Віткофф і Умєров зустрілися в Стамбулі",
                                        "Стів Віткофф зустрівся з Рустемом Умєровим у Стамбулі.",
                                        "uk",
                                        Instant.parse("2025-12-18T12:00:00Z"))))
                .hasValueSatisfying(link -> assertThat(link.storylineId()).isEqualTo(7));
    }

    private static Article on(int day, int id, String title, String text) {
        return article(
                id, "A", title, text, "en", Instant.parse("2025-12-%02dT12:00:00Z".formatted(day)));
    }
}
