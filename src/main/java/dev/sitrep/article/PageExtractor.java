package dev.sitrep.article;

import dev.sitrep.article.PageOutcome.Bar;
import dev.sitrep.text.HtmlText;
import dev.sitrep.text.Mojibake;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The article of a page: its body without furniture, and what the page says about itself.
 *
 * <p>Bounded for pages that mean harm: what is behind the three-millionth character or the 200,000th tag is not read, and elements
 * nested deeper than 512 are flattened (jsoup's own limit). All steps take time in proportion to that.
 */
public final class PageExtractor {
    static final int MOST_CHARACTERS = 3_000_000;
    static final int MOST_TAGS = 200_000;
    private static final int SHORTEST_TEXT = 120;

    private PageExtractor() {}

    /** As {@link #extract(String, URI)}, the bytes as they came with the Content-Type they came with. */
    public static PageOutcome extract(byte[] bytes, URI url, @Nullable String contentType) {
        if (bytes.length == 0) {
            return new PageOutcome.Unreadable("The page is empty.");
        }
        byte[] head =
                bytes.length > 2 * MOST_CHARACTERS
                        ? java.util.Arrays.copyOf(bytes, 2 * MOST_CHARACTERS)
                        : bytes;
        return extract(PageCharset.decode(head, contentType), url);
    }

    /** Reads a page; url is where it was had from, and what relative addresses in it count from. */
    public static PageOutcome extract(String html, URI url) {
        String bounded = bounded(html);
        if (bounded.indexOf('<') < 0) {
            return new PageOutcome.Unreadable("There is no markup in it, so it is no page.");
        }
        Document document = Jsoup.parse(bounded, url.toString(), Parser.htmlParser());
        PageMetadata about = PageMetadata.of(document, url);
        Optional<String> references = CreditLines.references(document.body());
        String shown = document.body().text();
        List<String> lines = bodyLines(document, about.title(), about.byline());
        references
                .filter(
                        credit ->
                                lines.stream()
                                        .noneMatch(
                                                line ->
                                                        line.startsWith(credit)
                                                                || credit.startsWith(line)))
                .ifPresent(lines::add);
        String text = Mojibake.repair(String.join("\n", lines));
        boolean scrap =
                text.length() < SHORTEST_TEXT
                        && text.length() * 5 < shown.length()
                        && !text.contains(".");
        return outcome(url, about, scrap ? "" : text, shown);
    }

    private static PageOutcome outcome(URI url, PageMetadata about, String text, String shown) {
        if (text.length() > PageWalls.MOST_TEXT) {
            return about.with(text);
        }
        PageWalls walls = new PageWalls(url, about, text, shown);
        Bar bar = walls.bar();
        if (bar != null) {
            return new PageOutcome.Barred(bar);
        }
        if (walls.isPayWall()) {
            return new PageOutcome.PayWall(about.with(text));
        }
        return text.isEmpty()
                ? new PageOutcome.NoText("The page holds no article's text.")
                : about.with(text);
    }

    private static List<String> bodyLines(
            Document document, String title, @Nullable String byline) {
        MarkupKinds kinds = new MarkupKinds();
        new BodyCleaner(kinds).cutFurniture(document);
        TextWeights weights = TextWeights.of(document.body());
        List<String> lines = new ArrayList<>();
        List<Element> parts = BodyFinder.find(document.body(), weights, kinds);
        for (Element part : parts) {
            BodyCleaner.cutLinks(part, weights);
            lines.addAll(HtmlText.lines(part, false));
        }
        if (parts.isEmpty() && weights.at(document.body()).linkDensity() < 0.5) {
            List<String> all = HtmlText.lines(document.body(), false);
            return new ArrayList<>(BodyLines.withoutFurniture(all, title));
        }
        return BodyLines.clean(lines, title, byline);
    }

    private static String bounded(String html) {
        int end = Math.min(html.length(), MOST_CHARACTERS);
        int tags = 0;
        for (int i = 0; i < end; i++) {
            if (html.charAt(i) == '<' && ++tags > MOST_TAGS) {
                return html.substring(0, i);
            }
        }
        return html.substring(0, end);
    }
}
