package dev.sitrep.feed;

import com.rometools.rome.io.FeedException;

import dev.sitrep.feed.ParseOutcome.NotAFeed;
import dev.sitrep.feed.ParseOutcome.Parsed;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads bytes as a feed: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0 by ROME, JSON Feed 1.0 and 1.1.
 *
 * <p>The bytes become text, the text is repaired, the tree is brought into the form that ROME understands, and ROME reads it.
 * What had to be repaired stands in the feed's problems. Nothing outside the bytes is ever read. May be used by many threads.
 */
public final class FeedParser {
    /** Ten thousand items of a hundred tags each. */
    private static final int MOST_TAGS = 1_000_000;

    /**
     * Reads a feed.
     *
     * @param contentType the Content-Type header as it came, if there was one
     * @param base what relative links are relative to: Content-Location, or the feed's own address
     */
    public ParseOutcome parse(byte[] body, @Nullable String contentType, @Nullable URI base) {
        List<String> problems = new ArrayList<>();
        String text = FeedText.decode(body, contentType, problems);
        if (text.isBlank()) {
            return new NotAFeed("the answer is empty");
        }
        if (JsonFeedReader.looksLikeJson(text)) {
            return JsonFeedReader.read(text, base, problems);
        }
        if (Markup.isWebPage(text)) {
            return webPage(text);
        }
        if (text.indexOf('<') < 0) {
            return new NotAFeed("it is plain text, not a feed");
        }
        if (tags(text) > MOST_TAGS) {
            return new NotAFeed("it has more than " + MOST_TAGS + " tags");
        }
        XmlTree tree = XmlTree.read(XmlRepair.repair(text, problems), problems);
        Element root = tree.root();
        return root == null
                ? new NotAFeed("there is no element in it")
                : read(root, tree.rootUri(), text, new Links(base), problems);
    }

    private static ParseOutcome read(
            Element root, String uri, String text, Links links, List<String> problems) {
        FeedDates dates = new FeedDates(problems);
        Rhythm wishes = Wishes.of(root);
        HubLinks hubs = HubLinks.of(root, links);
        try {
            return switch (root.getName().toLowerCase(Locale.ROOT)) {
                case "rss", "rdf", "channel" ->
                        new Parsed(
                                RomeReader.read(
                                                new RssTree(links, dates).prepared(root),
                                                rssFormat(root),
                                                links.documentBase(),
                                                wishes,
                                                problems)
                                        .with(hubs));
                case "feed", "entry" ->
                        new Parsed(
                                RomeReader.read(
                                                new AtomTree(links, dates).prepared(root),
                                                atomFormat(root, uri),
                                                links.documentBase(),
                                                wishes,
                                                problems)
                                        .with(hubs));
                case "html" -> webPage(text);
                default ->
                        new NotAFeed(
                                "it is XML of another kind: the root element is <"
                                        + Shown.of(root.getName(), 40)
                                        + ">");
            };
        } catch (FeedException | IllegalArgumentException e) {
            return new NotAFeed("it could not be understood as a feed: " + e.getMessage());
        }
    }

    private static int tags(String text) {
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            tags++;
        }
        return tags;
    }

    private static NotAFeed webPage(String text) {
        String title = Markup.pageTitle(text);
        String named = title.length() > 80 ? title.substring(0, 80) + "…" : title;
        return new NotAFeed(
                named.isEmpty()
                        ? "it is an HTML page, not a feed"
                        : "it is an HTML page, not a feed (\"" + named + "\")");
    }

    private static String rssFormat(Element root) {
        String version = root.getAttributeValue("version");
        if (version != null && !version.isBlank()) {
            return "RSS " + version.strip();
        }
        if (root.getName().equalsIgnoreCase("rdf")) {
            boolean old =
                    Fields.all(root, "channel").stream()
                            .noneMatch(c -> c.getAttribute("about", FeedNamespaces.RDF) != null);
            return old ? "RSS 0.90" : "RSS 1.0";
        }
        return "RSS";
    }

    private static String atomFormat(Element root, String uri) {
        String version = root.getAttributeValue("version");
        boolean old = "0.3".equals(version) || uri.contains("purl.org/atom");
        return old ? "Atom 0.3" : "Atom 1.0";
    }
}
