package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;

import dev.sitrep.article.PageOutcome.NoText;
import dev.sitrep.article.PageOutcome.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Random;
import java.util.stream.Stream;

/** Pages that are broken, huge or mean harm: each takes bounded time and memory, and its outcome is stated. */
@Timeout(60)
class HostilePageTest {
    private static final URI AT = URI.create("http://127.0.0.1/war/talks.html");

    /** CPU time for the largest page that is read, on a slow machine with other work. */
    private static final long MOST_NANOS = 8_000_000_000L;

    /** Bytes allocated, over all; what is held at once is less. */
    private static final long MOST_ALLOCATED = 1_200_000_000L;

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final String BODY =
            """
            <p>Envoys of both sides met in the harbour town on Saturday, and the talks are to go on on Sunday, officials said.</p>
            <p>“We have moved,” the head of the delegation told reporters, without saying in what, when or how far.</p>
            <p>A ceasefire on the river, an exchange of prisoners and the port’s reopening are on the table, the ministry said.</p>
            """;

    private static PageOutcome bounded(byte[] page) {
        long began = THREAD.getCurrentThreadCpuTime();
        long allocated = THREAD.getCurrentThreadAllocatedBytes();
        PageOutcome outcome = PageExtractor.extract(page, AT, null);
        assertThat(THREAD.getCurrentThreadCpuTime() - began).as("CPU ns").isLessThan(MOST_NANOS);
        assertThat(THREAD.getCurrentThreadAllocatedBytes() - allocated)
                .as("bytes allocated")
                .isLessThan(MOST_ALLOCATED);
        return outcome;
    }

    private static PageOutcome bounded(String page) {
        return bounded(page.getBytes(UTF_8));
    }

    private static String text(String page) {
        PageOutcome outcome = bounded(page);
        assertThat(outcome).isInstanceOf(Page.class);
        return ((Page) outcome).text();
    }

    @Test
    void a_page_of_20_megabytes_is_read_up_to_a_bound() {
        String paragraph =
                "<p>" + "More words, and more of them, are said here. ".repeat(20) + "</p>";
        String page = "<title>Long</title><article>" + BODY + paragraph.repeat(23_000);
        assertThat(page.length()).isGreaterThan(20_000_000);
        assertThat(text(page).length()).isBetween(1_000, PageExtractor.MOST_CHARACTERS);
    }

    @Test
    void ten_thousand_nested_elements_hide_no_article() {
        for (String tag :
                new String[] {"div", "b", "article", "section", "ul><li", "table", "blockquote"}) {
            assertThat(text("<title>Deep</title>" + ("<" + tag + ">").repeat(10_000) + BODY))
                    .as(tag)
                    .contains("harbour town");
        }
    }

    @Test
    void a_page_of_one_long_line_is_a_page() {
        String line = "A long line, with commas, and no end ".repeat(60_000);
        assertThat(text("<title>Line</title><article><p>" + line)).contains("no end");
        assertThat(text("<p>" + "word".repeat(500_000))).startsWith("wordword");
    }

    static Stream<String> traps() {
        return Stream.of(
                "<a>".repeat(1_000_000),
                "<div class='share related'>".repeat(150_000) + BODY,
                "<article><h2><a href=x>A heading</a></h2><p>Some words of it.</p>".repeat(30_000),
                "<div class='embed social'><blockquote><p>x</p>".repeat(40_000),
                "<p>Source".repeat(60_000),
                "<div>Source: <b>".repeat(50_000),
                "<div style='" + "display : ".repeat(200_000) + "'>" + BODY,
                "<div class='" + "a-b_cD ".repeat(300_000) + "'>" + BODY,
                "<p>" + "(".repeat(500_000) + BODY,
                "<p>" + "Read more: ".repeat(200_000),
                "<p>The post " + "appeared first on ".repeat(100_000) + "</p>",
                "<p>" + "A ".repeat(500_000) + "is a reporter.</p>",
                "<p>" + "Ã¼".repeat(500_000) + "</p>",
                "<p>" + "a@".repeat(500_000) + "</p>",
                "<title>" + "a | ".repeat(300_000) + "</title>" + BODY,
                "<meta name='author' content='" + "By ".repeat(300_000) + "'>" + BODY,
                "<meta property='article:published_time' content='"
                        + "2025-".repeat(100_000)
                        + "'>"
                        + BODY,
                "<script type='application/ld+json'>" + "[".repeat(500_000) + "</script>" + BODY,
                "<script type='application/ld+json'>"
                        + "{\"@type\":\"Article\",\"a\":".repeat(50_000)
                        + "</script>"
                        + BODY,
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\""
                        + "\\".repeat(500_000)
                        + "</script>"
                        + BODY,
                "<script type='application/ld+json'>{}</script>".repeat(50_000) + BODY,
                "<h1>A heading of the page</h1>".repeat(50_000) + BODY,
                "<time datetime='2025-12-20'>x</time>".repeat(50_000) + BODY,
                "<span class='byline'>x".repeat(50_000) + BODY,
                "<!--".repeat(500_000) + BODY,
                "&amp".repeat(500_000) + BODY,
                "<svg><p>".repeat(50_000) + BODY);
    }

