package dev.sitrep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class OutletsTest {
    private final Outlets outlets = Outlets.shipped();

    @Test
    void the_shipped_list_has_the_outlets_of_the_beat() {
        assertThat(outlets.all()).hasSizeGreaterThan(400);
        for (Outlet.Kind kind : Outlet.Kind.values()) {
            if (kind != Outlet.Kind.UNKNOWN) {
                assertThat(outlets.all()).as(kind.words()).anyMatch(o -> o.kind() == kind);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reuters, Reuters",
        "the kyiv independent, The Kyiv Independent",
        "Kyiv Independent, The Kyiv Independent",
        "Укрінформу, Ukrinform",
        "Интерфакс-Украина, Interfax-Ukraine",
        "Интерфакса, Interfax",
        "www.cgtn.com, CGTN"
    })
    void an_outlet_is_found_by_any_of_its_names(String alias, String name) {
        assertThat(outlets.byAlias(alias)).get().extracting(Outlet::name).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.reuters.com/world/x?y=1, Reuters",
        "news.sky.com, Sky News",
        "EN.INTERFAX.COM.UA, Interfax-Ukraine"
    })
    void an_outlet_is_found_by_its_domain(String address, String name) {
        assertThat(outlets.byDomain(address)).get().extracting(Outlet::name).isEqualTo(name);
    }

    @Test
    void what_is_not_known_is_not_found_and_stands_for_itself() {
        assertThat(outlets.byAlias("Reuters Street Bakery")).isEmpty();
        assertThat(outlets.byAlias("")).isEmpty();
        assertThat(outlets.byDomain("notreuters.com")).isEmpty();
        assertThat(outlets.byDomain("http://[bad")).isEmpty();
        assertThat(outlets.named("Quay Service").family()).isEqualTo("Quay Service");
    }

    @Test
    void families_hold_together() {
        assertThat(outlets.family("Axel Springer"))
                .extracting(Outlet::name)
                .contains("Politico", "Bild");
    }

    @Test
    void names_of_feeds_are_added_to_the_known_ones() {
        Outlets more = outlets.with(List.of("Quay Service", "REUTERS", " "));
        assertThat(more.all()).hasSize(outlets.all().size() + 1);
        assertThat(more.byAlias("quay service")).isPresent();
        assertThat(outlets.with(List.of("Reuters"))).isSameAs(outlets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'outlets: [{name: A}]' | line 1 (A) needs a kind",
                "'outlets: [{kind: wire}]' | line 1: an outlet has no name",
                "'outlets: [{name: A, kind: wire, sitez: []}]' | line 1 (A) has the unknown key \"sitez\"",
                "'outlets: [{name: A, kind: wire, domains: a.com}]' | line 1 (A), domains: this must be a list",
                "'outlets: [{name: A, kind: wire}, {name: A, kind: wire}]' | \"A\" is there twice",
                "'outlets: [}' | line 1: this is not YAML",
                "'' | it needs \"outlets\", a list"
            })
    void a_wrong_list_is_told_in_a_sentence(String yaml, String message) {
        var in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Outlets.load(in))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }
}
