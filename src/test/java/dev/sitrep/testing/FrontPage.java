package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A news front page as a feed: headlines of many outlets without text, address or date, most of which were there an hour ago, some of which come
 * back after days.
 */
public final class FrontPage {
    private static final String OUTLET = "frontpage";

    private final Newsroom newsroom;

    /** What it showed at a moment. */
    public record Capture(Instant at, List<Headline> headlines) {
        public Capture {
            headlines = List.copyOf(headlines);
        }
    }

    /** One item of it. */
    public record Headline(String title, String outlet) {}

    private FrontPage(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** Opens an empty page at that time; the newsroom's clock is moved there and the page is among the polled feeds. */
    public static FrontPage open(Newsroom newsroom, Instant at) {
        newsroom.clock().set(at);
        newsroom.runs("speak");
        FrontPage page = new FrontPage(newsroom);
        page.serve(List.of());
        newsroom.follows(OUTLET);
        return page;
    }

    /** Reads captures of the shape {@code {"at", "items": [{"title", "source"}]}}, gzip-compressed, in order. */
    public static List<Capture> read(Path file) throws IOException {
        List<Capture> captures = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode read = json.readTree(line);
                List<Headline> headlines = new ArrayList<>();
                read.path("items")
                        .forEach(
                                item ->
                                        headlines.add(
                                                new Headline(
                                                        item.path("title").asText(),
                                                        item.path("source").asText())));
                captures.add(new Capture(Instant.parse(read.path("at").asText()), headlines));
            }
        }
        return captures;
    }

    /** The clock moves on, the page shows this, and news goes through. */
    public void shows(Capture capture) {
        newsroom.clock().set(capture.at());
        serve(capture.headlines());
        newsroom.runs("speak", "poll", "understand", "digest", "alerts", "deliver");
    }

    private void serve(List<Headline> headlines) {
        StringBuilder xml =
                new StringBuilder("<rss version=\"2.0\"><channel><title>Front page</title>");
        for (Headline headline : headlines) {
            xml.append("<item><title>").append(escaped(headline.title()));
            xml.append("</title><source url=\"http://outlet.example/\">");
            xml.append(escaped(headline.outlet())).append("</source></item>");
        }
        newsroom.web()
                .serve(
                        NewsSite.feedPlace(OUTLET),
                        "application/rss+xml",
                        xml.append("</channel></rss>").toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
