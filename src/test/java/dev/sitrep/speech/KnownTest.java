package dev.sitrep.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class KnownTest {
    private static final Known KNOWN =
            new Known(
                    Map.of(
                            "any", "the server answered {0}",
                            "404", "the server answered 404 (nothing)",
                            "two", "{1} asks for {0} s between pages",
                            "still", "it failed"));

    @Test
    void what_the_program_says_is_found_by_its_words() {
        assertThat(KNOWN.find("it failed")).hasValue(new Known.Match("still", List.of()));
        assertThat(KNOWN.find("the server answered 418"))
                .hasValue(new Known.Match("any", List.of("418")));
        assertThat(KNOWN.find("host asks for 9 s between pages"))
                .hasValue(new Known.Match("two", List.of("9", "host")));
    }

    @Test
    void what_says_most_is_meant() {
        assertThat(KNOWN.find("the server answered 404 (nothing)"))
                .hasValue(new Known.Match("404", List.of()));
    }

    @Test
    void anything_else_is_not_known() {
        assertThat(KNOWN.find("it failed twice")).isEmpty();
        assertThat(KNOWN.find("the server answered ")).isEmpty();
        assertThat(KNOWN.find("")).isEmpty();
    }

    @Test
    void a_long_hostile_text_is_read_in_no_time() {
        Known known = new Known(Map.of("k", "{0} a {1} b {2} c {3} d"));
        String text = " a b c".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> known.find(text));
    }

    @Test
    void english_and_what_is_not_known_stay_as_they_are() {
        Speech english = Speech.of(Language.ENGLISH);
        assertThat(english.translated("the server answered 404")).endsWith("404");
        assertThat(Speech.of(Language.UKRAINIAN).translated("something new"))
                .isEqualTo("something new");
    }

    @Test
    void a_reason_within_another_is_known_as_well() {
        Speech speech =
                new Speech(
                        Language.UKRAINIAN,
                        Map.of(
                                "reason.not.fetched", "не завантажено: {0}",
                                "reason.big", "більше за {0}"));
        assertThat(speech.translated("not fetched: it is bigger than 5 MB"))
                .isEqualTo("не завантажено: більше за 5 MB");
    }
}
