package dev.sitrep.feed;

import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings RSS of every version, and RDF, into the one form in which ROME understands all of it: RSS 2.0 with HTML as
 * it was written, absolute links, readable dates, and what modules say put into RSS's own elements.
 */
final class RssTree {
    private final Links links;
    private final FeedDates dates;

    RssTree(Links links, FeedDates dates) {
        this.links = links;
        this.dates = dates;
    }

    /** The tree for ROME; the one that is given is used up. */
    Element prepared(Element root) {
        Element channel = Fields.first(root, "channel");
        List<Element> items = new ArrayList<>();
        collect(root, items);
        if (channel == null) {
            channel = root.getName().equalsIgnoreCase("channel") ? root : new Element("channel");
        }
        List<Content> prepared = new ArrayList<>(channel(channel));
        for (Element item : items) {
            prepared.add(new Element("item").addContent(item(item)));
        }
        return new Element("rss")
                .setAttribute("version", "2.0")
                .addContent(new Element("channel").addContent(prepared));
    }

    /** Items stand in the channel, or beside it, or in an {@code <items>} of their own. */
    private static void collect(Element parent, List<Element> items) {
        for (Element child : parent.getChildren()) {
            if (Fields.is(child, "item")) {
                items.add(child);
            } else if (Fields.is(child, "channel") || Fields.is(child, "items")) {
                collect(child, items);
            }
        }
    }

    private List<Content> channel(Element channel) {
        List<Content> out = new ArrayList<>();
        add(out, "title", title(channel));
        add(out, "link", link(channel));
        Element description =
                Fields.first(
                        channel,
                        "description",
                        "abstract",
                        "dc:description",
                        "itunes:summary",
                        "itunes:subtitle",
                        "atom:subtitle",
                        "atom:tagline");
        add(out, "description", description == null ? null : Markup.plain(html(description)));
        add(out, "language", language(channel));
        people(channel, out);
        String updated =
                dates.first(
                        channel,
                        "lastBuildDate",
                        "pubDate",
                        "atom:updated",
                        "dc:date",
                        "dcterms:modified",
                        "dcterms:issued",
                        "dcterms:created");
        add(out, "lastBuildDate", updated == null ? lastModified(channel) : updated);
        return out;
    }

    private List<Content> item(Element item) {
        List<Content> out = new ArrayList<>();
        add(out, "title", title(item));
        add(out, "link", link(item));
        Element summary =
                Fields.first(
                        item,
                        "summary",
                        "description",
                        "abstract",
                        "atom:summary",
                        "dc:description",
                        "itunes:summary",
                        "itunes:subtitle",
                        "media:description");
        if (summary != null) {
            add(out, "description", html(summary));
            links.keepBase(summary, Aside.SUMMARY_BASE, out);
        }
        Element content =
                Fields.first(
                        item,
                        "content:encoded",
                        "content",
                        "fullitem",
                        "xhtml:body",
                        "body",
                        "atom:content");
        if (content == null && Fields.first(item, "summary") != null) {
            content = Fields.first(item, "description");
        }
        if (content != null) {
            out.add(new Element("encoded", FeedNamespaces.CONTENT).setText(html(content)));
            links.keepBase(content, Aside.CONTENT_BASE, out);
        }
        guid(item, out);
        add(
                out,
                "pubDate",
                dates.first(
                        item,
                        "pubDate",
                        "dc:date",
                        "dcterms:issued",
                        "dcterms:created",
                        "atom:published",
                        "atom:issued",
                        "date"));
        String updated =
                dates.first(
                        item,
                        "dcterms:modified",
                        "atom:updated",
                        "atom:modified",
                        "lastmod",
                        "dc:date");
        updated = updated == null ? lastModified(item) : updated;
        if (updated != null) {
            out.add(Aside.element(Aside.UPDATED, updated));
        }
        people(item, out);
        categories(item, out);
        enclosures(item, out);
        source(item, out);
        return out;
    }

    /** Microsoft's Channel Definition Format keeps dates and links in attributes (w3.org/TR/NOTE-CDFsubmit.html). */
    private @Nullable String lastModified(Element element) {
        Instant date = dates.read(attribute(element, "lastmod"));
        return date == null ? null : date.toString();
    }

    private static @Nullable String attribute(Element element, String name) {
        for (Attribute attribute : element.getAttributes()) {
            if (attribute.getQualifiedName().equalsIgnoreCase(name)) {
                return attribute.getValue();
            }
        }
        return null;
    }

