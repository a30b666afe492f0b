package dev.sitrep.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.sitrep.demo.SampleOutlet.Format;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

class SampleSiteTest {
    private static final HttpClient WEB = HttpClient.newHttpClient();
    private static final Instant START = Instant.parse("2025-12-17T05:00:00Z");
    private static final Instant END = Instant.parse("2025-12-21T20:00:00Z");

    private final SampleDay day = SampleDay.load();
    private final SampleSite site = SampleSite.start(day);

    @AfterEach
    void stop() {
        site.close();
    }

    @AfterAll
    static void hangUp() {
        WEB.close();
    }

    @Test
    void every_feed_is_well_formed_and_grows_with_the_clock() throws Exception {
        for (int i = 0; i < day.outlets().size(); i++) {
            SampleOutlet outlet = day.outlets().get(i);
            int before = -1;
            for (Instant now : new Instant[] {START, Instant.parse("2025-12-19T00:00:00Z"), END}) {
                site.at(now);
                int items = countItems(outlet, get(site.feedUrls().get(i)));
                assertThat(items).isEqualTo(day.shownBy(outlet, now).size());
                assertThat(items).isGreaterThanOrEqualTo(before);
                before = items;
            }
            assertThat(before).isPositive();
        }
    }

    @Test
    void every_feed_has_its_media_type_and_the_notice() throws Exception {
        site.at(END);
        for (int i = 0; i < day.outlets().size(); i++) {
            SampleOutlet outlet = day.outlets().get(i);
            HttpResponse<String> feed = get(site.feedUrls().get(i));

            assertThat(feed.headers().firstValue("Content-Type"))
                    .hasValue(outlet.format().mediaType() + "; charset=utf-8");
            assertThat(feed.body()).contains(outlet.notice());
        }
    }

    @Test
    void rss_dates_are_rfc_822_in_the_outlets_own_offset() throws Exception {
        Element item = first(xml(feed("ostwick-wire").body()), "item");

        assertThat(text(item, "pubDate")).isEqualTo("Sun, 21 Dec 2025 16:30:00 +0100");
        assertThat(text(item, "guid"))
                .isEqualTo("tag:ostwick-wire.example,2025:ostwick-miami-sunday");
        assertThat(text(item, "link"))
                .isEqualTo(site.root() + "/ostwick-wire/ostwick-miami-sunday.html");
    }

    @Test
    void full_text_and_source_stand_in_the_feed_where_the_article_says_so() throws Exception {
        Document wire = xml(feed("ballycarrow-broadcasting").body());
        Element source = first(wire, "source");

        assertThat(source.getTextContent()).isEqualTo("Ostwick Wire");
        assertThat(source.getAttribute("url")).isEqualTo(site.feedUrls().getFirst().toString());
        assertThat(wire.getElementsByTagName("content:encoded").getLength()).isZero();
        assertThat(text(first(xml(feed("baltic-lantern").body()), "item"), "content:encoded"))
                .startsWith("<p>Forty choirs opened");
    }

    @Test
    void an_atom_correction_keeps_id_and_date_and_moves_updated() throws Exception {
        site.at(Instant.parse("2025-12-21T08:00:00Z"));
        Element before = first(xml(get(feedOf("kestrel-brief")).body()), "entry");
        Element after = first(xml(feed("kestrel-brief").body()), "entry");

        assertThat(text(after, "id")).isEqualTo(text(before, "id"));
        assertThat(text(after, "published")).isEqualTo(text(before, "published"));
        assertThat(OffsetDateTime.parse(text(after, "updated")))
                .isAfter(OffsetDateTime.parse(text(before, "updated")));
        assertThat(text(before, "title")).startsWith("Joint statement");
        assertThat(text(after, "title")).doesNotContain("Joint statement");
    }

    @Test
    void a_json_feed_has_ids_addresses_dates_and_content() throws Exception {
        JsonNode feed = new JsonMapper().readTree(feed("palmetto-key-dispatch").body());

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        for (JsonNode item : feed.path("items")) {
            assertThat(item.path("id").asText()).startsWith("tag:palmetto-key-dispatch.example");
            assertThat(item.path("url").asText()).startsWith(site.root().toString());
            assertThat(item.path("authors").path(0).path("name").asText()).isNotEmpty();
            OffsetDateTime.parse(item.path("date_published").asText());
            assertThat(item.has("content_html") || item.has("content_text")).isTrue();
        }
    }

    @Test
    void quotes_ampersands_and_angles_arrive_as_written() throws Exception {
        assertThat(xml("<a>" + new Markup().leaf("b", "<i>\"R&D\" 'x' ]]>").end() + "</a>"))
                .satisfies(a -> assertThat(text(a, "b")).isEqualTo("<i>\"R&D\" 'x' ]]>"));
        assertThat(new Markup().empty("meta", "content", "\"R&D\" <b>").end())
                .contains("content=\"&quot;R&amp;D&quot; &lt;b");

        Document atom = xml(feed("kestrel-brief").body());
        assertThat(text(first(atom, "entry"), "title"))
                .isEqualTo("Putin's envoy in Miami: talks \"constructive\", more on Sunday");
        assertThat(page("palmetto-key-dispatch", "dispatch-miami-talks"))
                .contains("Nation &amp; World desk")
                .doesNotContain("Nation & World");
    }

