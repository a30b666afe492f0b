package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.sitrep.feed.ParseOutcome.NotAFeed;
import dev.sitrep.feed.ParseOutcome.Parsed;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Locale;

/**
 * Feeds it bytes that Jazzer thinks up. How long is set by the build: some seconds in {@code mvn verify}, as long as you like in
 * {@code mvn -Pfuzz -Dfuzz.seconds=3600 verify}. What it finds becomes a test of its own, beside the mend.
 */
class FeedParserFuzzTest {
    private static final URI BASE = URI.create("https://desk.example/feeds/all.xml");
    private static final FeedParser PARSER = new FeedParser();

    @DictionaryEntries({
        "<?xml version=\"1.0\" encoding=\"",
        "windows-1251",
        "<rss version=\"2.0\">",
        "<channel>",
        "<item>",
        "</item>",
        "<rdf:RDF",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
        "<entry>",
        "<content type=\"xhtml\">",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE",
        "<!ENTITY",
        "<!--",
        "&nbsp;",
        "&#x",
        " xmlns:",
        " xml:base=\"",
        "<link>",
        "<guid isPermaLink=\"",
        "<pubDate>",
        "<media:group>",
        "<content:encoded>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[",
        "<CHANNEL HREF=\""
    })
    @FuzzTest
    void any_bytes_are_a_feed_or_are_none(byte[] body) {
        Stopwatch watch = Stopwatch.started();
        switch (PARSER.parse(body, null, BASE)) {
            case Parsed parsed -> check(parsed.feed());
            case NotAFeed not -> {
                assertThat(not.why()).isNotBlank();
                assertThat(FeedDiscovery.named(body, null, BASE)).hasSizeLessThanOrEqualTo(20);
            }
        }
        watch.checkFor(body.length);
    }

    private static void check(ParsedFeed feed) {
        assertThat(feed.problems()).allMatch(p -> p.length() < 500);
        assertPlain(feed.title());
        assertWeb(feed.link());
        for (Entry entry : feed.entries()) {
            assertPlain(entry.title());
            assertWeb(entry.link());
            assertHarmless(entry.summary());
            assertHarmless(entry.content());
        }
    }

    private static void assertPlain(String text) {
        assertThat(text).isEqualTo(Markup.oneLine(text));
    }

    private static void assertWeb(@Nullable String link) {
        assertThat(link == null || Links.isWeb(link)).isTrue();
    }

    private static void assertHarmless(String html) {
        assertThat(html.toLowerCase(Locale.ROOT)).doesNotContain("<script", "<iframe", "<style");
    }
}
