package dev.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

class ListsTest {
    @Test
    void the_shipped_lists_have_the_actors_and_the_places_of_the_beat() {
        assertThat(Actors.shipped().all()).hasSizeGreaterThan(600);
        assertThat(Places.shipped().all()).hasSizeGreaterThan(600);
        for (Actor.Kind kind : Actor.Kind.values()) {
            assertThat(Actors.shipped().all()).as(kind.words()).anyMatch(a -> a.kind() == kind);
        }
        assertThat(Actors.shipped().all())
                .allMatch(a -> !a.role().isBlank() && !a.side().isBlank(), "has a role and a side");
    }

    @Test
    void every_actor_and_place_is_found_by_its_own_name() {
        Actors actors = Actors.shipped();
        assertThat(actors.all()).allSatisfy(a -> assertThat(actors.named(a.name())).contains(a));
        Places places = Places.shipped();
        assertThat(places.all()).allSatisfy(p -> assertThat(places.named(p.name())).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "Умерова, Rustem Umerov",
        "Zelenskyy, Volodymyr Zelensky",
        "НАТО, NATO",
        "Kim Jong-un, Kim Jong Un",
        "МЗС України, Ukrainian Foreign Ministry"
    })
    void an_actor_is_known_by_any_of_its_names(String name, String actor) {
        assertThat(Actors.shipped().named(name)).map(Actor::name).contains(actor);
    }

    @Test
    void a_surname_of_several_is_nobodys() {
        assertThat(Actors.shipped().named("Kim")).isEmpty();
        assertThat(Actors.shipped().named("Johnson")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ukrainian, UA",
        "українського, UA",
        "South Koreans, KR",
        "российские, RU",
        "Saudi, SA"
    })
    void a_country_is_known_by_its_adjectives(String adjective, String code) {
        assertThat(Places.shipped().countryOf(adjective)).contains(code);
    }

    @Test
    void countries_have_their_names_in_ten_languages() {
        Places places = Places.shipped();
        for (String name :
                new String[] {
                    "Poland", "Польща", "Польшу", "Pologne", "Polen", "Polonia", "Polska",
                    "Polonya", "بولندا", "波兰"
                }) {
            assertThat(places.named(name)).as(name).map(Place::country).contains("PL");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'people: []' | it needs \"bodies\", a list",
                "'people: [{role: x}]\nbodies: []' | line 1: it has no name",
                "'people:\n  - {name: A B, rolle: x}\nbodies: []' | line 2 (A B): the key \"rolle\" is unknown; there are alias",
                "'people:\n  - {name: A B}\n  - {name: A B}\nbodies: []' | line 3 (A B): this name is there twice",
                "'people: []\nbodies:\n  - {name: C, kind: club}' | line 3 (C): it needs a kind: one of body, ministry",
                "'people:\n  - {name: A B, alone: maybe}\nbodies: []' | alone is \"maybe\"; write sure, context or never",
                "'people:\n  - {name: A B, aliases: C}\nbodies: []' | aliases must be a list",
                "'people: 3' | line 1: \"people\" must be a list",
                "'people: [}' | line 1: this is not YAML",
                "'persons: []\npeople: []\nbodies: []' | the section \"persons\" is unknown"
            })
    void a_wrong_list_of_actors_is_told_in_a_sentence(String yaml, String message) {
        var in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Actors.load(in))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'countries: [{code: ZZ}]\nplaces: []' | line 1 (ZZ): \"ZZ\" is no code of a country",
                "'countries: [{code: UA}, {code: UA}]\nplaces: []' | this country is there twice",
                "'countries: []\nplaces:\n  - {name: X, kind: town}' | line 3 (X): it needs a kind: one of city, region, sea, site",
                "'countries: []\nplaces:\n  - {name: X, kind: city, country: U}' | \"U\" is no code of a country"
            })
    void a_wrong_list_of_places_is_told_in_a_sentence(String yaml, String message) {
        var in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Places.load(in))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_list_of_ones_own_is_used() throws IOException {
        String yaml =
                "people:\n  - {name: Anna Beispiel, role: chair, side: DE}\nbodies:\n  - {name: Club, kind: body, role: a club, side: DE}\n";
        Actors actors =
                Actors.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        assertThat(actors.named("Beispiel")).map(Actor::role).contains("chair");
    }
}
