package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sitrep.fetch.FetchOutcome.Failed;
import dev.sitrep.fetch.FetchOutcome.Fetched;
import dev.sitrep.fetch.FetchOutcome.Refused;
import dev.sitrep.testing.FakeWeb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Bodies that come packed, well or badly. */
class PackingTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");
    private static final int MOST = 1 << 20;
    private static final String FEED =
            "<rss version=\"2.0\"><channel><title>Packed</title></channel></rss>";

    /** The feed above, as Google's encoder packs it. */
    private static final String BROTLI_FEED =
            "G0AAgEQ3l7p0J+axkA1V/NPbBYccOL8tDjCgLNiAA4w7oMu/+/pMepjYW7urnncPQQgNWgk=";

    /** 600 KB of zeros in 14 bytes, and 64 MB in 53. */
    private static final String BROTLI_ZEROS = "W/9fiX8CIB4LBHKvEgA=";

    private static final String BROTLI_BOMB =
            "z///f/gnAOKxQCD3/p/////wTwDEYQGA7v0/////4Z8AiMMiAN37//z//8c/ARCHBQC69/8=";

    private final FakeWeb web = FakeWeb.start();
    private final WebFetcher fetcher =
            new WebFetcher(FetchSettings.defaults().withAllow(List.of("127.0.0.0/8")));

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    private FetchOutcome get(String encoding, byte[] body) {
        Map<String, String> headers =
                Map.of("Content-Type", "text/xml", "Content-Encoding", encoding);
        web.serveStatus("/feed", 200, headers, body);
        return fetcher.get(FetchRequest.of(web.url("/feed"), "*/*", MOST), NOW);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String text(FetchOutcome outcome) {
        return new String(((Fetched) outcome).body(), UTF_8);
    }

    @Test
    void gzip_and_brotli_are_asked_for_and_unpacked() {
        assertThat(text(get("gzip", gzip(FEED.getBytes(UTF_8))))).isEqualTo(FEED);
        assertThat(text(get("x-gzip", gzip(FEED.getBytes(UTF_8))))).isEqualTo(FEED);
        assertThat(text(get("BR", bytes(BROTLI_FEED)))).isEqualTo(FEED);
        assertThat(text(get("identity", FEED.getBytes(UTF_8)))).isEqualTo(FEED);
        assertThat(web.requests().getFirst().header("accept-encoding")).isEqualTo("br, gzip");
    }

    @Test
    void gzip_in_several_members_comes_whole() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip(FEED.substring(0, 20).getBytes(UTF_8)));
        both.write(gzip(FEED.substring(20).getBytes(UTF_8)));
        assertThat(text(get("gzip", both.toByteArray()))).isEqualTo(FEED);
    }

    @Test
    void what_is_larger_than_usual_is_unpacked_whole() {
        byte[] large = "0123456789".repeat(70_000).getBytes(UTF_8);
        assertThat(((Fetched) get("gzip", gzip(large))).body()).isEqualTo(large);
        assertThat(((Fetched) get("br", bytes(BROTLI_ZEROS))).body()).hasSize(600 << 10);
        assertThat(((Fetched) get("identity", large)).body()).isEqualTo(large);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "deflate", "compress", "gzip, br", "br, gzip", "gzip, gzip"})
    void another_packing_and_one_in_another_is_refused(String encoding) {
        assertThat(get(encoding, FEED.getBytes(UTF_8)))
                .isEqualTo(
                        new Refused(
                                "it is packed in a way that was not asked for (" + encoding + ")"));
    }

    @Test
    void damaged_packing_is_a_failure_and_gives_no_half_body() {
        Failed damaged = new Failed("what came is not packed as it is said to be", 0);
        byte[] whole = gzip(FEED.getBytes(UTF_8));
        assertThat(get("gzip", Arrays.copyOf(whole, whole.length - 9))).isEqualTo(damaged);
        assertThat(get("gzip", FEED.getBytes(UTF_8))).isEqualTo(damaged);
        byte[] brotli = bytes(BROTLI_FEED);
        assertThat(get("br", Arrays.copyOf(brotli, brotli.length - 5))).isEqualTo(damaged);
        assertThat(get("br", FEED.getBytes(UTF_8))).isEqualTo(damaged);
    }

    @Test
    void an_empty_body_needs_no_unpacking() {
        assertThat(((Fetched) get("gzip", new byte[0])).body()).isEmpty();
        assertThat(((Fetched) get("br", new byte[0])).body()).isEmpty();
    }

    @Test
    void bombs_are_cut_off() {
        Refused tooBig = new Refused("it is bigger than 1 MB");
        web.serveGzippedZeros("/feed", "text/xml", 64L << 20);
        assertThat(fetcher.get(FetchRequest.of(web.url("/feed"), "*/*", MOST), NOW))
                .isEqualTo(tooBig);
        assertThat(get("br", bytes(BROTLI_BOMB))).isEqualTo(tooBig);
    }

    @Test
    void after_many_large_bodies_there_is_still_room_for_one() {
        byte[] large = gzip(new byte[600 << 10]);
        for (int i = 0; i < 20; i++) {
            assertThat(get("gzip", large)).isInstanceOf(Fetched.class);
            assertThat(get("br", bytes(BROTLI_BOMB))).isInstanceOf(Refused.class);
        }
    }
}
