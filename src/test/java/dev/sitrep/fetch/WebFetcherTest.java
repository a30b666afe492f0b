package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sitrep.fetch.FetchOutcome.Failed;
import dev.sitrep.fetch.FetchOutcome.Fetched;
import dev.sitrep.fetch.FetchOutcome.Gone;
import dev.sitrep.fetch.FetchOutcome.NotModified;
import dev.sitrep.fetch.FetchOutcome.Refused;
import dev.sitrep.fetch.FetchOutcome.Wait;
import dev.sitrep.testing.FakeWeb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

class WebFetcherTest {
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

    private static FetchOutcome getWith(FetchSettings settings, URI uri) {
        try (WebFetcher fetcher = new WebFetcher(settings)) {
            return fetcher.get(FetchRequest.of(uri, "*/*", 1 << 20), NOW);
        }
    }

    @Test
    void a_body_comes_with_its_type_its_validators_and_an_honest_user_agent_asked_for() {
        web.serveWithEtag("/feed", "application/rss+xml", "<rss/>", "\"1\"");
        Fetched fetched = (Fetched) get("/feed");
        assertThat(new String(fetched.body(), UTF_8)).isEqualTo("<rss/>");
        assertThat(fetched.contentType()).isEqualTo("application/rss+xml");
        assertThat(fetched.etag()).isEqualTo("\"1\"");
        assertThat(fetched.permanentlyMoved()).isFalse();
        assertThat(web.requests("/feed").getFirst().header("user-agent")).isEqualTo("Sitrep/0.1");
    }

    @Test
    void the_contact_stands_in_the_user_agent() {
        FetchSettings settings =
                new FetchSettings(
                        "https://desk.example/bot",
                        LOOPBACK.allow(),
                        List.of(80),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        3,
                        2,
                        Duration.ZERO);
        web.serve("/feed", "text/xml", "x");
        getWith(settings, web.url("/feed"));
        assertThat(web.requests("/feed").getFirst().header("user-agent"))
                .isEqualTo("Sitrep/0.1 (+https://desk.example/bot)");
    }

    @Test
    void an_unchanged_body_is_not_sent_again() {
        web.serveWithEtag("/feed", "application/rss+xml", "<rss/>", "\"1\"");
        FetchRequest again = new FetchRequest(web.url("/feed"), "*/*", "\"1\"", null, 1000);
        assertThat(fetcher.get(again, NOW)).isInstanceOf(NotModified.class);
    }

    @Test
    void a_validator_that_no_header_may_hold_is_not_sent() {
        web.serve("/feed", "text/xml", "x");
        FetchRequest again = new FetchRequest(web.url("/feed"), "*/*", "\"a\r\nX: y\"", null, 1000);
        assertThat(fetcher.get(again, NOW)).isInstanceOf(Fetched.class);
        assertThat(web.requests("/feed").getFirst().header("if-none-match")).isEmpty();
    }

    @Test
    void a_404_is_a_failure_with_its_status() {
        Failed failed = (Failed) get("/nowhere");
        assertThat(failed.status()).isEqualTo(404);
        assertThat(failed.why())
                .isEqualTo("the server answered 404 (there is nothing at this address)");
    }

    @Test
    void a_410_is_gone_for_good() {
        web.serveStatus("/feed", 410);
        assertThat(get("/feed")).isInstanceOf(Gone.class);
    }

    @Test
    void an_empty_body_is_a_body() {
        web.serve("/feed", "text/xml", "");
        assertThat(((Fetched) get("/feed")).body()).isEmpty();
    }

    @Test
    void retry_after_in_seconds_is_kept_to() {
        web.serveStatus("/feed", 429, Map.of("Retry-After", "120"), new byte[0]);
        assertThat(get("/feed"))
                .isEqualTo(new Wait(NOW.plusSeconds(120), "the server asked to wait (429)"));
    }

    @Test
    void retry_after_as_a_date_is_kept_to() {
        String date = "Sun, 21 Dec 2025 07:30:00 GMT";
        web.serveStatus("/feed", 503, Map.of("Retry-After", date), new byte[0]);
        Instant until = Instant.parse("2025-12-21T07:30:00Z");
        assertThat(get("/feed")).isEqualTo(new Wait(until, "the server asked to wait (503)"));
    }

    @Test
    void a_429_that_names_no_time_waits_a_while_and_a_503_that_names_none_has_failed() {
        web.serveStatus("/often", 429).serveStatus("/closed", 503);
        assertThat(get("/often")).isInstanceOf(Wait.class);
        assertThat(((Failed) get("/closed")).status()).isEqualTo(503);
    }

    @Test
    void a_server_that_never_answers_is_given_up_in_time() {
        web.hang("/feed");
        FetchOutcome outcome =
                getWith(LOOPBACK.withCallTimeout(Duration.ofMillis(200)), web.url("/feed"));
        assertThat(((Failed) outcome).why()).contains("did not come within");
    }