    private static void add(List<Content> out, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.add(new Element(name).setText(value));
        }
    }

    private static String html(Element element) {
        boolean atom = element.getNamespacePrefix().equals("atom");
        return TextConstruct.html(element, atom);
    }

    private static @Nullable String title(Element parent) {
        Element title = Fields.first(parent, "title", "dc:title", "media:title", "atom:title");
        return title == null ? null : Markup.plain(html(title));
    }

    /**
     * The page: the address before FeedBurner counted clicks on it, RSS's own link, an alternate one of Atom's, a guid that says
     * that it is one. Of several the last one counts, as it does for gofeed and feedparser.
     */
    private @Nullable String link(Element parent) {
        for (String name : List.of("feedburner:origLink", "link", "atom:link", "url", "href")) {
            String page = null;
            for (Element link : Fields.all(parent, name)) {
                String resolved = page(link);
                page = resolved == null ? page : resolved;
            }
            if (page != null) {
                return page;
            }
        }
        String href = links.link(parent, attribute(parent, "href"));
        if (href != null) {
            return href;
        }
        Element guid = Fields.first(parent, "guid");
        if (guid != null && !"false".equalsIgnoreCase(guid.getAttributeValue("isPermaLink"))) {
            return address(guid.getTextTrim());
        }
        return address(parent.getAttributeValue("about", FeedNamespaces.RDF));
    }

    /** An identifier that is a whole web address is one of a page, too. */
    private static @Nullable String address(@Nullable String id) {
        boolean web = id != null && (id.startsWith("http://") || id.startsWith("https://"));
        return web ? id : null;
    }

    private @Nullable String page(Element link) {
        String rel = link.getAttributeValue("rel");
        if (rel != null && !rel.equalsIgnoreCase("alternate")) {
            return null;
        }
        String href = attribute(link, "href");
        return links.link(link, href == null ? link.getTextTrim() : href);
    }

    /** An identifier is only compared, never opened: it stays as it is written. */
    private static void guid(Element item, List<Content> out) {
        String id = Fields.text(item, "guid", "id", "dc:identifier", "atom:id");
        if (id == null) {
            id = item.getAttributeValue("about", FeedNamespaces.RDF);
        }
        if (id != null && !id.isBlank()) {
            out.add(new Element("guid").setAttribute("isPermaLink", "false").setText(id));
        }
    }

    private static @Nullable String language(Element channel) {
        String language = Fields.text(channel, "language", "dc:language");
        for (Element at = channel; language == null && at != null; at = at.getParentElement()) {
            language = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
        }
        return language;
    }

    private static void people(Element item, List<Content> out) {
        for (Element person :
                Fields.all(
                        item,
                        "author",
                        "dc:creator",
                        "dc:author",
                        "itunes:author",
                        "atom:author",
                        "managingEditor")) {
            String named = Fields.text(person, "name", "atom:name");
            String name = Markup.plain(named == null ? person.getText() : named);
            if (!name.isEmpty()) {
                out.add(new Element("creator", FeedNamespaces.DC).setText(name));
            }
        }
    }

    private static void categories(Element item, List<Content> out) {
        for (Element category : Fields.all(item, "category", "dc:subject", "atom:category")) {
            String term = category.getAttributeValue("term");
            add(out, "category", Markup.oneLine(term == null ? category.getText() : term));
        }
    }

    private void enclosures(Element item, List<Content> out) {
        for (Element enclosure : Fields.all(item, "enclosure", "media:content")) {
            String written = enclosure.getAttributeValue("url");
            String url = links.link(enclosure, written == null ? enclosure.getTextTrim() : written);
            if (url != null) {
                Element copy = new Element("enclosure").setAttribute("url", url);
                for (String name : List.of("type", "length")) {
                    Attribute attribute = enclosure.getAttribute(name);
                    if (attribute != null) {
                        copy.setAttribute(name, attribute.getValue());
                    }
                }
                out.add(copy);
            }
        }
    }

    private static void source(Element item, List<Content> out) {
        Element source = Fields.first(item, "source", "atom:source", "dc:source");
        if (source != null) {
            String title = Fields.text(source, "title", "atom:title");
            add(out, "source", Markup.plain(title == null ? source.getText() : title));
        }
    }
}
