package dev.sitrep.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the feeds of a web page: those that its head declares (html.spec.whatwg.org, 4.6.7.1, "alternate"; rssboard.org/rss-autodiscovery),
 * then those that it links to, then the places where feeds usually are. Feeds of comments come last among those of their kind.
 *
 * <p>Nothing is fetched; {@link FeedFinder} does that.
 */
public final class FeedDiscovery {
    private static final int MOST = 20;
    private static final int MOST_LOOKED_AT = 200;
    private static final int LONGEST = 2 << 20;
    private static final int DEEPEST = 200;

    private static final Set<String> TYPES =
            Set.of(
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/feed+json",
                    "application/rdf+xml",
                    "application/x.atom+xml",
                    "application/x-atom+xml");

    /** Where the programs behind most sites put their feeds. */
    private static final List<String> USUAL =
            List.of("/feed", "/rss", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json");

    private static final Set<String> NAMES =
            Set.of("feed", "feeds", "rss", "atom", "rdf", "rss2", "index.xml", "feed.json");

    private static final List<String> ENDS =
            List.of(".rss", ".atom", ".rdf", "rss.xml", "feed.xml");

    private static final List<String> COMMENTS =
            List.of("comment", "kommentar", "comentari", "комент", "коммент", "yorum", "تعليق");

    private FeedDiscovery() {}

    /**
     * The feeds that a page names, the likeliest first; at most twenty, http and https only.
     *
     * @param contentType the Content-Type header as it came, if there was one
     * @param address where the page is; null where that is not known, and then only whole addresses are found
     */
    public static List<URI> named(
            byte[] page, @Nullable String contentType, @Nullable URI address) {
        Document document = parse(page, contentType, address == null ? "" : address.toString());
        List<Element> declared = links(document, "link", FeedDiscovery::declares);
        List<Element> linked = links(document, "a", FeedDiscovery::looksLikeFeed);
        SequencedSet<URI> found = new LinkedHashSet<>();
        Stream.of(declared, linked)
                .flatMap(FeedDiscovery::commentsLast)
                .forEach(e -> add(e, found));
        if (address != null) {
            found.remove(address);
        }
        return found.stream().limit(MOST).toList();
    }

    /** The places where a site's feed usually is, for a page that names none. */
    public static List<URI> usual(URI page) {
        List<URI> places = new ArrayList<>();
        for (String path : USUAL) {
            if (FeedAddress.of(page.resolve(path).toString()) instanceof FeedAddress.Good good
                    && !good.url().equals(page)) {
                places.add(good.url());
            }
        }
        return places;
    }

    private static List<Element> links(Document page, String tag, Predicate<Element> wanted) {
        return page.stream()
                .filter(e -> e.nameIs(tag) && e.hasAttr("href") && wanted.test(e))
                .limit(MOST_LOOKED_AT)
                .toList();
    }

    private static Document parse(byte[] page, @Nullable String contentType, String base) {
        int length = Math.min(page.length, LONGEST);
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(page, 0, length),
                    charset(contentType),
                    base,
                    Parser.htmlParser().setMaxDepth(DEEPEST));
        } catch (IOException e) {
            throw new UncheckedIOException("reading bytes in memory", e);
        }
    }

    /** The header's encoding; without one that is known jsoup asks the page itself. */
    private static @Nullable String charset(@Nullable String contentType) {
        String name = FeedText.parameter(contentType);
        try {
            return name == null || name.isEmpty() ? null : Charset.forName(name).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean declares(Element link) {
        String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        return rel.contains(" feed ") || (rel.contains(" alternate ") && TYPES.contains(bare));
    }

    /** By its last name, as in /news/rss and /all.atom, or because it is called RSS. */
    private static boolean looksLikeFeed(Element a) {
        String href = a.attr("href").strip().toLowerCase(Locale.ROOT);
        int end = href.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = href.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        String path = href.substring(0, end);
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String name = bare.substring(bare.lastIndexOf('/') + 1);
        String text = a.ownText().strip();
        return NAMES.contains(name)
                || ENDS.stream().anyMatch(name::endsWith)
                || text.equalsIgnoreCase("rss")
                || text.equalsIgnoreCase("atom");
    }

    private static Stream<Element> commentsLast(List<Element> links) {
        return Stream.concat(
                links.stream().filter(link -> !isOfComments(link)),
                links.stream().filter(FeedDiscovery::isOfComments));
    }

    private static boolean isOfComments(Element link) {
        String words =
                (link.attr("href") + " " + link.attr("title") + " " + link.ownText())
                        .toLowerCase(Locale.ROOT);
        return COMMENTS.stream().anyMatch(words::contains);
    }

    private static void add(Element link, SequencedSet<URI> found) {
        String written = link.attr("href").strip();
        boolean oldScheme = written.regionMatches(true, 0, "feed:", 0, 5);
        String address = oldScheme ? written : link.absUrl("href");
        if (FeedAddress.of(address) instanceof FeedAddress.Good good) {
            found.add(good.url());
        }
    }
}
