package dev.sitrep.cli;

import static dev.sitrep.cli.Ran.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.sitrep.testing.Shared;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code once} on five real articles on one storyline, where they lie beside the checkout. */
class SeedArticlesTest {
    /** The pages link to this port. */
    private static final int PORT = 8099;

    private static final List<String> FURNITURE =
            List.of(
                    "cookie",
                    "weather",
                    "newsletter",
                    "read more",
                    "min read",
                    "photo:",
                    "(photo",
                    "getty",
                    "subscribe",
                    "sign up",
                    "is a reporter",
                    "has written for",
                    "pool photograph",
                    "graduated");

    @TempDir Path folder;
    private @Nullable HttpServer server;

    @BeforeEach
    void serve() {
        Path site = Shared.path("seeds/site");
        try {
            HttpServer started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), PORT), 0);
            started.createContext("/", exchange -> answer(site, exchange));
            started.start();
            server = started;
        } catch (IOException taken) {
            Assumptions.abort("skipped: port " + PORT + ", which the pages link to, is taken");
        }
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void the_talks_are_one_storyline_without_furniture_and_every_sentence_stands_on_a_page() {
        JsonNode digest = once("--format", "json").only();

        Set<Long> storylines = new HashSet<>();
        int articles = 0;
        for (JsonNode story : digest.path("stories")) {
            storylines.add(story.path("storyline").asLong());
            articles += story.path("sources").size();
        }
        assertThat(storylines).hasSize(1);
        assertThat(articles).isEqualTo(5);
        assertThat(digest.path("feeds").path("fresh").asInt()).isEqualTo(4);

        List<String> pages = pages();
        for (String sentence : sentences(digest)) {
            assertThat(pages).as(sentence).anyMatch(page -> page.contains(plain(sentence)));
            assertThat(sentence.toLowerCase(java.util.Locale.ROOT)).doesNotContain(FURNITURE);
        }
        assertThat(sentences(digest)).hasSizeGreaterThan(4);
    }

    @Test
    void as_text_it_is_a_digest_without_furniture() {
        Ran ran = once();
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .startsWith("War diplomacy · Mon 22 Dec, 08:00 Kyiv")
                .contains("from 5 articles")
                .contains("Miami")
                .contains("4 of 4 feeds fresh");
        assertThat(ran.out().toLowerCase(java.util.Locale.ROOT)).doesNotContain(FURNITURE);
        assertThat(once().out()).isEqualTo(ran.out());
    }

    private Ran once(String... format) {
        Desk desk = new Desk(folder);
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><body>");
        for (String outlet :
                List.of("daily-wire-desk", "kyiv-independent", "lords-press", "world-brief")) {
            opml.append(
                    "<outline type=\"rss\" text=\"%s\" xmlUrl=\"http://127.0.0.1:%d/%s/feed.xml\"/>"
                            .formatted(outlet, PORT, outlet));
        }
        Path file = desk.write("seeds.opml", opml.append("</body></opml>").toString());
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "once",
                                "--config",
                                desk.config(),
                                "--opml",
                                file.toString(),
                                "--now",
                                "2025-12-22T06:00:00Z"));
        arguments.addAll(List.of(format));
        return sitrep(arguments.toArray(String[]::new));
    }

    private static List<String> sentences(JsonNode digest) {
        List<String> sentences = new ArrayList<>();
        for (JsonNode story : digest.path("stories")) {
            story.path("sentences").forEach(s -> sentences.add(s.path("text").asText()));
        }
        return sentences;
    }

    private static List<String> pages() {
        try (Stream<Path> files = Files.walk(Shared.path("seeds/site"))) {
            return files.filter(f -> f.toString().endsWith(".html")).map(f -> text(f)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path page) {
        try {
            Document document = Jsoup.parse(page.toFile());
            return plain(document.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private static void answer(Path site, HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = site.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
            boolean there = file.startsWith(site) && Files.isRegularFile(file);
            byte[] body = there ? Files.readAllBytes(file) : new byte[0];
            String type = file.toString().endsWith(".xml") ? "application/rss+xml" : "text/html";
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(there ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
