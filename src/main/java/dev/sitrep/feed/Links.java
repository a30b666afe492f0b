package dev.sitrep.feed;

import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Resolves what a feed links to, against xml:base and the feed's own address. */
final class Links {
    private final String documentBase;

    Links(@Nullable URI base) {
        this.documentBase = base == null ? "" : base.toString();
    }

    /** The feed's own address; empty where it is not known. */
    String documentBase() {
        return documentBase;
    }

    /** Sets the base of a text aside where it is not the feed's own address. */
    void keepBase(Element text, String name, List<Content> out) {
        String base = base(text);
        if (!base.equals(documentBase)) {
            out.add(Aside.element(name, base));
        }
    }

    /** What relative links in an element are relative to; empty where nothing says so (XML Base, 4). */
    String base(Element element) {
        Deque<String> outerFirst = new ArrayDeque<>();
        for (Element at = element; at != null; at = at.getParentElement()) {
            String base = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
            if (base != null && !base.isBlank()) {
                outerFirst.push(base.strip());
            }
        }
        String base = documentBase;
        for (String inner : outerFirst) {
            base = resolved(base, inner);
        }
        return base;
    }

    /** The link, absolute where the base is known; null where it is empty or no web address (javascript:, data:). */
    @Nullable String link(Element element, @Nullable String written) {
        String link = written == null ? "" : written.strip();
        if (link.isEmpty()) {
            return null;
        }
        String absolute = resolved(base(element), link);
        return isWeb(absolute) ? absolute : null;
    }

    /** True for http, https and what has no scheme. */
    static boolean isWeb(String link) {
        int colon = link.indexOf(':');
        if (colon < 0 || link.substring(0, colon).chars().anyMatch(c -> "/?#".indexOf(c) >= 0)) {
            return true;
        }
        String scheme = link.substring(0, colon).toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https");
    }

    static String resolved(String base, String link) {
        if (base.isEmpty() || link.contains("://")) {
            return link;
        }
        org.jsoup.nodes.Element anchor = new org.jsoup.nodes.Element("a").attr("href", link);
        anchor.setBaseUri(base);
        String absolute = anchor.absUrl("href");
        return absolute.isEmpty() ? link : absolute;
    }
}
