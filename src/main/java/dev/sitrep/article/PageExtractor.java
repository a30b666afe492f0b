package dev.sitrep.article;

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
        PageMetadata about = PageMetadata.of(document);
        String title = Mojibake.repair(about.title());
        String byline = about.byline();
        Optional<String> references = CreditLines.references(document.body());
        int shown = document.body().text().length();
        List<String> lines = bodyLines(document, title, byline);
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
                text.length() < SHORTEST_TEXT && text.length() * 5 < shown && !text.contains(".");
        if (text.isEmpty() || scrap) {
            return new PageOutcome.NoText(
                    about.isPaid()
                            ? "The page is behind a pay wall."
                            : "The page holds no article's text.");
        }
        return new PageOutcome.Page(
                title,
                byline,
                about.published(),
                about.language(),
                about.site(),
                about.canonical(url),
                text);
    }

    private static List<String> bodyLines(
            Document document, String title, @Nullable String byline) {
        BodyCleaner.cutFurniture(document);
        TextWeights weights = TextWeights.of(document.body());
        List<String> lines = new ArrayList<>();
        for (Element part : BodyFinder.find(document.body(), weights)) {
            BodyCleaner.cutLinks(part, weights);
            lines.addAll(HtmlText.lines(part, false));
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
