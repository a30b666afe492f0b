package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sitrep.fetch.FetchOutcome.Failed;
import dev.sitrep.fetch.FetchOutcome.Fetched;
import dev.sitrep.fetch.FetchOutcome.Refused;
import dev.sitrep.testing.FakeWeb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class InsideAddressesTest {
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

    private static void assertNotFetched(FetchOutcome outcome) {
        assertThat(outcome)
                .satisfiesAnyOf(
                        o -> assertThat(o).isInstanceOf(Refused.class),
                        // No number in the eyes of Java, and no name either.
                        o -> assertThat(((Failed) o).why()).contains("no address was found"));
    }

    @Test
    void a_redirect_to_the_metadata_address_is_refused() {
        web.redirect("/feed", 302, "http://169.254.169.254/latest/meta-data/");
        assertThat(((Refused) get("/feed")).why())
                .isEqualTo(
                        "the address 169.254.169.254 is on the inside and not among the allowed"
                                + " ranges");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://127.0.0.1./",
                "http://localhost./",
                "http://LOCALHOST/",
                "http://127%2E0%2E0%2E1/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::127.0.0.1]/",
                "http://[fe80::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:7f00:1::]/",
                "http://169.254.169.254/",
                "http://2852039166/",
                "http://224.0.0.1/",
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
        assertNotFetched(getWith(FetchSettings.defaults(), URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://\uFF11\uFF16\uFF19.254.169.254/", // Full-width digits.
                "http://\u2460\u2465\u2468.254.169.254/", // Digits in circles.
                "http://169\u3002254\u3002169\u3002254/", // Ideographic full stops.
                "http://2852039166/",
                "http://0xA9FEA9FE/",
                "http://0251.0376.0251.0376/",
                "http://169.254.43518/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://169.254.169.254./",
                "http://[fe80::1%25lo]/",
                "http://[fd00:ec2::254]/",
                "http://10.0.0.1/",
                "//169.254.169.254/"
            })
    void a_redirect_to_the_inside_is_refused_however_it_is_spelt(String address) {
        String wire = new String(address.getBytes(UTF_8), ISO_8859_1);
        web.redirect("/feed", 302, wire);
        assertNotFetched(get("/feed"));
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
    void a_name_that_was_good_once_is_checked_at_every_connection() {
        web.answer(
                "/feed",
                exchange -> {
                    exchange.getResponseHeaders().set("Connection", "close");
                    exchange.sendResponseHeaders(200, -1);
                });
        AtomicInteger lookups = new AtomicInteger();
        NameLookup rebinding =
                host ->
                        List.of(
                                InetAddress.ofLiteral(
                                        lookups.getAndIncrement() == 0
                                                ? "127.0.0.1"
                                                : "127.0.0.2"));
        FetchSettings first = FetchSettings.defaults().withAllow(List.of("127.0.0.1/32"));
        try (WebFetcher guarded = new WebFetcher(first, rebinding)) {
            FetchRequest request = FetchRequest.of(web.url("rebinds.example/feed"), "*/*", 1000);
            assertThat(guarded.get(request, NOW)).isInstanceOf(Fetched.class);
            assertThat(((Refused) guarded.get(request, NOW)).why())
                    .startsWith("the address 127.0.0.2 is on the inside");
        }
        assertThat(web.requests()).hasSize(1);
    }

    @Test
    void a_name_with_one_address_on_the_inside_is_not_fetched_from_it() {
        NameLookup both =
                host ->
                        List.of(
                                InetAddress.ofLiteral("169.254.169.254"),
                                InetAddress.ofLiteral("::ffff:10.0.0.1"));
        try (WebFetcher guarded = new WebFetcher(FetchSettings.defaults(), both)) {
            URI uri = URI.create("http://news.example/");
            assertThat(guarded.get(FetchRequest.of(uri, "*/*", 1000), NOW))
                    .isInstanceOf(Refused.class);
        }
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
}
