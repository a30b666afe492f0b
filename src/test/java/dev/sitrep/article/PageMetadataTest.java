package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Instant;

class PageMetadataTest {
    private static final URI AT = URI.create("https://www.harbour-post.example/war/talks.html");
    private static final Instant PUBLISHED = Instant.parse("2025-12-20T21:55:00Z");

    private static PageMetadata of(String html) {
        return PageMetadata.of(Jsoup.parse(html, AT.toString()), AT);
    }

    private static PageMetadata linked(String json) {
        return of(
                "<title>Envoys meet in town</title><script type=application/ld+json>"
                        + json
                        + "</script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",%s}",
                "[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\",\"Report\"],%s}]",
                "{\"@graph\":[{\"@type\":\"Organization\"},{\"@type\":\"ReportageNewsArticle\",%s}]}",
                "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Article\",%s}}",
                "<!-- {\"@type\":\"NewsArticle\",%s,} -->",
                "//<![CDATA[\n{\"@type\":\"NewsArticle\",%s}\n//]]>",
                "{\"@type\":\"NewsArticle\",%s};",
                "{\"@type\":\"NewsArticle\",%s,\"articleBody\":\"He said \"no\" and left\"}",
                "{\"@type\":\"NewsArticle\",%s,\"description\":\"two\nlines\"}"
            })
    void json_ld_is_read_in_every_shape_and_broken_too(String shape) {
        String fields =
                "\"headline\":\"Envoys meet in the harbour town\",\"datePublished\":\"2025-12-20T23:55:00+02:00\","
                        + "\"dateModified\":\"2025-12-21T01:00:00+02:00\",\"author\":{\"@type\":\"Person\",\"name\":\"Ada Example\"}";
        PageMetadata about = linked(shape.replace("%s", fields));
        assertThat(about.title()).isEqualTo("Envoys meet in the harbour town");
        assertThat(about.byline()).isEqualTo("Ada Example");
        assertThat(about.published()).isEqualTo(PUBLISHED);
        assertThat(about.updated()).isEqualTo(Instant.parse("2025-12-20T23:00:00Z"));
        assertThat(about.isArticle()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Ada Example\" | Ada Example",
                "[\"Ada Example\", \"Ben Writer\"] | Ada Example, Ben Writer",
                "[{\"name\":\"Ada Example\"},{\"name\":\"By Ben Writer\"}] | Ada Example, Ben Writer",
                "{\"name\":[\"Ada Example\",\"Ben Writer\"]} | Ada Example, Ben Writer",
                "[[{\"name\":{\"@value\":\"Ada Example\"}}]] | Ada Example",
                "{\"name\":\"Ada Example, https://example.org/ada\"} | Ada Example",
                "[{\"name\":\"Ada Example\"},{\"name\":\"Ada Example\"}] | Ada Example"
            })
    void authors_are_named_in_many_ways(String author, String byline) {
        assertThat(linked("{\"@type\":\"NewsArticle\",\"author\":" + author + "}").byline())
                .isEqualTo(byline);
    }

    @Test
    void an_author_may_stand_elsewhere_in_the_graph() {
        assertThat(
                        linked(
                                        "{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#ada\"}},{\"@type\":\"Person\",\"@id\":\"#ada\",\"name\":\"Ada Example\"}]}")
                                .byline())
                .isEqualTo("Ada Example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Envoys meet in town | The Harbour Post;Envoys meet in town",
                "Envoys meet in town - The Harbour Post;Envoys meet in town",
                "Envoys meet in town | World | The Harbour Post;Envoys meet in town",
                "The Harbour Post: Envoys meet in town;The Harbour Post: Envoys meet in town",
                "The Harbour Post | Envoys meet in town;Envoys meet in town",
                "Envoys meet in town – harbour-post.example;Envoys meet in town",
                "Envoys meet in town [harbour-post.example];Envoys meet in town",
                "Talks – and no end: what comes next in the delta;Talks – and no end: what comes next in the delta",
                "Opinion | Envoys should meet in the town by the river;Opinion | Envoys should meet in the town by the river",
                "Переговори у порту тривають — Гавань;Переговори у порту тривають — Гавань"
            })
    void titles_lose_the_sites_name_and_nothing_else(String shown, String title) {
        PageMetadata about =
                of(
                        "<meta property=og:site_name content='The Harbour Post'><title>"
                                + shown
                                + "</title>");
        assertThat(about.title()).isEqualTo(title);
    }

    @Test
    void a_heading_that_the_title_begins_with_is_the_title() {
        assertThat(
                        of("<title>Переговори у порту тривають — Гавань</title><h1>Переговори у порту тривають</h1>")
                                .title())
                .isEqualTo("Переговори у порту тривають");
        assertThat(
                        of("<title>Envoys meet</title><meta property='og:title dc:title' content='Envoys meet again'>")
                                .title())
                .isEqualTo("Envoys meet again");
    }

    @Test
    void meta_elements_serve_where_there_is_no_json_and_microdata_where_there_are_none() {
        PageMetadata meta =
                of(
                        """
                        <html><head><meta name="parsely-author" content="By Ada Example"><meta name=DC.date.issued content="2025-12-20">
                        <meta property=article:modified_time content="2025-12-22T10:00:00Z"><meta property=og:locale content=uk_UA>
                        <meta property=og:url content="https://harbour-post.example/talks"></head><body></body></html>""");
        assertThat(meta.byline()).isEqualTo("Ada Example");
        assertThat(meta.published()).isEqualTo(Instant.parse("2025-12-20T00:00:00Z"));
        assertThat(meta.updated()).isEqualTo(Instant.parse("2025-12-22T10:00:00Z"));
        assertThat(meta.language()).isEqualTo("uk");
        assertThat(meta.canonical()).isEqualTo(URI.create("https://harbour-post.example/talks"));
        PageMetadata shown =
                of(
                        """
                        <article itemscope><h1 itemprop=headline>Envoys meet in town</h1><span itemprop=author><span itemprop=name>Ada Example</span></span>
                        <time itemprop=datePublished datetime="2025-12-20T23:55:00+02:00">Saturday</time></article>
                        <div class=comments><span class=author>A Reader</span></div>""");
        assertThat(shown.title()).isEqualTo("Envoys meet in town");
        assertThat(shown.byline()).isEqualTo("Ada Example");
        assertThat(shown.published()).isEqualTo(PUBLISHED);
    }

    @Test
    void what_cannot_be_so_is_left_out() {
        PageMetadata about =
                of(
                        """
                        <link rel=canonical href="/"><meta name=author content="https://example.org/ada"><meta name=date content="0001-01-01T00:00:00">
                        <title>x</title><time datetime="2025-12-20">a</time><time datetime="2024-01-01">b</time>""");
        assertThat(about.canonical()).as("the front page").isNull();
        assertThat(about.byline()).isNull();
        assertThat(about.published()).as("dates of other articles").isNull();
        assertThat(of("<link rel=canonical href='javascript:alert(1)'>").canonical()).isNull();
        assertThat(
                        linked(
                                        "{\"@type\":\"Article\",\"datePublished\":\"2025-12-20\",\"dateModified\":\"2025-12-19\"}")
                                .updated())
                .isNull();
    }
}
