package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FakeHub;
import dev.sitrep.testing.FakeWeb;
import dev.sitrep.testing.TestingClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class FormPostTest {
    private static final Instant NOW = Instant.parse("2025-12-20T16:00:00Z");
    private final FakeWeb web = FakeWeb.start();
    private final WebFetcher fetcher =
            new WebFetcher(
                    FetchSettings.defaults()
                            .withAllow(List.of("127.0.0.0/8"))
                            .withCallTimeout(Duration.ofMillis(500)));

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    @Test
    void a_form_arrives_as_it_was_written() {
        try (FakeHub hub = FakeHub.start(new TestingClock(NOW))) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("hub.mode", "subscribe");
            form.put("hub.topic", "https://news.example/?q=a&b=\u0446 +%41");
            form.put("hub.callback", "https://bot.example/");
            form.put("hub.topic", "https://news.example/?q=a&b=\u0446+%41");
            assertThat(fetcher.post(hub.url(), form, NOW)).isEqualTo(new PostOutcome.Taken());
            assertThat(hub.lastAsked().form()).isEqualTo(form);
        }
    }

    @Test
    void a_redirect_is_told_and_not_followed() {
        web.redirect("/hub", 307, "/there");
        web.redirect("/for-good", 308, "http://127.0.0.1:9/x");
        web.redirect("/found", 302, "/there");
        web.redirect("/nowhere", 307, "ftp://x/");
        assertThat(post("/hub")).isEqualTo(new PostOutcome.Redirected(web.url("/there")));
        assertThat(post("/for-good"))
                .isEqualTo(new PostOutcome.Redirected(URI.create("http://127.0.0.1:9/x")));
        assertThat(post("/found")).isInstanceOf(PostOutcome.Failed.class);
        assertThat(post("/nowhere")).isInstanceOf(PostOutcome.Failed.class);
        assertThat(web.requests("/there")).isEmpty();
    }

    @Test
    void the_first_line_of_a_refusal_is_told_without_what_could_do_harm() {
        byte[] words =
                "  bad topic\u0007 <b>\nmore".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        web.serveStatus("/hub", 400, Map.of("Content-Type", "text/plain"), words);
        web.serveStatus("/page", 400, Map.of("Content-Type", "text/html"), words);
        assertThat(post("/hub"))
                .isEqualTo(new PostOutcome.Failed("the server answered 400: bad topic b", 400));
        assertThat(post("/page")).isEqualTo(new PostOutcome.Failed("the server answered 400", 400));
    }

    @Test
    void a_server_that_asks_to_wait_is_waited_for() {
        web.serveStatus("/hub", 503, Map.of("Retry-After", "120"), new byte[0]);
        assertThat(post("/hub"))
                .isEqualTo(
                        new PostOutcome.Wait(
                                NOW.plusSeconds(120), "the server asked to wait (503)"));
    }

    @Test
    void a_server_that_hangs_is_given_up() {
        web.hang("/hub");
        assertThat(post("/hub")).isInstanceOf(PostOutcome.Failed.class);
    }

    @Test
    void addresses_on_the_inside_and_other_schemes_are_refused() {
        for (String inside : List.of("http://10.0.0.1/", "http://[::1]/", "http://2130706433:1/")) {
            assertThat(
                            new WebFetcher(FetchSettings.defaults())
                                    .post(URI.create(inside), Map.of("a", "b"), NOW))
                    .as(inside)
                    .isInstanceOf(PostOutcome.Refused.class);
        }
        assertThat(fetcher.post(URI.create("ftp://127.0.0.1/"), Map.of(), NOW))
                .isInstanceOf(PostOutcome.Refused.class);
    }

    private PostOutcome post(String place) {
        return fetcher.post(web.url(place), Map.of("a", "b"), NOW);
    }
}