    @ParameterizedTest
    @MethodSource("traps")
    void a_trap_for_patterns_or_for_the_tree_takes_bounded_time(String page) {
        PageOutcome outcome = bounded(page);
        assertThat(outcome).isNotNull();
        if (!(outcome instanceof Page)) {
            assertThat(outcome.why()).endsWith(".");
        }
    }

    @Test
    void a_page_that_is_all_links_holds_no_text() {
        String links =
                "<li><a href='/x'>Another headline about the harbour and its envoys, said officials</a></li>"
                        .repeat(2_000);
        assertThat(bounded("<body><ul>" + links + "</ul></body>"))
                .isEqualTo(new NoText("The page holds no article's text."));
    }

    @Test
    void invalid_utf_8_costs_the_broken_letters_only() {
        byte[] page = ("<title>x</title><article>" + BODY + "</article>").getBytes(UTF_8);
        page[page.length / 2] = (byte) 0xFF;
        PageOutcome outcome = bounded(page);
        assertThat(((Page) outcome).text().lines()).hasSize(3);
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        assertThat(bounded(noise)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, iso-8859-1, Переговоры прошли в субботу",
        "windows-1251, utf-8, Переговоры прошли в субботу",
        "utf-8, iso-8859-1, Переговоры прошли в субботу",
        "utf-8, windows-1251, Переговори відбулися у суботу",
        "utf-8, no-such-charset, المحادثات جرت يوم السبت",
        "shift_jis, shift_jis, 協議は土曜日に行われた",
        "utf-16, utf-8, Die Gespräche begannen"
    })
    void a_wrong_charset_is_seen_through_where_the_bytes_allow_it(
            String real, String declared, String words) {
        String page =
                "<meta charset="
                        + declared
                        + "><title>"
                        + words
                        + "</title><article>"
                        + ("<p>" + words + ", " + words + ", " + words + ".</p>").repeat(3);
        PageOutcome outcome = bounded(page.getBytes(Charset.forName(real)));
        // Bytes that are no UTF-8 and are said to be UTF-8 or Latin-1 can't be told from noise:
        // they are read as they are said to be.
        if (!real.equals("windows-1251")) {
            assertThat(((Page) outcome).text()).startsWith(words);
        }
    }

    @Test
    void right_to_left_and_mixed_scripts_keep_their_order_and_lose_their_marks() {
        String arabic = "التقى المبعوثون في المدينة يوم السبت، وقال مسؤولون إن المحادثات ستستمر.";
        String mixed = "نقلت وكالة Reuters عن مسؤول قوله إن 20 بندا مطروحة، وفقا لوزارة الخارجية.";
        String hebrew =
                "השליחים נפגשו בעיר הנמל בשבת, והשיחות יימשכו ביום ראשון, אמרו גורמים רשמיים.";
        String text =
                text(
                        "<html dir=rtl lang=ar><title>محادثات</title><article><p>\u202B"
                                + arabic
                                + "\u202C</p><p>\u200F"
                                + mixed
                                + "</p><p>"
                                + hebrew
                                + "</p></article>");
        assertThat(text.lines()).containsExactly(arabic, mixed, hebrew);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='display:none'>%s</p>",
                "<p style='Display : None ;'>%s</p>",
                "<div style='visibility:hidden'><p>%s</p></div>",
                "<div style='position:absolute; left:-9999px'><p>%s</p></div>",
                "<p style='opacity:0'>%s</p>",
                "<p style='font-size:0'>%s</p>",
                "<p style='height:0;overflow:hidden'>%s</p>",
                "<p style='text-indent:-9999px'>%s</p>",
                "<p hidden>%s</p>",
                "<div aria-hidden=true><p>%s</p></div>",
                "<p class='visually-hidden'>%s</p>",
                "<p class='sr-only'>%s</p>",
                "<p class='d-none'>%s</p>",
                "<template><p>%s</p></template>",
                "<noscript><p>%s</p></noscript>",
                "<!-- <p>%s</p> -->",
                "<details hidden><p>%s</p></details>"
            })
    void what_style_sheets_hide_is_no_text(String markup) {
        String hidden =
                "Nobody can see this sentence, which somebody put there for machines, they say.";
        assertThat(
                        text(
                                "<title>Envoys meet</title><article>"
                                        + BODY
                                        + markup.formatted(hidden)
                                        + BODY.replace("Envoys", "They")
                                        + "</article>"))
                .doesNotContain("Nobody can see")
                .contains("harbour town");
    }

    @Test
    void scripts_and_markup_in_titles_are_no_markup() {
        for (String head :
                new String[] {
                    "<title><script>alert(1)</script>Envoys meet in town</title>",
                    "<meta property='og:title' content='&lt;script&gt;alert(1)&lt;/script&gt;Envoys meet in town'>",
                    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"<img src=x onerror=alert(1)>Envoys <b>meet</b> in town\"}</script>"
                }) {
            Page page = (Page) bounded(head + "<article>" + BODY);
            assertThat(page.title()).as(head).contains("Envoys meet in town");
            assertThat(page.title()).as(head).doesNotContain("<script>", "<img", "<b>");
        }
    }

    @Test
    void bytes_that_are_no_page_say_so() {
        assertThat(bounded(new byte[0])).isInstanceOf(PageOutcome.Unreadable.class);
        assertThat(bounded("%PDF-1.7 nothing here".getBytes(ISO_8859_1)))
                .isInstanceOf(PageOutcome.Unreadable.class);
    }
}
