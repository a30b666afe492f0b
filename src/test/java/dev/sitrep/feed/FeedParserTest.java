package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sitrep.feed.ParseOutcome.NotAFeed;
import dev.sitrep.feed.ParseOutcome.Parsed;
import dev.sitrep.testing.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class FeedParserTest {
    private static final URI BASE = URI.create("https://desk.example/feeds/all.xml");

    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/">
              <channel>
                <title>Desk &amp; Wire</title>
                <link>https://desk.example/</link>
                <description>News</description>
                <language>en_GB</language>
                <ttl>45</ttl>
                <skipHours><hour>1</hour><hour>24</hour></skipHours>
                <skipDays><day>Sunday</day></skipDays>
                <item>
                  <title>Envoys &lt;b&gt;meet&lt;/b&gt; in Miami</title>
                  <link>/2025/envoys</link>
                  <guid isPermaLink="false">desk-1</guid>
                  <description>They &lt;script&gt;alert(1)&lt;/script&gt;met.</description>
                  <content:encoded><![CDATA[<p onclick="x()">They <a href="more">met</a>.</p>]]></content:encoded>
                  <pubDate>Sat, 20 Dec 2025 18:30:00 +0200</pubDate>
                  <dc:creator>A Reporter</dc:creator>
                  <category>Talks</category>
                  <enclosure url="a.mp3" type="audio/mpeg" length="12"/>
                  <source url="https://agency.example/">An Agency</source>
                </item>
              </channel>
            </rss>
            """;

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
    void rss_is_read_whole_with_plain_titles_harmless_html_and_absolute_links() {
        ParsedFeed feed = feed(RSS);
        assertThat(feed.format()).isEqualTo("RSS 2.0");
        assertThat(feed.title()).isEqualTo("Desk & Wire");
        assertThat(feed.language()).isEqualTo("en-GB");
        assertThat(feed.problems()).isEmpty();
        assertThat(feed.rhythm().asked()).isEqualTo(Duration.ofMinutes(45));
        assertThat(feed.rhythm().skipHours()).containsExactlyInAnyOrder(0, 1);
        assertThat(feed.rhythm().skipDays()).containsExactly(DayOfWeek.SUNDAY);
        Entry entry = feed.entries().getFirst();
        assertThat(entry)
                .isEqualTo(
                        new Entry(
                                "desk-1",
                                "Envoys meet in Miami",
                                "https://desk.example/2025/envoys",
                                "They met.",
                                "<p>They <a href=\"https://desk.example/feeds/more\">met</a>.</p>",
                                Instant.parse("2025-12-20T16:30:00Z"),
                                null,
                                List.of("A Reporter"),
                                List.of("Talks"),
                                List.of(
                                        new Entry.Enclosure(
                                                "https://desk.example/feeds/a.mp3",
                                                "audio/mpeg",
                                                12L)),
                                "An Agency"));
    }

    @Test
    void atom_is_read_with_its_own_base_and_xhtml() {
        ParsedFeed feed =
                feed(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk" xml:base="https://press.example/">
                          <title type="html">Прес &amp;amp; новини</title>
                          <updated>2025-12-21T06:00:00Z</updated>
                          <link rel="self" href="feed.atom"/><link href="/"/>
                          <entry>
                            <id>tag:press.example,2025:1</id>
                            <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Перемовини <b>тривають</b></div></title>
                            <link rel="alternate" href="2025/1"/>
                            <author><name>Редакція</name></author>
                            <published>2025-12-20T18:00:00+02:00</published>
                            <updated>2025-12-20T19:00:00+02:00</updated>
                            <summary>Просто &lt;текст&gt;</summary>
                            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Абзац</p></div></content>
                          </entry>
                        </feed>
                        """);
        assertThat(feed.format()).isEqualTo("Atom 1.0");
        assertThat(feed.title()).isEqualTo("Прес & новини");
        assertThat(feed.link()).isEqualTo("https://press.example/");
        assertThat(feed.language()).isEqualTo("uk");
        assertThat(feed.updated()).isEqualTo(Instant.parse("2025-12-21T06:00:00Z"));
        Entry entry = feed.entries().getFirst();
        assertThat(entry.title()).isEqualTo("Перемовини тривають");
        assertThat(entry.link()).isEqualTo("https://press.example/2025/1");
        assertThat(entry.summary()).isEqualTo("Просто &lt;текст&gt;");
        assertThat(entry.content()).contains("<p>Абзац</p>");
        assertThat(entry.published()).isEqualTo(Instant.parse("2025-12-20T16:00:00Z"));
        assertThat(entry.updated()).isEqualTo(Instant.parse("2025-12-20T17:00:00Z"));
        assertThat(entry.authors()).containsExactly("Редакція");
    }

    @Test
    void rdf_is_read_though_its_items_stand_beside_the_channel() {
        ParsedFeed feed =
                feed(
                        """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                          <channel rdf:about="https://desk.example/"><title>RDF</title><link>https://desk.example/</link>
                            <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
                          <item rdf:about="https://desk.example/1"><title>One</title><link>https://desk.example/1</link>
                            <dc:date>2025-12-20</dc:date></item>
                        </rdf:RDF>
                        """);
        assertThat(feed.format()).isEqualTo("RSS 1.0");
        assertThat(feed.rhythm().asked()).isEqualTo(Duration.ofHours(6));
        Entry entry = feed.entries().getFirst();
        assertThat(entry.id()).isEqualTo("https://desk.example/1");
        assertThat(entry.published()).isEqualTo(Instant.parse("2025-12-20T00:00:00Z"));
    }

    @Test
    void json_feed_is_read() {
        ParsedFeed feed =
                feed(
                        """
                        {"version": "https://jsonfeed.org/version/1.1", "title": "J", "language": "en",
                         "home_page_url": "https://desk.example/",
                         "items": [{"id": "7", "url": "/seven", "title": "Seven", "content_text": "a < b",
                                    "date_published": "2025-12-20T10:00:00Z", "authors": [{"name": "N"}],
                                    "tags": ["x"], "attachments": [{"url": "https://a.example/f", "size_in_bytes": 5}]}]}
                        """);
        assertThat(feed.format()).isEqualTo("JSON Feed 1.1");
        Entry entry = feed.entries().getFirst();
        assertThat(entry.link()).isEqualTo("https://desk.example/seven");
        assertThat(entry.content()).isEqualTo("a &lt; b");
        assertThat(entry.authors()).containsExactly("N");
        assertThat(entry.published()).isEqualTo(Instant.parse("2025-12-20T10:00:00Z"));
    }

    @Test
    void html_instead_of_xml_is_named_with_its_title() {
        String page = "<!DOCTYPE html><html><head><title>Just a moment…</title></head></html>";
        assertThat(parse(page))
                .isEqualTo(new NotAFeed("it is an HTML page, not a feed (\"Just a moment…\")"));
    }

    @Test
    void an_empty_body_is_named() {
        assertThat(parse(" \n ")).isEqualTo(new NotAFeed("the answer is empty"));
    }

    @Test
    void other_xml_and_other_json_and_plain_text_are_named() {
        assertThat(parse("<urlset><url/></urlset>"))
                .isEqualTo(new NotAFeed("it is XML of another kind: the root element is <urlset>"));
        assertThat(parse("{\"error\": 1}")).isEqualTo(new NotAFeed("it is JSON, but no JSON Feed"));
        assertThat(parse("{\"error\": ")).isEqualTo(new NotAFeed("it is broken JSON (line 1)"));
        assertThat(parse("No such feed.")).isEqualTo(new NotAFeed("it is plain text, not a feed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>Talks&nbsp;go on</title>|HTML entities were put into characters",
                "<title>Q & A</title>|bare ampersands were escaped",
                "<title>a\u0008b</title>|characters that XML may not hold were taken out",
                "<title>a</title><media:x/><zz:y/>|undeclared prefixes: media, zz",
            })
    void what_is_broken_in_an_item_is_repaired_and_named(String item, String problem) {
        ParsedFeed feed = feed(rss(item));
        assertThat(feed.problems()).containsExactly(problem);
        assertThat(feed.entries().getFirst().title()).isNotEmpty();
    }

    @Test
    void a_feed_that_breaks_off_keeps_the_items_that_came() {
        ParsedFeed feed =
                feed(
                        "<rss version='2.0'><channel><item><title>One</title></item><item><title>Two</ti");
        assertThat(feed.entries()).extracting(Entry::title).startsWith("One");
        assertThat(feed.problems().getFirst()).startsWith("not well-formed XML");
    }

    @Test
    void bytes_before_the_declaration_are_passed_over() {
        ParsedFeed feed = feed("\n Warning: headers already sent\n" + RSS);
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.problems()).containsExactly("there was something before the first tag");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void a_byte_order_mark_goes_before_a_wrong_declaration(String charset) {
        byte[] body =
                ("\uFEFF" + RSS.replace("UTF-8", "ISO-8859-1")).getBytes(Charset.forName(charset));
        ParsedFeed feed = ((Parsed) new FeedParser().parse(body, null, BASE)).feed();
        assertThat(feed.title()).isEqualTo("Desk & Wire");
    }

    @Test
    void a_wrong_charset_is_found_out_and_named() {
        String russian =
                rss(
                        "<title>Переговоры в Майами продолжаются, заявил представитель Кремля в"
                                + " субботу вечером</title>");
        byte[] body =
                ("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + russian)
                        .getBytes(Charset.forName("windows-1251"));
        ParsedFeed feed = ((Parsed) new FeedParser().parse(body, null, BASE)).feed();
        assertThat(feed.entries().getFirst().title()).startsWith("Переговоры в Майами");
        assertThat(feed.problems().getFirst()).contains("read as windows-1251");
    }

    @Test
    void the_header_charset_counts_and_a_wrong_one_gives_way_to_the_declaration() {
        byte[] latin = rss("<title>Café</title>").getBytes(Charset.forName("windows-1252"));
        ParseOutcome declared =
                new FeedParser().parse(latin, "text/xml; charset=\"iso-8859-1\"", BASE);
        assertThat(((Parsed) declared).feed().entries().getFirst().title()).isEqualTo("Café");
        byte[] cyrillic =
                ("<?xml version='1.0' encoding='windows-1251'?>" + rss("<title>Мир</title>"))
                        .getBytes(Charset.forName("windows-1251"));
        ParseOutcome wrong = new FeedParser().parse(cyrillic, "text/xml; charset=utf-8", BASE);
        assertThat(((Parsed) wrong).feed().entries().getFirst().title()).isEqualTo("Мир");
    }

    @Test
    void a_feed_without_dates_has_none_and_a_date_that_is_none_is_named() {
        assertThat(entry("<title>x</title>").published()).isNull();
        ParsedFeed feed = feed(rss("<title>x</title><pubDate>yesterday</pubDate>"));
        assertThat(feed.entries().getFirst().published()).isNull();
        assertThat(feed.problems()).containsExactly("not understood as a date: yesterday");
    }

    @Test
    void links_that_are_no_web_addresses_are_left_out() {
        assertThat(entry("<link>javascript:alert(1)</link>").link()).isNull();
        assertThat(
                        entry("<description>&lt;a href='javascript:x'&gt;y&lt;/a&gt;</description>")
                                .summary())
                .isEqualTo("<a>y</a>");
    }

    @Test
    void a_text_with_a_base_of_its_own_is_resolved_against_it_and_made_harmless() {
        String text = "<![CDATA[<a href='x' onclick='y()'>z</a><img src='javascript:i'>]]>";
        Entry rss =
                entry(
                        "<description xml:base='https://own.example/a/'>"
                                + text
                                + "</description><content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                                + text
                                + "</content:encoded>");
        assertThat(rss.summary()).isEqualTo("<a href=\"https://own.example/a/x\">z</a><img>");
        assertThat(rss.content()).isEqualTo("<a href=\"https://desk.example/feeds/x\">z</a><img>");
        Entry atom =
                feed("<feed xmlns='http://www.w3.org/2005/Atom'><entry><summary type='html'>"
                                + text
                                + "</summary><content type='html' xml:base='/b/'>"
                                + text
                                + "</content></entry></feed>")
                        .entries()
                        .getFirst();
        assertThat(atom.summary()).isEqualTo("<a href=\"https://desk.example/feeds/x\">z</a><img>");
        assertThat(atom.content()).isEqualTo("<a href=\"https://desk.example/b/x\">z</a><img>");
    }

    @Test
    void the_authors_of_an_atom_feed_are_those_of_its_entries_that_name_none() {
        ParsedFeed feed =
                feed(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom"><author><name>The Desk</name></author>
                          <entry><title>One</title></entry>
                          <entry><title>Two</title><author><name>A Reporter</name></author></entry>
                        </feed>
                        """);
        assertThat(feed.entries())
                .extracting(Entry::authors)
                .containsExactly(List.of("The Desk"), List.of("A Reporter"));
    }

    @Test
    void two_creators_of_an_item_are_two_authors() {
        assertThat(
                        entry(
                                        "<dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>A</dc:creator>"
                                                + "<dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>B</dc:creator>")
                                .authors())
                .containsExactly("A", "B");
    }

    @Test
    void the_cadence_is_the_median_gap_of_the_newest_entries() {
        StringBuilder items = new StringBuilder("<rss version='2.0'><channel>");
        for (int hour : new int[] {1, 2, 3, 4, 20}) {
            items.append("<item><pubDate>2025-12-20T").append(hour < 10 ? "0" : "").append(hour);
            items.append(":00:00Z</pubDate></item>");
        }
        Rhythm rhythm =
                feed(items + "</channel></rss>").rhythmAt(Instant.parse("2025-12-21T00:00:00Z"));
        assertThat(rhythm.cadence()).isEqualTo(Duration.ofHours(1));
        assertThat(rhythm.newestEntry()).isEqualTo(Instant.parse("2025-12-20T20:00:00Z"));
    }

    @Test
    void the_four_sample_feeds_are_read_without_problems() throws IOException {
        Path site = Shared.path("seeds/site");
        try (var files = Files.walk(site)) {
            List<Path> feeds =
                    files.filter(f -> f.toString().matches(".*\\.(xml|rss|atom|json)")).toList();
            assertThat(feeds).hasSizeGreaterThanOrEqualTo(4);
            for (Path file : feeds) {
                ParseOutcome outcome = new FeedParser().parse(Files.readAllBytes(file), null, BASE);
                assertThat(outcome).as(file.toString()).isInstanceOf(Parsed.class);
                ParsedFeed feed = ((Parsed) outcome).feed();
                assertThat(feed.problems()).as(file.toString()).isEmpty();
                assertThat(feed.entries()).allMatch(e -> e.published() != null && e.link() != null);
            }
        }
    }
}
