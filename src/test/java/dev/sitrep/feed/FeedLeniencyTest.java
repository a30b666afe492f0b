package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sitrep.feed.ParseOutcome.Parsed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;

/** Feeds as they are found, and what is made of them. */
class FeedLeniencyTest {
    private static final URI BASE = URI.create("https://desk.example/feeds/all.xml");

    private static ParsedFeed feed(byte[] body) {
        return ((Parsed) new FeedParser().parse(body, null, BASE)).feed();
    }

    private static ParsedFeed feed(String text) {
        return feed(text.getBytes(UTF_8));
    }

    private static String rss(String item) {
        return "<rss version=\"2.0\" xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\">"
                + "<channel><title>T</title><item>"
                + item
                + "</item></channel></rss>";
    }

    private static Entry entry(String item) {
        return feed(rss(item)).entries().getFirst();
    }

    private static String atom(String entry) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\""
                + " xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\"><entry>"
                + entry
                + "</entry></feed>";
    }

    @Test
    void a_character_that_was_cut_in_two_does_not_spoil_the_others() {
        byte[] whole = rss("<title>Перемовини в Маямі тривають</title>").getBytes(UTF_8);
        int cut = new String(whole, Charset.forName("ISO-8859-1")).indexOf("</title></item>") - 1;
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        broken.write(whole, 0, cut);
        broken.write(whole, cut + 1, whole.length - cut - 1);
        ParsedFeed feed = feed(broken.toByteArray());
        assertThat(feed.entries().getFirst().title()).startsWith("Перемовини в Маямі триваю");
        assertThat(feed.problems())
                .containsExactly("bytes that make no sense in UTF-8 were replaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1251", "US-ASCII", "KOI8-R"})
    void utf_8_that_is_declared_as_something_else_is_read_as_utf_8(String declared) {
        ParsedFeed feed =
                feed(
                        "<?xml version='1.0' encoding='"
                                + declared
                                + "'?>"
                                + rss("<title>Прем’єр — у Варшаві</title>"));
        assertThat(feed.entries().getFirst().title()).isEqualTo("Прем’єр — у Варшаві");
        assertThat(feed.problems())
                .containsExactly("the encoding is not the declared one: read as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "win-1251", "CP_1251", "windows1251", "x-cp1251"})
    void an_encoding_is_known_by_the_names_that_people_write(String name) {
        byte[] body =
                ("<?xml version='1.0' encoding='" + name + "'?>" + rss("<title>Мир</title>"))
                        .getBytes(Charset.forName("windows-1251"));
        assertThat(feed(body).entries().getFirst().title()).isEqualTo("Мир");
        assertThat(feed(body).problems()).isEmpty();
    }

    @Test
    void bytes_that_windows_1252_leaves_open_are_taken_as_browsers_take_them() {
        byte[] body =
                "<?xml version='1.0' encoding='windows-1252'?><rss><channel><title>a?\u00E9</title></channel></rss>"
                        .getBytes(Charset.forName("windows-1252"));
        for (int i = 40; i < body.length; i++) {
            body[i] = body[i] == '?' && body[i - 1] == 'a' ? (byte) 0x9D : body[i];
        }
        assertThat(feed(body).title()).isEqualTo("a\u009Dé");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br />\n<b>Warning</b>: Undefined variable in <b>/www/feed.php</b> on line <b>7</b><br />\n",
                "<!-- cached -->\n",
                "<script>track()</script>",
                "\uFEFF\uFEFF\n"
            })
    void what_a_server_puts_before_the_feed_is_passed_over(String before) {
        ParsedFeed declared =
                feed(before + "<?xml version=\"1.0\"?>\n" + rss("<title>One</title>"));
        ParsedFeed bare = feed(before + rss("<title>One</title>"));
        assertThat(declared.entries()).extracting(Entry::title).containsExactly("One");
        assertThat(bare.entries()).extracting(Entry::title).containsExactly("One");
    }

    @Test
    void the_address_before_the_counting_one_is_the_link() {
        assertThat(
                        entry(
                                        "<link>https://feeds.counter.example/~r/1</link>"
                                                + "<feedburner:origLink>https://desk.example/1</feedburner:origLink>")
                                .link())
                .isEqualTo("https://desk.example/1");
        assertThat(
                        feed(atom(
                                        "<link href='https://feeds.counter.example/~r/1'/>"
                                                + "<feedburner:origLink>https://desk.example/1</feedburner:origLink>"))
                                .entries()
                                .getFirst()
                                .link())
                .isEqualTo("https://desk.example/1");
    }

    @Test
    void an_atom_entry_whose_content_stands_elsewhere_links_there() {
        assertThat(
                        feed(atom("<link rel='self' href='/e/1'/><content src='/1.html'/>"))
                                .entries()
                                .getFirst()
                                .link())
                .isEqualTo("https://desk.example/1.html");
    }

    @Test
    void the_sources_of_news_collections_are_kept() {
        assertThat(entry("<source url='https://agency.example'>An Agency</source>").source())
                .isEqualTo("An Agency");
        assertThat(
                        feed(atom("<source><title>Їхня стрічка</title></source>"))
                                .entries()
                                .getFirst()
                                .source())
                .isEqualTo("Їхня стрічка");
    }

    @Test
    void an_identifier_is_a_link_only_where_it_is_a_whole_web_address() {
        String rdf =
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item"
                        + " rdf:about='%s'><title>One</title></item></rdf:RDF>";
        assertThat(feed(rdf.formatted("http!s://desk.example/1")).entries().getFirst().link())
                .isNull();
        assertThat(feed(rdf.formatted("https://desk.example/1")).entries().getFirst().link())
                .isEqualTo("https://desk.example/1");
    }

    @Test
    void channel_definition_format_is_read_with_its_attributes_in_any_case() {
        ParsedFeed feed =
                feed(
                        """
                        <CHANNEL HREF="/home" LASTMOD="2025-12-21T06:00Z"><TITLE>Desk</TITLE><ABSTRACT>News</ABSTRACT>
                          <ITEM HREF="/1" LASTMOD="2025-12-20T06:00Z"><TITLE>One</TITLE><ABSTRACT>They met.</ABSTRACT></ITEM>
                        </CHANNEL>
                        """);
        assertThat(feed.link()).isEqualTo("https://desk.example/home");
        assertThat(feed.description()).isEqualTo("News");
        assertThat(feed.updated()).isEqualTo(Instant.parse("2025-12-21T06:00:00Z"));
        Entry entry = feed.entries().getFirst();
        assertThat(entry.link()).isEqualTo("https://desk.example/1");
        assertThat(entry.summary()).isEqualTo("They met.");
        assertThat(entry.updated()).isEqualTo(Instant.parse("2025-12-20T06:00:00Z"));
    }

    @Test
    void dates_without_a_zone_are_named_once_and_dates_to_come_stay_as_they_are() {
        ParsedFeed feed =
                feed(
                        "<rss><channel><item><pubDate>2025-12-21 08:05</pubDate></item>"
                                + "<item><pubDate>2099-12-21 08:05</pubDate></item></channel></rss>");
        assertThat(feed.problems())
                .containsExactly(
                        "dates without a zone were taken as UTC, such as 2025-12-21 08:05");
        assertThat(feed.entries().getLast().published())
                .isEqualTo(Instant.parse("2099-12-21T08:05:00Z"));
    }

    @Test
    void words_that_look_like_a_declaration_stay_and_comments_go() {
        assertThat(
                        entry("<description>&lt;! Talks go on &lt;b&gt;now&lt;/b&gt;</description>")
                                .summary())
                .isEqualTo("&lt;! Talks go on <b>now</b>");
        assertThat(
                        entry(
                                        "<description>a&lt;![if !x]&gt;b&lt;!-- c --&gt;&lt;!DOCTYPE html&gt;d</description>")
                                .summary())
                .isEqualTo("abd");
    }

    @Test
    void endless_names_are_shown_short() {
        StringBuilder prefixes = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            prefixes.append("<prefix").append(i).append(":x/>");
        }
        assertThat(feed(rss(prefixes + "<title>x</title>")).problems())
                .allMatch(problem -> problem.length() < 150);
        ParseOutcome other =
                new FeedParser().parse(("<" + "r".repeat(5000) + "/>").getBytes(UTF_8), null, BASE);
        assertThat(other)
                .isEqualTo(
                        new ParseOutcome.NotAFeed(
                                "it is XML of another kind: the root element is <"
                                        + "r".repeat(40)
                                        + "…>"));
    }

    @Test
    void json_that_writes_single_things_where_lists_belong_is_read() {
        ParsedFeed feed =
                feed(
                        """
                        {"version": "https://jsonfeed.org/version/1", "title": "J", "author": "Desk",
                         "items": [{"id": 7, "url": "/7", "tags": "talks", "authors": "A Reporter",}]}
                        """);
        assertThat(feed.authors()).containsExactly("Desk");
        Entry entry = feed.entries().getFirst();
        assertThat(entry.id()).isEqualTo("7");
        assertThat(entry.categories()).containsExactly("talks");
        assertThat(entry.authors()).containsExactly("A Reporter");
    }
}
