package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.URI;
import java.util.List;

class FeedDiscoveryTest {
    private static final URI PAGE = URI.create("https://desk.example/news/");

    private static List<String> named(String html) {
        return FeedDiscovery.named(html.getBytes(UTF_8), "text/html; charset=utf-8", PAGE).stream()
                .map(URI::toString)
                .toList();
    }

    @Test
    void declared_feeds_come_first_then_links_that_look_like_feeds_and_comments_last() {
        assertThat(
                        named(
                                """
                                <html><head><base href="/base/">
                                <link rel="stylesheet" href="a.css"><link rel="alternate" hreflang="uk" href="/uk/">
                                <link rel="alternate" type="application/json" href="/wp-json/1">
                                <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
                                <link rel="ALTERNATE home" type="Application/Atom+XML; charset=utf-8" href="all.atom">
                                <link rel="alternate" type="application/feed+json" href="https://json.example/feed.json"></head>
                                <body><a href="/about">About feeds</a><a href="/world/rss/?lang=en">World</a>
                                <a href="/sitemap.xml">Map</a><a href="/x?id=1"> RSS </a><a href="/all.rss#top">All</a></body></html>
                                """))
                .containsExactly(
                        "https://desk.example/base/all.atom",
                        "https://json.example/feed.json",
                        "https://desk.example/comments/feed/",
                        "https://desk.example/world/rss/?lang=en",
                        "https://desk.example/x?id=1",
                        "https://desk.example/all.rss#top");
    }

    @Test
    void only_web_addresses_are_named_each_once_and_never_the_page_itself() {
        assertThat(
                        named(
                                """
                                <link rel=alternate type=application/rss+xml href="file:///etc/rss.xml">
                                <link rel=alternate type=application/rss+xml href="https://me:pw@desk.example/rss.xml">
                                <link rel=alternate type=application/rss+xml href="javascript:alert(1)">
                                <link rel=alternate type=application/rss+xml href="https://desk.example/news/">
                                <link rel=alternate type=application/rss+xml href="feed://desk.example/rss">
                                <a href="/rss.xml">x</a><a href="/rss.xml">y</a>
                                """))
                .containsExactly("https://desk.example/rss.xml", "http://desk.example/rss");
    }

    @Test
    void a_page_whose_address_is_not_known_names_whole_addresses_only() {
        byte[] page =
                "<a href='/rss.xml'>a</a><a href='https://desk.example/rss.xml'>b</a>"
                        .getBytes(UTF_8);
        assertThat(FeedDiscovery.named(page, null, null))
                .containsExactly(URI.create("https://desk.example/rss.xml"));
    }

    @Test
    void the_usual_places_stand_at_the_root() {
        assertThat(FeedDiscovery.usual(URI.create("https://desk.example/news/feed?x=1")))
                .extracting(URI::toString)
                .containsExactly(
                        "https://desk.example/feed",
                        "https://desk.example/rss",
                        "https://desk.example/rss.xml",
                        "https://desk.example/atom.xml",
                        "https://desk.example/index.xml",
                        "https://desk.example/feed.json");
    }

    @Test
    @Timeout(20)
    void a_page_of_a_million_links_names_twenty() {
        StringBuilder page = new StringBuilder("<div>".repeat(100_000));
        for (int i = 0; i < 200_000; i++) {
            page.append("<a href='/").append(i).append(".rss'>");
        }
        assertThat(named(page.toString())).hasSizeLessThanOrEqualTo(20);
    }
}
