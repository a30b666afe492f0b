package dev.sitrep.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackTypedTest {
    @Test
    void the_bots_name_goes_and_other_names_stay() {
        assertThat(SlackTyped.text("<@U0> ask <@U2> and <@U3|ann>", "U0"))
                .isEqualTo("ask @U2 and @ann");
        assertThat(SlackTyped.text("hey <@U0>", "U0")).isEqualTo("hey");
        assertThat(SlackTyped.text("<@U0|sitrep> digest", "U0")).isEqualTo("digest");
    }

    @Test
    void without_knowing_the_bot_a_name_at_the_start_is_its_name() {
        assertThat(SlackTyped.text(" <@U9> digest <@U2>", null)).isEqualTo("digest @U2");
    }

    @Test
    void addresses_channels_and_entities_are_what_was_typed() {
        assertThat(SlackTyped.text("addfeed <https://example.org/a?x=1&amp;y=2>", "U0"))
                .isEqualTo("addfeed https://example.org/a?x=1&y=2");
        assertThat(SlackTyped.text("addfeed <http://example.org|example.org>", "U0"))
                .isEqualTo("addfeed http://example.org");
        assertThat(
                        SlackTyped.text(
                                "to <mailto:a@b.example|a@b.example> in <#C1|desk> <!here>", "U0"))
                .isEqualTo("to a@b.example in #desk @here");
        assertThat(SlackTyped.text("a &lt;b&gt; &amp;amp;", "U0")).isEqualTo("a <b> &amp;");
    }

    @Test
    void broken_markup_stays_as_it_is() {
        assertThat(SlackTyped.text("1 < 2", "U0")).isEqualTo("1 < 2");
        assertThat(SlackTyped.text("<@U0", "U0")).isEqualTo("<@U0");
        assertThat(SlackTyped.text("<> <|> <", "U0")).isEqualTo("<");
        assertThat(SlackTyped.text(null, "U0")).isEmpty();
    }
}
