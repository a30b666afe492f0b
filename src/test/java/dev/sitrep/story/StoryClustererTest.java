package dev.sitrep.story;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

class StoryClustererTest {
    private static final String HARBOUR =
            "Seven dockers died when a drone hit the grain terminal in Velmora. Mayor Ilse Brandt said the fire was out by dawn. The terminal loads wheat for Port Asker.";
    private static final String HARBOUR_AGAIN =
            "The fire at the grain terminal in Velmora is out, mayor Ilse Brandt said. A drone had hit it at night; seven dockers died. Wheat for Port Asker burned.";
    private static final String TREATY =
            "Ministers of Tavria and Lunden signed a fishing treaty in Osk. It sets quotas for herring and cod until 2030 and ends a dispute of ten years.";

    private final AtomicLong ids = new AtomicLong();
    private final StoryClusterer clusterer =
            new StoryClusterer(
                    ClusterSettings.defaults(), Knowledge.shipped(), ids::incrementAndGet);

    @Test
    void reports_on_one_event_are_one_story_and_another_event_is_another() {
        assertThat(clusterer.assign(article(1, "A", "Drone hits Velmora grain terminal", HARBOUR)))
                .isInstanceOf(Assignment.Started.class);
        assertThat(
                        clusterer.assign(
                                article(
                                        2,
                                        "B",
                                        "Fire out at Velmora terminal after drone strike",
                                        HARBOUR_AGAIN)))
                .isInstanceOf(Assignment.Joined.class);
        assertThat(
                        clusterer
                                .assign(
                                        article(
                                                3,
                                                "C",
                                                "Tavria and Lunden sign herring treaty",
                                                TREATY))
                                .storyId())
                .isEqualTo(2);
    }

    @Test
    void an_article_of_two_lines_finds_its_story() {
        clusterer.assign(article(1, "A", "Drone hits Velmora grain terminal", HARBOUR));
        assertThat(
                        clusterer
                                .assign(
                                        article(
                                                2,
                                                "B",
                                                "Velmora grain terminal hit by drone, seven dockers dead",
                                                "Seven dead."))
                                .storyId())
                .isEqualTo(1);
    }

    @Test
    void a_title_that_an_outlet_uses_daily_proves_nothing() {
        Article monday = article(1, "A", "War: what we know today", HARBOUR, "en", START);
        Article tuesday =
                article(
                        2,
                        "A",
                        "War: what we know today",
                        TREATY,
                        "en",
                        START.plus(Duration.ofDays(1)));
        Article wednesday =
                article(
                        3,
                        "A",
                        "War: what we know today",
                        "",
                        "en",
                        START.plus(Duration.ofDays(2)));
        clusterer.assign(monday);
        assertThat(clusterer.assign(tuesday).storyId()).isEqualTo(2);
        assertThat(clusterer.assign(wednesday).storyId()).isEqualTo(3);
    }

    @Test
    void a_near_duplicate_goes_where_its_first_article_went_even_under_another_title() {
        clusterer.assign(article(1, "A", "Drone hits Velmora grain terminal", HARBOUR));
        Article copy = article(2, "B", "Night of fire", "Short.").asDuplicateOf(1L);
        assertThat(clusterer.assign(copy)).isEqualTo(new Assignment.Joined(1, 1));
    }

    @Test
    void articles_in_other_scripts_join_by_names_and_counts() {
        clusterer.assign(
                article(
                        1,
                        "A",
                        "Dmitriev and Witkoff meet in Berlin",
                        "Kirill Dmitriev met Steve Witkoff and Jared Kushner in Berlin on Monday. Delegations of 12 people discussed guarantees. Rustem Umerov was expected in Istanbul."));
        Article ukrainian =
                article(
                        2,
                        "B",
                        "Дмитрієв зустрівся з Віткоффом у Берліні",
                        "Кирило Дмитрієв зустрівся зі Стівом Віткоффом та Джаредом Кушнером у Берліні. Делегації з 12 людей обговорили гарантії. Рустема Умєрова чекали в Стамбулі.",
                        "uk",
                        START.plusSeconds(7_200));
        Article russian =
                article(
                        3,
                        "C",
                        "Дмитриев и Уиткофф встретились в Берлине",
                        "Кирилл Дмитриев встретился со Стивом Уиткоффом и Джаредом Кушнером в Берлине. Делегации из 12 человек обсудили гарантии. Рустема Умерова ждали в Стамбуле.",
                        "ru",
                        START.plusSeconds(9_000));
        Article other =
                article(
                        4,
                        "C",
                        "Заводи Одеси без світла",
                        "Через обстріл заводи Одеси стоять без світла. Енергетики обіцяють відновити мережу до вечора.",
                        "uk",
                        START.plusSeconds(9_600));
        assertThat(clusterer.assign(ukrainian).storyId()).isEqualTo(1);
        assertThat(clusterer.assign(russian).storyId()).isEqualTo(1);
        assertThat(clusterer.assign(other).storyId()).isEqualTo(2);
    }

