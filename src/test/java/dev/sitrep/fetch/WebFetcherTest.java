package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    private static FetchRequest having(URI uri, String etag, URI from) {
        return FetchRequest.of(uri, "*/*", 1000).having(new Copy(etag, null, from));
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
                        Duration.ZERO,
                        8);
        web.serve("/feed", "text/xml", "x");
        getWith(settings, web.url("/feed"));
        assertThat(web.requests("/feed").getFirst().header("user-agent"))
                .isEqualTo("Sitrep/0.1 (+https://desk.example/bot)");
    }

    @Test
    void an_unchanged_body_is_not_sent_again() {
        web.serveWithEtag("/feed", "application/rss+xml", "<rss/>", "\"1\"");
        FetchRequest again = having(web.url("/feed"), "\"1\"", web.url("/feed"));
        assertThat(fetcher.get(again, NOW)).isInstanceOf(NotModified.class);
    }

    @Test
    void a_validator_that_no_header_may_hold_is_not_sent() {
        web.serve("/feed", "text/xml", "x");
        FetchRequest again = having(web.url("/feed"), "\"a\r\nX: y\"", web.url("/feed"));
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
    void a_name_and_a_password_in_an_address_are_neither_sent_nor_told() {
        web.redirect("/a", 301, "http://eve:s3cret@127.0.0.1:" + web.port() + "/b");
        web.serve("/b", "text/xml", "x");
        URI start = URI.create("http://adam:s3cret@127.0.0.1:" + web.port() + "/a");
        Fetched fetched = (Fetched) fetcher.get(FetchRequest.of(start, "*/*", 1000), NOW);
        assertThat(fetched.finalUri()).isEqualTo(web.url("/b"));
        assertThat(web.requests())
                .allSatisfy(seen -> assertThat(seen.headers().toString()).doesNotContain("s3cret"));
        assertThat(web.requests())
                .allSatisfy(seen -> assertThat(seen.headers()).doesNotContainKey("authorization"));
    }

    @Test
    void a_head_without_an_end_is_cut_off() {
        web.serveStatus("/feed", 200, Map.of("X-Long", "x".repeat(400_000)), new byte[0]);
        assertThat(get("/feed")).isInstanceOf(Failed.class);
    }

    @Test
    void slow_servers_do_not_hold_up_quick_ones() {
        web.hang("/hang").serve("/feed", "text/xml", "x");
        FetchSettings few =
                new FetchSettings(
                        "",
                        LOOPBACK.allow(),
                        List.of(80),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(60),
                        3,
                        2,
                        Duration.ZERO,
                        2);
        try (WebFetcher busy = new WebFetcher(few)) {
            List<Thread> hanging = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                FetchRequest request = FetchRequest.of(web.url("/hang"), "*/*", 1000);
                hanging.add(Thread.startVirtualThread(() -> busy.get(request, NOW)));
            }
            long began = System.nanoTime();
            FetchRequest quick = FetchRequest.of(web.url("/feed"), "*/*", 1000);
            assertThat(busy.get(quick, NOW)).isInstanceOf(Fetched.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(30));
            hanging.forEach(Thread::interrupt);
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
