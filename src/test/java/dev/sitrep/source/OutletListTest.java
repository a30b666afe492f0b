package dev.sitrep.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.text.StopWords;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The list that comes with Sitrep holds facts in good form, and no name that is an ordinary word. */
class OutletListTest {
    /** Names of papers in many cities and languages: one of these alone names none of them. */
    private static final Set<String> ORDINARY =
            Set.of(
                    ("times time sun post mail express mirror star independent guardian observer telegraph economist"
                                    + " standard hill nation national atlantic dawn focus world today week record herald tribune"
                                    + " press wire bell globe chronicle journal news daily diplomat print punch vanguard citizen"
                                    + " general staff office parliament commission council ministry army government police"
                                    + " правда новости вести труд звезда дождь зеркало спутник взгляд факты голос свобода общественное"
                                    + " громадське день світ факти сегодня сьогодні вісті зірка дзеркало агентство проект важные бумага")
                            .split(" "));

    private final List<Outlet> all = Outlets.shipped().all();

    private static Stream<String> names(Outlet outlet) {
        return Stream.concat(Stream.of(outlet.name()), outlet.aliases().stream());
    }

    @Test
    void it_holds_hundreds_of_all_kinds_and_regions() {
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        Map<Outlet.Kind, Integer> kinds = new HashMap<>();
        all.forEach(outlet -> kinds.merge(outlet.kind(), 1, Integer::sum));
        for (Outlet.Kind kind : Outlet.Kind.values()) {
            if (kind != Outlet.Kind.UNKNOWN) {
                assertThat(kinds.getOrDefault(kind, 0)).as(kind.words()).isGreaterThan(20);
            }
        }
        assertThat(all.stream().map(Outlet::country).distinct().count()).isGreaterThan(60);
    }

    @Test
    void countries_and_languages_are_those_of_the_standards() {
        Set<String> countries = Set.of(Locale.getISOCountries());
        Set<String> languages = Set.of(Locale.getISOLanguages());
        for (Outlet outlet : all) {
            String country = outlet.country();
            if (country != null) {
                assertThat(countries).as(outlet.name()).contains(country);
            }
            if (!outlet.language().equals("und")) {
                assertThat(languages).as(outlet.name()).contains(outlet.language());
            }
            assertThat(outlet.name()).isEqualTo(outlet.name().strip()).isNotEmpty();
            assertThat(outlet.family()).as(outlet.name()).isNotEmpty();
        }
    }

    @Test
    void domains_are_host_names_of_one_outlet_each() {
        Set<String> seen = new HashSet<>();
        for (Outlet outlet : all) {
            for (String domain : outlet.domains()) {
                assertThat(domain)
                        .matches("([a-z0-9][a-z0-9-]*\\.)+[a-z]{2,}")
                        .doesNotStartWith("www.");
                assertThat(seen.add(domain)).as(domain).isTrue();
            }
        }
    }

    @Test
    void a_name_is_of_one_outlet_alone() {
        Map<String, String> seen = new HashMap<>();
        for (Outlet outlet : all) {
            names(outlet)
                    .map(name -> String.join(" ", Tokens.words(name)))
                    .map(name -> name.startsWith("the ") ? name.substring(4) : name)
                    .forEach(
                            name -> {
                                String before = seen.put(name, outlet.name());
                                assertThat(before == null || before.equals(outlet.name()))
                                        .as(name + ": " + before + ", " + outlet.name())
                                        .isTrue();
                            });
        }
    }

    @Test
    void families_of_several_are_spelt_alike() {
        Map<String, String> spellings = new HashMap<>();
        for (Outlet outlet : all) {
            String key = outlet.family().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            String before = spellings.put(key, outlet.family());
            assertThat(before == null || before.equals(outlet.family()))
                    .as(before + ", " + outlet.family())
                    .isTrue();
        }
        assertThat(all.stream().filter(o -> o.family().equals("Murdoch family"))).hasSize(4);
    }

    @Test
    void no_name_is_an_ordinary_word() {
        for (Outlet outlet : all) {
            names(outlet)
                    .filter(name -> Tokens.words(name).size() == 1)
                    .map(name -> name.toLowerCase(Locale.ROOT).replace("*", ""))
                    .forEach(
                            name -> {
                                assertThat(ORDINARY).as(outlet.name()).doesNotContain(name);
                                for (String language : List.of("en", "uk", "ru")) {
                                    assertThat(StopWords.of(language)).doesNotContain(name);
                                }
                            });
        }
    }
}
