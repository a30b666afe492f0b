package dev.sitrep.story;

import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.story.SecondThought.Apart;
import dev.sitrep.story.SecondThought.Same;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class SecondThoughtsTest {
    private static final Article FIRE =
            article(
                    1,
                    "Velmora Post",
                    "Drone hits Velmora grain terminal",
                    "Seven dockers died when a drone hit the grain terminal in Velmora. Mayor Ilse Brandt said the fire was out by dawn. The terminal loads wheat for Port Asker.");
    private static final Article FIRE_OUT =
            article(
                    2,
                    "Osk Gazette",
                    "Fire out at Velmora terminal after drone strike",
                    "The fire at the grain terminal in Velmora is out, mayor Ilse Brandt said. A drone had hit it at night; seven dockers died. Wheat for Port Asker burned.");
    private static final Article DEAD =
            article(
                    3,
                    "Lunden Times",
                    "Seven dead as drone hits grain terminal in Velmora",
                    "Seven dockers were killed in Velmora by a drone that set the grain terminal on fire, mayor Ilse Brandt said. Wheat burned until dawn.");
    private static final Article TREATY =
            article(
                    4,
                    "Osk Gazette",
                    "Tavria and Lunden sign herring treaty",
                    "Ministers of Tavria and Lunden signed a fishing treaty in Osk. It sets quotas for herring and cod until 2030 and ends a dispute of ten years.");

    private final AtomicLong ids = new AtomicLong(100);
    private final StoryClusterer clusterer =
            new StoryClusterer(
                    ClusterSettings.defaults(), Knowledge.shipped(), ids::incrementAndGet);

    @Test
    void two_stories_of_one_event_are_the_same_and_it_is_said_once() {
        clusterer.restore(1, FIRE);
        clusterer.restore(1, DEAD);
        clusterer.restore(2, FIRE_OUT);
        clusterer.restore(3, TREATY);

        assertThat(clusterer.secondThoughts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Same.class,
                        same -> {
                            assertThat(same.one()).isEqualTo(1);
                            assertThat(same.other()).isEqualTo(2);
                            assertThat(same.reason()).isNotBlank();
                        });
        assertThat(clusterer.secondThoughts()).isEmpty();
    }

    @Test
    void after_a_merge_news_goes_to_the_story_that_was_kept() {
        clusterer.restore(1, FIRE);
        clusterer.restore(2, FIRE_OUT);
        clusterer.merge(2, 1);

        assertThat(clusterer.isOpen(1)).isFalse();
        assertThat(clusterer.assign(DEAD).storyId()).isEqualTo(2);
        assertThat(clusterer.secondThoughts()).isEmpty();
    }

    @Test
    void an_article_on_another_event_with_its_copy_is_apart_from_the_rest_of_its_story() {
        clusterer.restore(1, FIRE);
        clusterer.restore(1, FIRE_OUT);
        clusterer.restore(1, DEAD);
        clusterer.restore(1, TREATY);
        clusterer.restore(
                1, article(5, "Asker Daily", TREATY.title(), TREATY.text()).asDuplicateOf(4L));

        assertThat(clusterer.secondThoughts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Apart.class,
                        apart -> {
                            assertThat(apart.story()).isEqualTo(1);
                            assertThat(apart.articles()).containsExactly(4L, 5L);
                        });

        clusterer.split(1, 2, List.of(4L, 5L));
        assertThat(clusterer.secondThoughts()).isEmpty();
        Article again =
                article(
                        6,
                        "Lunden Times",
                        "Herring treaty signed in Osk",
                        "Tavria and Lunden signed a treaty on fishing in Osk with quotas for herring and cod until 2030, their ministers said.");
        assertThat(clusterer.assign(again).storyId()).isEqualTo(2);
    }

    @Test
    void what_is_one_event_is_left_alone() {
        clusterer.restore(1, FIRE);
        clusterer.restore(1, FIRE_OUT);
        clusterer.restore(1, DEAD);
        clusterer.restore(2, TREATY);

        assertThat(clusterer.secondThoughts()).isEmpty();
    }
}
