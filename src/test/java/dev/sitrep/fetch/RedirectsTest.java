package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.fetch.FetchOutcome.Failed;
import dev.sitrep.fetch.FetchOutcome.Fetched;
import dev.sitrep.fetch.FetchOutcome.Gone;
import dev.sitrep.fetch.FetchOutcome.NotModified;
import dev.sitrep.fetch.FetchOutcome.Refused;
import dev.sitrep.fetch.FetchOutcome.Wait;
import dev.sitrep.fetch.FetchRequest.Copy;
import dev.sitrep.testing.FakeWeb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class RedirectsTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");
    private static final FetchSettings LOOPBACK =
            FetchSettings.defaults().withAllow(List.of("127.0.0.0/8"));

    private final FakeWeb web = FakeWeb.start();
    private final WebFetcher fetcher = new WebFetcher(LOOPBACK);

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    private FetchOutcome get(String place) {
        return fetcher.get(FetchRequest.of(web.url(place), "*/*", 1 << 20), NOW);
    }

    private static FetchRequest having(URI uri, String etag, URI from) {
        return FetchRequest.of(uri, "*/*", 1000).having(new Copy(etag, null, from));
    }

    @Test
    void endless_redirects_end() {
        for (int i = 0; i < 20; i++) {
            web.redirect("/" + i, 302, "/" + (i + 1));
        }
        assertThat(get("/0")).isEqualTo(new Failed("it redirects more than 5 times", 302));
        assertThat(web.requests()).hasSize(6);
    }

    @Test
    void redirects_in_a_circle_end_where_the_circle_closes() {
        web.redirect("/a", 301, "/b#part").redirect("/b", 302, "/a");
        assertThat(get("/a")).isEqualTo(new Failed("it redirects in a circle", 302));
        assertThat(web.requests()).hasSize(2);
    }

    @Test
    void validators_are_sent_to_the_address_that_gave_them_and_to_no_other() {
        web.redirect("/old", 302, "/new").serveWithEtag("/new", "text/xml", "x", "\"1\"");
        assertThat(fetcher.get(having(web.url("/old"), "\"1\"", web.url("/new")), NOW))
                .isInstanceOf(NotModified.class);
        assertThat(web.requests("/old").getFirst().header("if-none-match")).isEmpty();
        assertThat(web.requests("/new").getFirst().header("if-none-match")).isEqualTo("\"1\"");
        assertThat(fetcher.get(having(web.url("/old"), "\"1\"", web.url("/old")), NOW))
                .isInstanceOf(Fetched.class);
        assertThat(web.requests("/new").getLast().header("if-none-match")).isEmpty();
    }

    @Test
    void a_move_for_good_counts_on_a_304_too() {
        web.redirect("/old", 308, "/new").serveWithEtag("/new", "text/xml", "x", "\"1\"");
        NotModified same =
                (NotModified) fetcher.get(having(web.url("/old"), "\"1\"", web.url("/new")), NOW);
        assertThat(same.permanentlyMoved()).isTrue();
        assertThat(same.finalUri()).isEqualTo(web.url("/new"));
    }

    @Test
    void what_is_gone_behind_a_redirect_for_now_is_not_gone_for_good() {
        web.redirect("/busy", 302, "/gone").redirect("/moved", 301, "/gone");
        web.serveStatus("/gone", 410);
        assertThat(get("/busy"))
                .isEqualTo(new Failed("it redirects to something that is gone (410)", 410));
        assertThat(get("/moved")).isInstanceOf(Gone.class);
    }

    @Test
    void a_redirect_that_asks_to_wait_long_is_followed_later_and_one_that_asks_for_a_moment_now() {
        web.serve("/new", "text/xml", "x");
        web.serveStatus(
                "/long", 302, Map.of("Location", "/new", "Retry-After", "600"), new byte[0]);
        web.serveStatus("/short", 302, Map.of("Location", "/new", "Retry-After", "0"), new byte[0]);
        assertThat(get("/long"))
                .isEqualTo(
                        new Wait(
                                NOW.plusSeconds(600),
                                "the server redirects and asks to wait first"));
        assertThat(get("/short")).isInstanceOf(Fetched.class);
    }

    @Test
    void a_redirect_for_good_tells_the_new_address_and_one_for_now_does_not() {
        web.redirect("/old", 301, "/new").redirect("/busy", 302, "/new");
        web.serve("/new", "text/xml", "x");
        Fetched moved = (Fetched) get("/old");
        assertThat(moved.permanentlyMoved()).isTrue();
        assertThat(moved.finalUri()).isEqualTo(web.url("/new"));
        assertThat(((Fetched) get("/busy")).permanentlyMoved()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "data:text/xml,<rss/>",
                "gopher://127.0.0.1:70/1",
                "ftp://127.0.0.1/",
                "javascript:alert(1)",
                "jar:http://127.0.0.1/a!/b"
            })
    void a_redirect_to_what_is_not_the_web_is_refused(String target) {
        web.redirect("/feed", 302, target);
        assertThat(((Refused) get("/feed")).why())
                .isEqualTo("the server redirects to what is no http or https address");
        assertThat(web.requests()).hasSize(1);
    }
}