    @Test
    void a_server_that_drips_is_given_up_in_time() {
        web.drip("/feed", "text/xml", "x".repeat(1000), Duration.ofMillis(20));
        FetchOutcome outcome =
                getWith(LOOPBACK.withCallTimeout(Duration.ofMillis(300)), web.url("/feed"));
        assertThat(((Failed) outcome).why()).contains("did not come within");
    }

    @Test
    void a_server_that_closes_half_way_gives_no_half_body() {
        web.closeHalfWay("/feed", "text/xml", "<rss>".repeat(1000));
        assertThat(get("/feed"))
                .isEqualTo(
                        new Failed(
                                "the server closed the connection before the whole answer had come",
                                0));
    }

    @Test
    void endless_redirects_end() {
        web.redirect("/a", 302, "/b").redirect("/b", 302, "/a");
        assertThat(get("/a")).isEqualTo(new Failed("it redirects more than 5 times", 0));
        assertThat(web.requests()).hasSize(6);
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

    @Test
    void a_redirect_to_the_metadata_address_is_refused() {
        web.redirect("/feed", 302, "http://169.254.169.254/latest/meta-data/");
        assertThat(((Refused) get("/feed")).why())
                .isEqualTo(
                        "the address 169.254.169.254 is on the inside and not among the allowed"
                                + " ranges");
    }

    @Test
    void a_redirect_to_a_file_is_refused() {
        web.redirect("/feed", 302, "file:///etc/passwd");
        assertThat(get("/feed")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0/",
                "http://0x7f.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://localhost/",
                "http://10.1.2.3/",
                "http://100.100.100.200/",
                "http://[fd00:ec2::254]/",
                "ftp://example.org/",
                "file:///etc/passwd"
            })
    void nothing_on_the_inside_and_no_other_scheme_is_fetched(String address) {
        FetchOutcome outcome = getWith(FetchSettings.defaults(), URI.create(address));
        assertThat(outcome)
                .satisfiesAnyOf(
                        o -> assertThat(o).isInstanceOf(Refused.class),
                        // No number in the eyes of Java, and no name either.
                        o -> assertThat(((Failed) o).why()).contains("no address was found"));
        assertThat(web.requests()).isEmpty();
    }

    @Test
    void a_name_that_answers_public_first_and_private_next_is_refused_at_connecting() {
        web.serve("/feed", "text/xml", "secret");
        AtomicInteger lookups = new AtomicInteger();
        NameLookup rebinding =
                host -> {
                    lookups.incrementAndGet();
                    return List.of(InetAddress.ofLiteral("127.0.0.1"));
                };
        try (WebFetcher guarded = new WebFetcher(FetchSettings.defaults(), rebinding)) {
            FetchOutcome outcome =
                    guarded.get(FetchRequest.of(web.url("rebinds.example/feed"), "*/*", 1000), NOW);
            assertThat(outcome).isInstanceOf(Refused.class);
        }
        assertThat(lookups).hasValue(1);
        assertThat(web.requests()).isEmpty();
    }

    @Test
    void other_ports_are_refused_outside_the_allowed_ranges() {
        NameLookup outside = host -> List.of(InetAddress.ofLiteral("8.8.8.8"));
        try (WebFetcher guarded = new WebFetcher(FetchSettings.defaults(), outside)) {
            URI mail = URI.create("http://news.example:25/");
            assertThat(guarded.get(FetchRequest.of(mail, "*/*", 1000), NOW))
                    .isEqualTo(new Refused("port 25 is not among the allowed ports"));
        }
    }

    @Test
    void a_body_of_a_gigabyte_is_cut_off() {
        web.serveZeros("/feed", "text/xml", 1L << 30);
        assertThat(get("/feed")).isEqualTo(new Refused("it is bigger than 1 MB"));
    }

    @Test
    void a_gzip_bomb_is_cut_off() {
        web.serveGzippedZeros("/feed", "text/xml", 64L << 20);
        assertThat(get("/feed")).isEqualTo(new Refused("it is bigger than 1 MB"));
    }

    @Test
    void no_server_at_the_port_is_a_failure_in_words() {
        URI uri = web.url("/feed");
        web.close();
        assertThat(((Failed) getWith(LOOPBACK, uri)).why())
                .isEqualTo("no connection to 127.0.0.1 was taken");
    }

    @Test
    void a_name_without_an_address_is_a_failure_in_words() {
        assertThat(((Failed) getWith(LOOPBACK, URI.create("http://nowhere.invalid/"))).why())
                .isEqualTo("no address was found for the name nowhere.invalid");
    }

    @Test
    void a_server_that_speaks_no_tls_is_a_failure_in_words() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answerInPlainText(plain));
            URI uri = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/");
            assertThat(((Failed) getWith(LOOPBACK, uri)).why())
                    .startsWith("a secure connection to 127.0.0.1 could not be made");
        }
    }

    private static void answerInPlainText(ServerSocket server) {
        try (Socket one = server.accept()) {
            one.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            one.getInputStream().readAllBytes();
        } catch (IOException e) {
            // The client is gone: that is how it ends.
        }
    }
}
