package dev.sitrep.cli;

import static dev.sitrep.cli.Ran.keys;
import static dev.sitrep.cli.Ran.sitrep;
import static dev.sitrep.testing.NewsArticle.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.testing.FakeWeb;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.NewsSite;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class OnceCommandTest {
    private static final Instant EVENING = Instant.parse("2025-12-20T18:00:00Z");
    private static final NewsArticle TALKS =
            article(
                    "Envoys open ceasefire talks in Geneva",
                    "Envoys of Ukraine and Russia opened ceasefire talks in Geneva on Saturday, the Swiss foreign ministry said.",
                    "The two delegations met for three hours in a hotel by the lake and agreed to go on on Sunday, according to the ministry.",
                    "A list of prisoners who could be exchanged before the New Year lies on the table.");

    @TempDir Path folder;
    private final FakeWeb web = FakeWeb.start();
    private final NewsSite site = new NewsSite(web);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void it_prints_the_digest_of_what_was_published_in_the_span_before_now() {
        site.publish("herald", List.of(TALKS), EVENING);
        Ran ran = once("2025-12-21T06:00:00Z", "herald");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("War diplomacy · Sun 21 Dec, 08:00 Kyiv · 1 story from 1 article")
                .contains("Envoys open ceasefire talks in Geneva")
                .contains("1 of 1 feed fresh.");
        assertThat(ran.out()).doesNotContain("\u001b").doesNotContain(NewsSite.FURNITURE);
    }

    @Test
    void what_is_dated_after_now_is_left_out() {
        site.publish("herald", List.of(TALKS), EVENING);
        assertThat(once("2025-12-20T17:00:00Z", "herald").out()).contains("nothing new");
    }

    @Test
    void now_moves_the_clock_and_since_the_window() {
        site.publish("herald", List.of(TALKS), EVENING);
        assertThat(once("2025-12-28T18:00:01Z", "herald").out()).contains("nothing new");
        assertThat(once("2025-12-21T06:00:00Z", "herald", "--since", "11h").out())
                .contains("nothing new");
        assertThat(once("2025-12-21T06:00:00Z", "herald", "--since", "13h").out())
                .contains("1 story");
    }

    @Test
    void as_json_it_has_the_promised_keys_and_the_same_bytes_every_time() {
        site.publish("herald", List.of(TALKS), EVENING);
        Ran first = once("2025-12-21T06:00:00Z", "herald", "--format", "json");
        Ran second = once("2025-12-21T06:00:00Z", "herald", "--format", "json");

        assertThat(second.out()).isEqualTo(first.out());
        JsonNode digest = first.only();
        assertThat(keys(digest)).contains("window", "stories", "feeds");
        assertThat(keys(digest.path("stories").path(0)))
                .contains(
                        "id",
                        "headline",
                        "summary",
                        "sentences",
                        "origins",
                        "unattributed",
                        "contradictions",
                        "status",
                        "new",
                        "articles",
                        "outlets");
        assertThat(digest.path("feeds").path("fresh").asInt()).isEqualTo(1);
    }

    @Test
    void a_feed_that_cannot_be_read_is_named_on_standard_error_and_in_the_digest() {
        site.publish("herald", List.of(TALKS), EVENING);
        web.serve("/broken/feed.xml", "text/html", "<html><body>Log in</body></html>");
        Ran ran = once("2025-12-21T06:00:00Z", "herald broken");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).contains("broken").contains("was not read: ");
        assertThat(ran.out())
                .contains("Envoys open ceasefire talks")
                .contains("1 of 2 feeds fresh");
    }

    @Test
    void where_no_feed_can_be_read_the_status_is_1_and_the_reasons_are_told() {
        Ran ran = once("2025-12-21T06:00:00Z", "lost gone");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("404").contains("none of the feeds could be read");
    }

    @Test
    void a_list_of_feeds_that_is_none_is_status_1() {
        Desk desk = new Desk(folder);
        Path opml = desk.write("feeds.opml", "not a list");
        Ran ran = sitrep("once", "--config", desk.config(), "--opml", opml.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("sitrep: ").contains("feeds.opml");
        assertThat(ran.out()).isEmpty();
    }

    private Ran once(String now, String outlets, String... more) {
        Desk desk = new Desk(folder);
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><body>");
        for (String outlet : outlets.split(" ")) {
            opml.append(
                    "<outline type=\"rss\" text=\"%s\" xmlUrl=\"%s\"/>"
                            .formatted(outlet, site.feedUrl(outlet)));
        }
        Path file = desk.write("own.opml", opml.append("</body></opml>").toString());
        String[] arguments = new String[7 + more.length];
        List<String> first =
                List.of("once", "--config", desk.config(), "--opml", file.toString(), "--now", now);
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i < first.size() ? first.get(i) : more[i - first.size()];
        }
        return sitrep(arguments);
    }
}
