package dev.sitrep.websub;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sitrep.feed.FeedCheck;
import dev.sitrep.feed.FeedParser;
import dev.sitrep.feed.ParseOutcome;
import dev.sitrep.feed.Validators;
import dev.sitrep.fetch.ResponseHints;
import dev.sitrep.websub.Subscription.Advertised;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Optional;

class DiscoveryTest {
    private static final URI FEED = URI.create("https://news.example/feed");
    private static final Advertised BOTH =
            advertised("https://hub.example/", "https://news.example/self.xml");

    @Test
    void an_rss_feed_names_its_hub_with_atoms_link() {
        assertThat(
                        found(
                                """
                                <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>t</title>
                                <link>https://news.example/</link>
                                <a:link rel="self" type="application/rss+xml" href="/self.xml"/>
                                <a:link rel="hub" href="https://hub.example/"/>
                                <item><title>i</title><a:link rel="hub" href="https://evil.example/"/></item>
                                </channel></rss>
                                """))
                .containsExactly(BOTH);
    }

    @Test
    void an_atom_feed_names_its_hub_with_its_own_link() {
        assertThat(
                        found(
                                """
                                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/a/"><title>t</title>
                                <link href="https://news.example/"/><link rel="self" href="../self.xml"/>
                                <link rel="HUB other" href="https://hub.example/"/>
                                <entry><title>e</title><link rel="hub" href="https://evil.example/"/></entry></feed>
                                """))
                .containsExactly(BOTH);
    }

    @Test
    void an_rdf_feed_names_its_hub_in_its_channel() {
        assertThat(
                        found(
                                """
                                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                                 xmlns:atom="http://www.w3.org/2005/Atom"><channel rdf:about="https://news.example/"><title>t</title>
                                <atom:link rel="hub" href="https://hub.example/"/>
                                <atom:link rel="self" href="https://news.example/self.xml"/></channel></rdf:RDF>
                                """))
                .containsExactly(BOTH);
    }

    @Test
    void a_json_feed_names_its_hubs_by_type() {
        assertThat(
                        found(
                                """
                                {"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [],
                                 "feed_url": "https://news.example/self.xml",
                                 "hubs": [{"type": "rssCloud", "url": "https://cloud.example/"},
                                          {"type": "WebSub", "url": "https://hub.example/"}, 7]}
                                """))
                .containsExactly(BOTH);
    }

    @Test
    void encrypted_hubs_come_first_and_the_address_asked_stands_in_for_a_missing_self() {
        assertThat(
                        found(
                                """
                                <rss><channel><atom:link rel="hub" href="http://plain.example/"/>
                                <atom:link rel="hub" href="https://hub.example/"/>
                                <atom:link rel="hub" href="javascript:alert(1)"/>
                                <atom:link rel="hub" href="ftp://hub.example/"/>
                                <atom:link rel="hub" href="https://user:pw@hub.example/"/>
                                <atom:link rel="hub"/></channel></rss>
                                """))
                .containsExactly(
                        advertised("https://hub.example/", FEED.toString()),
                        advertised("http://plain.example/", FEED.toString()));
    }

    @Test
    void link_headers_go_before_the_feeds_own_links() {
        ResponseHints hints =
                new ResponseHints(
                        null,
                        null,
                        List.of(
                                "<https://hub.example/>; rel=\"hub\", </self.xml>;rel=self",
                                "<https://news.example/style>; rel=preload"));
        String rss =
                """
                <rss><channel><atom:link rel="hub" href="https://other.example/"/>
                <atom:link rel="self" href="https://other.example/feed"/></channel></rss>
                """;
        assertThat(Discovery.of(news(rss, hints), FEED)).hasValue(List.of(BOTH));
    }

    @Test
    void a_feed_without_links_names_none_and_an_answer_without_a_feed_says_nothing() {
        assertThat(found("<rss><channel><title>t</title></channel></rss>")).isEmpty();
        assertThat(Discovery.of(unchanged(List.of()), FEED)).isEmpty();
        assertThat(Discovery.of(new FeedCheck.Failed("no"), FEED)).isEmpty();
        assertThat(
                        Discovery.of(
                                unchanged(
                                        List.of(
                                                "<https://hub.example/>; rel=hub",
                                                "<https://news.example/self.xml>; rel=self")),
                                FEED))
                .hasValue(List.of(BOTH));
    }

    private static Advertised advertised(String hub, String topic) {
        return new Advertised(URI.create(hub), URI.create(topic));
    }

    private static List<Advertised> found(String feed) {
        Optional<List<Advertised>> found = Discovery.of(news(feed, ResponseHints.NONE), FEED);
        return found.orElseThrow();
    }

    private static FeedCheck unchanged(List<String> links) {
        return new FeedCheck.Unchanged(
                Validators.NONE, new ResponseHints(null, null, links), "nothing new");
    }

    private static FeedCheck news(String feed, ResponseHints hints) {
        ParseOutcome.Parsed parsed =
                (ParseOutcome.Parsed) new FeedParser().parse(feed.getBytes(UTF_8), null, FEED);
        return new FeedCheck.News(parsed.feed(), Validators.NONE, hints, null);
    }

    @Test
    void
            an_unchanged_feed_whose_headers_name_a_hub_and_no_topic_keeps_the_topic_of_its_own_words() {
        FeedCheck same = unchanged(List.of("<https://hub.example/>; rel=hub"));
        assertThat(Discovery.of(same, FEED)).isEmpty();
    }
}