    @Test
    void an_unchanged_feed_is_answered_by_304_until_something_appears() throws Exception {
        site.at(Instant.parse("2025-12-18T00:00:00Z"));
        URI feed = feedOf("ostwick-wire");
        HttpResponse<String> first = get(feed);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(modified).isEqualTo("Wed, 17 Dec 2025 22:40:00 GMT");

        assertThat(get(feed, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(feed, "If-None-Match", "\"other\", W/" + tag).statusCode()).isEqualTo(304);
        assertThat(get(feed, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(get(feed, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
        assertThat(
                        get(feed, "If-None-Match", "\"other\"", "If-Modified-Since", modified)
                                .statusCode())
                .as("a tag that differs outweighs the date")
                .isEqualTo(200);

        site.at(END);
        assertThat(get(feed, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(get(feed, "If-Modified-Since", modified).statusCode()).isEqualTo(200);
    }

    @Test
    void every_page_holds_its_paragraphs_the_furniture_and_the_notice() throws Exception {
        site.at(END);
        for (SampleOutlet outlet : day.outlets()) {
            for (SampleItem item : day.shownBy(outlet, END)) {
                Document page = xml(get(site.root().resolve(item.path())).body());
                String text = page.getDocumentElement().getTextContent();
                var furniture = outlet.furniture();

                assertThat(text).contains(item.shown().title(), item.shown().byline());
                assertThat(text).contains(item.shown().paragraphs());
                assertThat(text).contains(furniture.navigation()).contains(furniture.share());
                assertThat(text).contains(furniture.readMore());
                assertThat(text)
                        .contains(
                                furniture.readingTime(),
                                furniture.bio(),
                                furniture.newsletter(),
                                furniture.weather(),
                                furniture.cookies(),
                                furniture.footer(),
                                outlet.notice());
                if (item.shown().caption() != null) {
                    assertThat(text).contains(item.shown().caption(), furniture.caption());
                }
            }
        }
    }

    @Test
    void a_page_appears_with_its_article_and_changes_with_the_correction() throws Exception {
        URI address = site.root().resolve("/kestrel-brief/kestrel-miami-talks.html");
        site.at(Instant.parse("2025-12-20T22:29:59Z"));
        assertThat(get(address).statusCode()).isEqualTo(404);
        site.at(Instant.parse("2025-12-20T22:30:00Z"));
        assertThat(get(address).body()).contains("In a joint statement");
        site.at(END);
        assertThat(get(address).body())
                .contains("Correction, Dec. 21")
                .doesNotContain("In a joint statement");
    }

    @Test
    void the_list_of_feeds_is_opml_with_what_is_known_of_each_outlet() throws Exception {
        Document opml = xml(new String(site.opml(), StandardCharsets.UTF_8));
        NodeList outlines = opml.getElementsByTagName("outline");
        var feeds =
                IntStream.range(0, outlines.getLength())
                        .mapToObj(i -> (Element) outlines.item(i))
                        .filter(outline -> outline.hasAttribute("xmlUrl"))
                        .toList();

        assertThat(feeds)
                .extracting(feed -> URI.create(feed.getAttribute("xmlUrl")))
                .containsExactlyInAnyOrderElementsOf(site.feedUrls());
        assertThat(feeds)
                .allSatisfy(
                        feed -> {
                            assertThat(feed.getParentNode().getNodeName()).isEqualTo("outline");
                            for (String name :
                                    new String[] {
                                        "language", "country", "sitrep-outlet", "sitrep-ownership"
                                    }) {
                                assertThat(feed.getAttribute(name)).as(name).isNotEmpty();
                            }
                            assertThat(feed.getAttribute("sitrep-state-media")).isEqualTo("false");
                        });
    }

    @Test
    void robots_are_welcome_and_other_requests_get_a_plain_answer() throws Exception {
        site.at(END);
        assertThat(get(site.root().resolve("/robots.txt")).body())
                .isEqualTo("User-agent: *\nAllow: /\n");
        assertThat(get(site.root().resolve("/")).body()).contains("/kestrel-brief/");
        assertThat(get(site.root().resolve("/kestrel-brief/")).body()).contains("atom.xml");
        assertThat(get(site.root().resolve("/photo.svg")).statusCode()).isEqualTo(200);
        for (String path :
                new String[] {"/nobody/feed.xml", "/kestrel-brief/no.html", "/kestrel-brief"}) {
            assertThat(get(site.root().resolve(path)).statusCode()).as(path).isEqualTo(404);
        }
        var post = HttpRequest.newBuilder(site.root()).DELETE().build();
        assertThat(WEB.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        var head = HttpRequest.newBuilder(feedOf("kestrel-brief")).HEAD().build();
        HttpResponse<String> answer = WEB.send(head, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length").map(Long::valueOf))
                .get(InstanceOfAssertFactories.LONG)
                .isPositive();
    }

    private int countItems(SampleOutlet outlet, HttpResponse<String> feed) throws Exception {
        assertThat(feed.statusCode()).isEqualTo(200);
        if (outlet.format() == Format.JSON) {
            return new JsonMapper().readTree(feed.body()).path("items").size();
        }
        String item = outlet.format() == Format.RSS ? "item" : "entry";
        return xml(feed.body()).getElementsByTagName(item).getLength();
    }

    /** An outlet's feed at the end of the day. */
    private HttpResponse<String> feed(String outlet) throws Exception {
        site.at(END);
        return get(feedOf(outlet));
    }

    private URI feedOf(String outlet) {
        SampleOutlet of = day.outlet(outlet).orElseThrow();
        return site.root().resolve(SiteLinks.feedPath(of));
    }

    private String page(String outlet, String slug) throws Exception {
        site.at(END);
        return get(site.root().resolve("/" + outlet + "/" + slug + ".html")).body();
    }

    private static HttpResponse<String> get(URI address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return WEB.send(request.build(), BodyHandlers.ofString());
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element first(Document document, String name) {
        return (Element) document.getElementsByTagName(name).item(0);
    }

    private static String text(Document document, String name) {
        return text(document.getDocumentElement(), name);
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
