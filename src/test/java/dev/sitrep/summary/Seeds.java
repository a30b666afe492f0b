package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.story.Articles;
import dev.sitrep.testing.Shared;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Five real articles on one storyline, where they lie beside the checkout: two previews, then three reports. */
public final class Seeds {
    private Seeds() {}

    public static List<Article> previews() throws IOException {
        return List.of(
                read(
                        1,
                        "The Kyiv Independent",
                        "kyiv-independent/us-russia-talks-miami.html",
                        "2025-12-17T20:00:00Z"),
                read(
                        2,
                        "Lord's Press",
                        "lords-press/us-russia-hold-talks.html",
                        "2025-12-17T22:52:00Z"));
    }

    public static List<Article> reports() throws IOException {
        return List.of(
                read(
                        3,
                        "The Kyiv Independent",
                        "kyiv-independent/envoys-meet-miami.html",
                        "2025-12-20T22:00:00Z"),
                read(
                        4,
                        "Daily Wire Desk",
                        "daily-wire-desk/negotiators-meet-miami.html",
                        "2025-12-21T02:00:00Z"),
                read(
                        5,
                        "World Brief",
                        "world-brief/us-russian-officials-florida.html",
                        "2025-12-21T03:30:00Z"));
    }

    private static Article read(long id, String outlet, String page, String at) throws IOException {
        Path path = Shared.path("seeds/site/" + page);
        Document document = Jsoup.parse(Files.readString(path));
        String text =
                document.select("article p, footer p").stream()
                        .map(Element::text)
                        .collect(Collectors.joining("\n"));
        return Articles.article(
                id, outlet, document.select("h1").text(), text, "en", Instant.parse(at));
    }
}
