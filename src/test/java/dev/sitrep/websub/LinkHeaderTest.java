package dev.sitrep.websub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.URI;
import java.util.List;

class LinkHeaderTest {
    private static final URI BASE = URI.create("https://news.example/a/feed");

    @Test
    void links_stand_in_one_header_or_in_several() {
        assertThat(
                        targets(
                                "hub",
                                "<https://a.example/>; rel=hub, <https://b.example/>; rel=\"hub\""))
                .containsExactly("https://a.example/", "https://b.example/");
        assertThat(
                        targets(
                                "hub",
                                "<https://a.example/>;rel=hub",
                                "<https://b.example/> ; rel = hub"))
                .containsExactly("https://a.example/", "https://b.example/");
    }

    @Test
    void a_target_may_be_relative_and_hold_commas_and_semicolons() {
        assertThat(targets("self", "<../x,y;z?q=1>; rel=self"))
                .containsExactly("https://news.example/x,y;z?q=1");
    }

    @Test
    void parameters_may_be_quoted_in_any_case_and_hold_anything() {
        assertThat(
                        targets(
                                "hub",
                                "<https://a.example/>; title=\"rel=self, \\\"<x>\\\"; y\"; REL=\"next HUB\""))
                .containsExactly("https://a.example/");
    }

    @Test
    void the_first_rel_counts_and_links_of_something_else_do_not() {
        assertThat(targets("hub", "<https://a.example/>; rel=next; rel=hub")).isEmpty();
        assertThat(targets("hub", "<https://a.example/>; anchor=\"#x\"; rel=hub")).isEmpty();
    }

    @Test
    void what_is_no_web_address_is_left_out() {
        assertThat(
                        targets(
                                "hub",
                                "<javascript:x>; rel=hub, <https://u:p@a.example/>; rel=hub, <h t t p>; rel=hub, <>; rel=next"))
                .isEmpty();
    }

    @Test
    @Timeout(5)
    void garbage_ends() {
        for (String garbage :
                List.of(
                        "",
                        "<",
                        "<>",
                        "<a",
                        "<a>;",
                        "<a>; rel",
                        "<a>; rel=",
                        "<a>; rel=\"",
                        "<a>; rel=\"\\",
                        "<a>;;;;,,,,",
                        "a>; rel=hub",
                        "<<<<>>>>",
                        "<a>;=\"x\";=")) {
            LinkHeader.read(List.of(garbage));
            LinkHeader.read(List.of(garbage.repeat(10_000)));
        }
        assertThat(LinkHeader.read(List.of("<a>;rel=hub,".repeat(10_000)))).hasSize(50);
    }

    private static List<String> targets(String relation, String... headers) {
        return LinkHeader.targets(LinkHeader.read(List.of(headers)), relation, BASE).stream()
                .map(URI::toString)
                .toList();
    }
}
