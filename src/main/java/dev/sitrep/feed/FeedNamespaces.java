package dev.sitrep.feed;

import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The namespaces that feeds use, under one name each, however a feed writes them. */
final class FeedNamespaces {
    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    static final Namespace ATOM_IN_RSS =
            Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    static final Namespace RDF =
            Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    static final Namespace DCTERMS = Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");
    static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    static final Namespace SY =
            Namespace.getNamespace("sy", "http://purl.org/rss/1.0/modules/syndication/");
    static final Namespace ITUNES =
            Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
    static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
    static final Namespace FEEDBURNER =
            Namespace.getNamespace("feedburner", "http://rssnamespace.org/feedburner/ext/1.0");
    static final Namespace XHTML = Namespace.getNamespace("xhtml", "http://www.w3.org/1999/xhtml");

    /** Stands for every namespace of RSS itself, which ROME wants without one. */
    static final Namespace RSS = Namespace.NO_NAMESPACE;

    private static final Map<String, Namespace> BY_URI = new HashMap<>();
    private static final Map<String, Namespace> BY_PREFIX = new HashMap<>();

    static {
        for (Namespace known :
                new Namespace[] {
                    ATOM_IN_RSS, RDF, DC, DCTERMS, CONTENT, SY, ITUNES, MEDIA, FEEDBURNER, XHTML
                }) {
            BY_URI.put(key(known.getURI()), known);
            BY_PREFIX.put(known.getPrefix(), known);
        }
        alias(ATOM_IN_RSS, "http://purl.org/atom/ns#", "http://example.com/newformat#");
        alias(ATOM_IN_RSS, "http://example.com/necho", "http://purl.org/echo/");
        alias(ATOM_IN_RSS, "uri/of/echo/namespace#", "http://purl.org/pie/");
        alias(ATOM_IN_RSS, "http://purl.org/atom-blog/ns#", "http://www.w3.org/2005/atom#");
        alias(RSS, "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/");
        alias(RSS, "http://channel.netscape.com/rdf/simple/0.9/", "http://purl.org/net/rss1.1#");
        alias(RSS, "http://backend.userland.com/rss", "http://backend.userland.com/rss2");
        alias(RSS, "http://blogs.law.harvard.edu/tech/rss", "http://purl.org/rss/2.0/");
        alias(RSS, "http://backend.userland.com/rss091", "http://backend.userland.com/rss092");
        alias(RSS, "http://my.netscape.com/publish/formats/rss-0.91.dtd", "");
        alias(DC, "http://purl.org/dc/elements/1.0/", "http://purl.org/rss/1.0/modules/dc/");
        alias(MEDIA, "http://search.yahoo.com/mrss", "http://tools.search.yahoo.com/mrss/");
        alias(ITUNES, "http://example.com/dtds/podcast-1.0.dtd");
        alias(ITUNES, "http://www.itunes.com/dtds/podcast-1.0.dtd/");
    }

    private FeedNamespaces() {}

    private static void alias(Namespace known, String... uris) {
        for (String uri : uris) {
            BY_URI.put(key(uri), known);
        }
    }

    /** Feeds differ in case, in white space, in https for http, and in the stroke at the end. */
    private static String key(String uri) {
        String key = uri.strip().toLowerCase(Locale.ROOT);
        key = key.startsWith("https:") ? "http:" + key.substring("https:".length()) : key;
        return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    }

    /** The namespace with this address, or null where it is none of feeds. */
    static @Nullable Namespace withUri(String uri) {
        return BY_URI.get(key(uri));
    }

    /** What an undeclared prefix stands for, or null. */
    static @Nullable Namespace withPrefix(String prefix) {
        return BY_PREFIX.get(prefix.toLowerCase(Locale.ROOT));
    }
}
