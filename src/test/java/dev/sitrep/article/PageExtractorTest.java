package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sitrep.article.PageOutcome.NoText;
import dev.sitrep.article.PageOutcome.Page;
import dev.sitrep.article.PageOutcome.PayWall;
import dev.sitrep.article.PageOutcome.Unreadable;
import dev.sitrep.testing.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

@Timeout(20)
class PageExtractorTest {
    private static final URI AT = URI.create("http://127.0.0.1/war/talks.html");
    private static final String BODY =
            """
            <p>Envoys of both sides met in the harbour town on Saturday, and the talks are to go on on Sunday, officials said.</p>
            <p>“We have moved,” the head of the delegation told reporters, without saying in what, when or how far.</p>
            <p>A ceasefire on the river, an exchange of prisoners and the port’s reopening are on the table, the ministry said.</p>
            """;

    private static Page page(String html) {
        PageOutcome outcome =
                PageExtractor.extract(html.getBytes(UTF_8), AT, "text/html; charset=utf-8");
        assertThat(outcome).isInstanceOf(Page.class);
        return (Page) outcome;
    }

    @Test
    void the_page_tells_title_author_time_language_site_and_address() {
        Page page =
                page(
                        """
                        <html lang="en-GB"><head><title>Envoys meet | The Harbour Post</title>
                        <meta property="og:site_name" content="The Harbour Post"><link rel="canonical" href="/talks">
                        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Envoys meet &amp; talk",
                        "datePublished":"2025-12-20T23:55:00+02:00","author":[{"name":"A. Writer"},{"name":"B. Writer"}]}]}</script></head>
                        <body><article>"""
                                + BODY
                                + "</article></body></html>");
        assertThat(page.title()).isEqualTo("Envoys meet & talk");
        assertThat(page.byline()).isEqualTo("A. Writer, B. Writer");
        assertThat(page.published()).isEqualTo(Instant.parse("2025-12-20T21:55:00Z"));
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.site()).isEqualTo("The Harbour Post");
        assertThat(page.canonical()).isEqualTo(URI.create("http://127.0.0.1/talks"));
        assertThat(page.text().lines()).hasSize(3);
    }

    @Test
    void an_article_without_date_author_or_language_is_an_article_all_the_same() {
        Page page = page("<title>Envoys meet in the harbour</title><body><div>" + BODY + "</div>");
        assertThat(page.published()).isNull();
        assertThat(page.byline()).isNull();
        assertThat(page.language()).isNull();
        assertThat(page.title()).isEqualTo("Envoys meet in the harbour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>2 min read</p>",
                "<p>Share</p><p>Advertisement</p>",
                "<p>Read more: Ten things to know about the harbour</p>",
                "<p>The harbour at dawn. (Photo by A. Person / POOL / AFP)</p>",
                "<figure><img src=x><figcaption>The harbour at dawn, by A. Person</figcaption></figure>",
                "<p>This website uses cookies. You can change your preferences or read our privacy policy.</p>",
                "<p>Subscribe to our newsletter and have it in your inbox every day.</p>",
                "<div><p>Humidity: 83%</p><p>overcast clouds 10.6°C</p></div>",
                "<div class='related-posts'><p>The port was closed in spring, and traders wait for news of it, they say.</p></div>",
                "<aside><p>The port was closed in spring, and traders wait for news of it, they say.</p></aside>",
                "<p style='display: none'>Nobody is to see this sentence about the harbour town, said no one.</p>",
                "<p>© 2025 The Harbour Post. All rights reserved.</p>",
                "<script>document.write('<p>A sentence that only a script would write, and nobody said.</p>')</script>"
            })
    void furniture_within_the_article_does_not_survive(String furniture) {
        String clean = page("<title>Envoys meet</title><article>" + BODY + "</article>").text();
        assertThat(
                        page("<title>Envoys meet</title><article>"
                                        + BODY
                                        + furniture
                                        + BODY.replace("Envoys", "They")
                                        + "</article>")
                                .text())
                .isEqualTo(
                        clean
                                + "\n"
                                + clean.replace("Envoys", "They")
                                        .lines()
                                        .limit(1)
                                        .findFirst()
                                        .orElse("")
                                + tail(clean));
        assertThat(
                        page("<title>Envoys meet</title><article>"
                                        + furniture
                                        + BODY
                                        + furniture
                                        + "</article>")
                                .text())
                .isEqualTo(clean);
    }

    private static String tail(String clean) {
        // Lines shorter than 120 characters that come again are cut as repeats; longer ones stay.
        StringBuilder kept = new StringBuilder();
        clean.lines()
                .skip(1)
                .filter(line -> line.length() >= 120)
                .forEach(line -> kept.append('\n').append(line));
        return kept.toString();
    }

    @Test
    void the_repeated_title_the_authors_life_comments_and_what_follows_are_cut() {
        String text =
                page("<title>Envoys meet in the harbour town</title><body><div><p>War</p><p>Envoys meet in the harbour town</p>"
                                + BODY
                                + "<p>Ada Example</p><p>Reporter</p><p>Ada Example is a reporter who covers harbours. She lives by the sea.</p>"
                                + "<p>Leave a Reply</p><p>I do not believe a word of this, wrote a reader below the text.</p></div>")
                        .text();
        assertThat(text.lines()).hasSize(3).allMatch(line -> BODY.contains(line));
    }

    @Test
    void references_are_kept_as_the_last_line_wherever_the_page_puts_them() {
        String text =
                page("<title>Envoys meet</title><main>"
                                + BODY
                                + "</main><footer><p>Reference(s):</p><p>Envoys meet again</p><p>example.org</p></footer>")
                        .text();
        assertThat(text.lines().toList().getLast())
                .isEqualTo("Reference(s): Envoys meet again; example.org");
        assertThat(CreditLines.isCredit(text.lines().toList().getLast())).isTrue();
    }

    @Test
    void pages_without_an_article_say_why() {
        assertThat(PageExtractor.extract(new byte[0], AT, null)).isInstanceOf(Unreadable.class);
        assertThat(PageExtractor.extract("just words", AT)).isInstanceOf(Unreadable.class);
        assertThat(PageExtractor.extract("<html><body></body></html>", AT))
                .isInstanceOf(NoText.class);
        String links = "<li><a href='/x'>Another headline about the harbour</a></li>".repeat(200);
        assertThat(PageExtractor.extract("<body><ul>" + links + "</ul></body>", AT))
                .isInstanceOf(NoText.class);
        String wall =
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"isAccessibleForFree\":false}</script>";
        assertThat(
                        PageExtractor.extract(
                                "<head>" + wall + "</head><body><nav>Menu</nav></body>", AT))
                .isInstanceOf(PayWall.class);
    }

    @Test
    void mojibake_is_mended_and_markup_in_titles_is_no_markup() {
        Page page =
                page(
                        "<meta property='og:title' content='&lt;script&gt;alert(1)&lt;/script&gt;Envoys in TĂĽrkiye'><article>"
                                + BODY.replace("harbour town", "TĂĽrkiye"));
        assertThat(page.title()).isEqualTo("Envoys in Türkiye");
        assertThat(page.text()).contains("Türkiye").doesNotContain("Ă");
    }

    @Test
    void the_five_real_pages_give_their_text_and_nothing_else() throws IOException {
        Path site = Shared.path("seeds/site");
        List<Path> pages;
        try (Stream<Path> files = Files.walk(site)) {
            pages = files.filter(p -> p.toString().endsWith(".html")).sorted().toList();
        }
        assertThat(pages).hasSize(5);
        for (Path path : pages) {
            String html = Files.readString(path);
            Page page = page(html);
            int start = html.indexOf("</h1>");
            String article =
                    dev.sitrep.text.HtmlText.paragraphs(
                            html.substring(start, html.indexOf("</article>")));
            List<String> lines =
                    page.text().lines().filter(line -> !CreditLines.isCredit(line)).toList();
            assertThat(dev.sitrep.text.Mojibake.repair(article).lines().toList())
                    .as(path.toString())
                    .startsWith(lines.toArray(String[]::new));
            assertThat(lines.size()).isGreaterThanOrEqualTo((int) article.lines().count() - 1);
        }
    }

    @Test
    void the_five_texts_as_copied_with_their_furniture_are_cleaned_by_kind_alone()
            throws IOException {
        try (Stream<Path> files = Files.list(Shared.path("seeds"))) {
            for (Path path :
                    files.filter(p -> p.toString().matches(".*/\\d.*\\.txt")).sorted().toList()) {
                List<String> raw =
                        dev.sitrep.text.HtmlText.paragraphs(Files.readString(path))
                                .lines()
                                .toList();
                String text = String.join("\n", BodyLines.clean(raw, "", null));
                assertThat(text).as(path.toString()).isNotEmpty();
                for (String furniture :
                        List.of(
                                "min read",
                                "cookie",
                                "Humidity",
                                "Getty",
                                "Read more",
                                "Newsletter",
                                "Leave a Reply",
                                "previously worked",
                                "Avatar",
                                "Master’s",
                                "B.A.",
                                "archival research")) {
                    assertThat(text).as(path.toString()).doesNotContainIgnoringCase(furniture);
                }
            }
        }
    }
}
