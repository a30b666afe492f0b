package dev.sitrep.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.actor.Places;
import dev.sitrep.article.Article;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventMarksTest {
    private static final Places PLACES = Places.shipped();

    private static EventMarks marks(String title) {
        Article article = Articles.article(1, "Osk Gazette", title, "");
        return EventMarks.of(article, title, EventNames.of(article, title + "\n"), PLACES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Missile strike on Odesa kills three | Missile strike on Kharkiv kills three",
                "Ракетний удар по Одесі: загинули троє | Ракетний удар по Харкову: загинули троє",
                "Third round of talks ends in Geneva | Second round of talks ends in Geneva",
                "Allies agree on 20th package of sanctions | Allies agree on 19th package of sanctions",
                "Leaders arrive for the 2025 summit | Leaders arrive for the 2024 summit",
                "Envoys to hold talks on 20 December 2025 | Envoys to hold talks on 3 January 2026",
            })
    void two_events_that_are_written_up_alike_are_told_apart(String one, String other) {
        assertThat(marks(one).excludes(marks(other))).isTrue();
        assertThat(marks(other).excludes(marks(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Missile strike on Odesa kills three | Three dead as missiles hit Odesa port",
                "Missile strike on Odesa kills three | Missile strike kills three in port city",
                "Missile strike on Odesa, Kyiv says | Kyiv says missiles hit port",
                "Third round of talks ends in Geneva | Talks in Geneva end",
                "Leaders arrive for the 2025 summit | Leaders arrive for the summit",
                "Envoys hold talks in Geneva | Envoys hold talks in Vienna",
            })
    void what_one_of_them_does_not_name_sets_nothing_apart(String one, String other) {
        assertThat(marks(one).excludes(marks(other))).isFalse();
    }
}
