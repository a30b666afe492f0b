package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.sitrep.feed.ParseOutcome.NotAFeed;
import dev.sitrep.feed.ParseOutcome.Parsed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.URI;
import java.util.Base64;
import java.util.stream.IntStream;

class HostileXmlTest {
    private static final URI BASE = URI.create("https://desk.example/feeds/all.xml");

    private static ParseOutcome parse(String text) {
        return new FeedParser().parse(text.getBytes(UTF_8), null, BASE);
    }

    private static ParsedFeed feed(String text) {
        return ((Parsed) parse(text)).feed();
    }

    private static String rss(String item) {
        return "<rss version=\"2.0\"><channel><title>T</title><item>"
                + item
                + "</item></channel></rss>";
    }

    private static Entry entry(String item) {
        return feed(rss(item)).entries().getFirst();
    }

    @Test
    @Timeout(10)
    void an_entity_bomb_does_not_go_off() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            String inner = ("&a" + (i - 1) + ";").repeat(10);
            bomb.append("<!ENTITY a").append(i).append(" \"").append(inner).append("\">");
        }
        ParsedFeed feed = feed(bomb + "]>" + rss("<title>&a29;</title>"));
        assertThat(feed.entries().getFirst().title()).isEqualTo("&a29;");
        assertThat(feed.problems()).contains("a document type declaration was taken out");
    }

    @Test
    void an_external_entity_is_not_read() {
        ParsedFeed feed =
                feed(
                        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + rss("<title>&x;</title>"));
        assertThat(feed.entries().getFirst().title()).isEqualTo("&x;");
    }

    @Test
    @Timeout(20)
    void a_tower_of_tags_does_not_fall() {
        String tower = "<b>".repeat(200_000);
        assertThat(parse(tower)).isInstanceOf(NotAFeed.class);
        assertThat(parse(rss("<title>x</title><description>" + tower))).isInstanceOf(Parsed.class);
        assertThat(entry("<description><![CDATA[" + tower + "]]></description>").title()).isEmpty();
    }

    @Test
    void characters_that_xml_may_not_hold_do_not_come_in_through_html_or_base64() {
        assertThat(entry("<title>Ta&amp;#1;l&amp;lt;ks</title>").title()).isEqualTo("Tal<ks");
        assertThat(entry("<title>&lt;b&gt;Ta&amp;#1;lks&lt;/b&gt;</title>").title())
                .isEqualTo("Talks");
        String atom =
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='application/x'>"
                        + Base64.getEncoder().encodeToString("Ta\u0001lks".getBytes(UTF_8))
                        + "</content></entry></feed>";
        assertThat(feed(atom).entries().getFirst().content()).isEqualTo("Talks");
    }

    @Test
    @Timeout(20)
    void ten_thousand_items_and_a_huge_text_are_read_in_linear_time() {
        String item =
                "<item><title>Talks</title><guid>7</guid><a:x xmlns:a='urn:a'><b/></a:x>"
                        + "<pubDate>Sat, 20 Dec 2025 18:30:00 GMT</pubDate></item>";
        String huge =
                "<item><description>" + "x &amp; y ".repeat(1_000_000) + "</description></item>";
        String prefixes =
                IntStream.range(0, 150)
                        .mapToObj(i -> " xmlns:p" + i + "='urn:" + i + "'")
                        .collect(joining());
        ParsedFeed feed =
                feed(
                        "<rss version='2.0'"
                                + prefixes
                                + "><channel>"
                                + item.repeat(10_000)
                                + huge
                                + "</channel></rss>");
        assertThat(feed.problems()).isEmpty();
        assertThat(feed.entries()).hasSize(10_001);
        assertThat(feed.entries().getLast().summary().length()).isLessThan(6_000_000);
    }
}
