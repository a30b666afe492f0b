package dev.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void blocks_and_line_breaks_end_lines_and_pictures_with_captions_are_left_out() {
        assertThat(
                        HtmlText.paragraphs(
                                "<div>One <b>bold</b>\n"
                                        + " word.<p>Two&nbsp;&amp;"
                                        + " more<br>Three</p><figure><img><figcaption>Photo"
                                        + "</figcaption></figure><script>x()</script><ul><li>Four</li></ul>tail</div>"))
                .isEqualTo("One bold word.\nTwo & more\nThree\nFour\ntail");
    }

    @Test
    void a_title_with_markup_scripts_and_entities_becomes_one_plain_line() {
        assertThat(
                        HtmlText.plain(
                                "<b>Talks</b>&#32;&amp; <script>alert('x')</script>terms"
                                        + " &lt;draft&gt;\n"
                                        + " two"))
                .isEqualTo("Talks & terms <draft> two");
        assertThat(HtmlText.plain("AT&T said 3 < 4")).isEqualTo("AT&T said 3 < 4");
    }

    @Test
    void plain_text_keeps_its_lines_though_it_has_an_ampersand() {
        assertThat(HtmlText.paragraphs("Privacy & more\n\nR&amp;D < 5 km"))
                .isEqualTo("Privacy & more\nR&D < 5 km");
    }

    @Test
    void ten_thousand_nested_elements_and_a_line_of_megabytes_are_read() {
        assertThat(HtmlText.paragraphs("<div>".repeat(10_000) + "deep")).contains("deep");
        assertThat(HtmlText.paragraphs("<p>" + "word ".repeat(2_000_000))).startsWith("word word");
    }

    @Test
    void invisible_characters_and_direction_marks_are_dropped() {
        assertThat(HtmlText.plain("co\u00ADop\u200Berate\u202E now\uFEFF"))
                .isEqualTo("cooperate now");
    }
}
