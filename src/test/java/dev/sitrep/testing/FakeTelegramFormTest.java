package dev.sitrep.testing;

import static dev.sitrep.testing.RawTelegram.CHAT;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/** A fake that lets a bad message pass is worthless: here it has to refuse the form of messages. */
class FakeTelegramFormTest {
    private final RawTelegram raw = new RawTelegram();
    private final TestingClock clock = raw.clock;

    @AfterEach
    void close() {
        raw.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>x</p>                | Unsupported start tag "p" at byte offset 0
                    é <br>                  | Unsupported start tag "br" at byte offset 3
                    <script>x</script>      | Unsupported start tag "script" at byte offset 0
                    <b/>x                   | Unsupported start tag "b/" at byte offset 0
                    a < b                   | Unsupported start tag "" at byte offset 2
                    a <b                    | Unclosed start tag at byte offset 2
                    <b>x                    | Can't find end tag corresponding to start tag "b"
                    x</b>                   | Unexpected end tag at byte offset 1
                    <b><i>x</b></i>         | Unmatched end tag at byte offset 7, expected "</i>", found "</b>"
                    <b>x</b                 | Unclosed end tag at byte offset 4
                    <a href>x</a href       | Unclosed end tag at byte offset 9
                    <a ="u">x</a>           | Empty attribute name in the tag "a" at byte offset 0
                    <a href=u/v>x</a>       | Unexpected end of name token at byte offset 8
                    <a href="u>x</a>        | Unclosed start tag at byte offset 0
                    <span>x</span>          | Tag "span" must have class "tg-spoiler" at byte offset 0
                    <tg-emoji>x</tg-emoji>  | Invalid custom emoji identifier specified
                    &#xd800;                | Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units
                    """)
    void markup_that_telegram_can_not_read_is_refused_in_its_words(String html, String why) {
        assertThat(raw.refusal(html)).isEqualTo("Bad Request: can't parse entities: " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <b>a<i>b</i></b>                            | ab
                    <STRONG>a</sTrong>                          | a
                    <b>a</>                                     | a
                    &lt;&gt;&amp;&quot;&#65;&#x42;              | <>&"AB
                    &nbsp;&apos;&copy; & &; &#0; &lt            | &nbsp;&apos;&copy; & &; &#0; <
                    a > b                                       | a > b
                    <a href='http://x.example/?a=1&amp;b'>t</a> | t
                    <span class="tg-spoiler">s</span>           | s
                    <blockquote expandable>q</blockquote>       | q
                    <pre><code class="language-java">c</code></pre> | c
                    """)
    void markup_that_telegram_reads_is_shown_without_it(String html, String seen) {
        assertThat(raw.sends(CHAT, html)).isTrue();
        assertThat(raw.last(CHAT).text()).isEqualTo(seen);
    }

    @Test
    void styles_and_links_are_kept_with_the_words_they_cover() {
        raw.send(CHAT, "𝔘 <b>bold</b> <a href=\"https://x.example/?a=1&amp;b=2\">there</a>");
        assertThat(raw.last(CHAT).styled("bold")).containsExactly("bold");
        assertThat(raw.last(CHAT).link("there")).contains("https://x.example/?a=1&b=2");
        clock.advance(Duration.ofSeconds(1));
        raw.send(CHAT, "<a href=\"javascript:alert(1)\">no link</a>");
        assertThat(raw.last(CHAT).entities()).isEmpty();
    }

    @Test
    void the_length_is_counted_in_utf16_units_after_the_markup_is_parsed() {
        String fits = "<b>" + "😀".repeat(2047) + "&amp;</b>x";
        assertThat(raw.sends(CHAT, fits)).isTrue();
        assertThat(raw.refusal(fits + "y")).isEqualTo("Bad Request: message is too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\n", "\u200B", "<b> </b>", "<i></i>", "\u2800\uFEFF", "\u0007"})
    void a_text_that_nobody_can_see_is_refused(String html) {
        assertThat(raw.refusal(html)).isEqualTo("Bad Request: text must be non-empty");
    }

    @Test
    void a_message_without_text_or_chat_is_refused() {
        assertThat(raw.refusal("")).isEqualTo("Bad Request: message text is empty");
        assertThat(raw.description("sendMessage", "{\"text\":\"x\"}"))
                .isEqualTo("Bad Request: chat_id is empty");
        assertThat(raw.description("sendMessage", "{\"chat_id\":7,\"text\":\"x\"}"))
                .isEqualTo("Bad Request: chat not found");
        assertThat(raw.description("sendMessage", "{\"chat_id\":\"nobody\",\"text\":\"x\"}"))
                .isEqualTo("Bad Request: chat not found");
        assertThat(
                        raw.description(
                                "sendMessage",
                                "{\"chat_id\":100,\"text\":\"x\",\"parse_mode\":\"X\"}"))
                .isEqualTo("Bad Request: unsupported parse_mode");
    }

    @Test
    void strings_that_are_no_utf8_are_refused() {
        assertThat(raw.description("sendMessage", "{\"chat_id\":100,\"text\":\"\\ud800\"}"))
                .isEqualTo("Bad Request: strings must be encoded in UTF-8");
        assertThat(raw.description("sendMessage", "{\"chat_id\":100,"))
                .isEqualTo("Bad Request: can't parse JSON object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"inline_keyboard":"x"}            | field "inline_keyboard" must be of type Array
                    {"inline_keyboard":[[{"callback_data":"x"}]]} | can't parse inline keyboard button: Can't find field "text"
                    {"inline_keyboard":[[{"text":"x"}]]} | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
                    {"inline_keyboard":[[{"text":"x","callback_data":""}]]} | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
                    {"inline_keyboard":[[{"text":"x","callback_data":"яяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяя"}]]} | BUTTON_DATA_INVALID
                    """)
    void a_keyboard_of_the_wrong_shape_is_refused(String markup, String why) {
        String body = "{\"chat_id\":100,\"text\":\"x\",\"reply_markup\":" + markup + "}";
        assertThat(raw.description("sendMessage", body)).isEqualTo("Bad Request: " + why);
    }

    @Test
    void a_preview_switch_has_to_be_true_or_false() {
        String body =
                "{\"chat_id\":100,\"text\":\"x\",\"link_preview_options\":{\"is_disabled\":\"yes\"}}";
        assertThat(raw.description("sendMessage", body))
                .isEqualTo("Bad Request: field \"is_disabled\" must be of type Boolean");
    }
}