    @Test
    void a_short_first_report_finds_the_one_in_another_language_and_not_that_of_another_town() {
        clusterer.assign(
                article(
                        1,
                        "A",
                        "Удар по Харкову: двоє загиблих, семеро поранених",
                        "Уночі дрони влучили в житловий будинок у Харкові. Загинули двоє людей, ще семеро поранені.",
                        "uk",
                        START));
        Article english =
                article(
                        2,
                        "B",
                        "Two dead, seven wounded as drones hit Kharkiv apartment block",
                        "Drones hit an apartment block in Kharkiv overnight. Two people were killed and seven wounded.");
        Article elsewhere =
                article(
                        3,
                        "C",
                        "Двое погибших, семеро раненых: дроны ударили по жилому дому в Сумах",
                        "Ночью дроны попали в жилой дом в Сумах. Погибли двое, ранены семеро.",
                        "ru",
                        START.plusSeconds(7_200));
        assertThat(clusterer.assign(english).storyId()).isEqualTo(1);
        assertThat(clusterer.assign(elsewhere).storyId()).isEqualTo(2);
    }

    @Test
    void last_years_event_is_not_joined_and_memory_does_not_grow_with_history() {
        for (int day = 0; day < 400; day++) {
            Instant at = START.plus(Duration.ofDays(day));
            clusterer.assign(
                    article(
                            day + 1,
                            "A" + day,
                            "Event number" + day + " in place" + day,
                            "word" + day + " thing" + day,
                            "en",
                            at));
        }
        assertThat(clusterer.openStories()).isLessThanOrEqualTo(11);
        StoryClusterer fresh =
                new StoryClusterer(
                        ClusterSettings.defaults(), Knowledge.shipped(), ids::incrementAndGet);
        long first =
                fresh.assign(article(1, "A", "Drone hits Velmora", HARBOUR, "en", START)).storyId();
        long again =
                fresh.assign(
                                article(
                                        2,
                                        "B",
                                        "Drone hits Velmora",
                                        HARBOUR,
                                        "en",
                                        START.plus(Duration.ofDays(365))))
                        .storyId();
        assertThat(again).isNotEqualTo(first);
    }

    @Test
    void a_feeds_clock_that_is_wrong_by_a_year_is_not_believed() {
        Article wrong =
                new Article(
                        9,
                        "k",
                        1,
                        null,
                        "A",
                        "T",
                        "x",
                        "en",
                        START.minus(Duration.ofDays(365)),
                        START,
                        null,
                        Article.TextFrom.FEED,
                        null);
        assertThat(wrong.publishedOrArrived()).isEqualTo(START);
    }

    @Test
    void another_node_takes_over_from_what_is_stored() {
        Article first = article(1, "A", "Drone hits Velmora grain terminal", HARBOUR);
        clusterer.restore(41, first);
        assertThat(
                        clusterer
                                .assign(
                                        article(
                                                2,
                                                "B",
                                                "Fire out at Velmora terminal",
                                                HARBOUR_AGAIN))
                                .storyId())
                .isEqualTo(41);
    }

    @Test
    void an_empty_article_starts_a_story_of_its_own() {
        clusterer.assign(article(1, "A", "", ""));
        assertThat(clusterer.assign(article(2, "B", "", "")).storyId()).isEqualTo(2);
    }
}
