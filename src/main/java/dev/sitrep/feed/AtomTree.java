package dev.sitrep.feed;

import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings Atom 0.3 and 1.0, and what came between, into the one form in which ROME understands all of it: Atom 1.0 with HTML as
 * it was written, absolute links and readable dates.
 */
final class AtomTree {
    private final Links links;
    private final FeedDates dates;

    AtomTree(Links links, FeedDates dates) {
        this.links = links;
        this.dates = dates;
    }

    /** The tree for ROME; the one that is given is used up. A lone entry becomes a feed of one. */
    Element prepared(Element root) {
        boolean lone = root.getName().equalsIgnoreCase("entry");
        Element feed = new Element("feed", FeedNamespaces.ATOM);
        if (!lone) {
            feed.addContent(head(root));
        }
        String language = root.getAttributeValue("lang", Namespace.XML_NAMESPACE);
        if (language == null) {
            language = Fields.text(root, "dc:language", "atom:language");
        }
        if (language != null) {
            feed.setAttribute("lang", language, Namespace.XML_NAMESPACE);
        }
        for (Element entry : lone ? List.of(root) : Fields.all(root, "atom:entry", "entry")) {
            feed.addContent(element("entry", null).addContent(entry(entry)));
        }
        return feed;
    }

    private List<Content> head(Element feed) {
        List<Content> out = new ArrayList<>();
        text(out, "title", plain(feed, "atom:title", "title", "dc:title"));
        text(
                out,
                "subtitle",
                plain(
                        feed,
                        "atom:subtitle",
                        "atom:tagline",
                        "atom:info",
                        "atom:description",
                        "dc:description",
                        "itunes:summary"));
        add(out, "updated", dates.first(feed, "atom:updated", "atom:modified", "dc:date"));
        add(out, "id", Fields.text(feed, "atom:id", "id", "dc:identifier"));
        links(feed, out);
        people(feed, out);
        return out;
    }

    private List<Content> entry(Element entry) {
        List<Content> out = new ArrayList<>();
        text(out, "title", plain(entry, "atom:title", "title", "dc:title", "media:title"));
        add(out, "id", Fields.text(entry, "atom:id", "id", "dc:identifier"));
        Element summary = Fields.first(entry, "atom:summary", "summary", "media:description");
        html(out, "summary", summary, Aside.SUMMARY_BASE);
        Element content = Fields.first(entry, "atom:content", "content", "content:encoded");
        html(out, "content", content, Aside.CONTENT_BASE);
        add(
                out,
                "published",
                dates.first(
                        entry,
                        "atom:published",
                        "atom:issued",
                        "dcterms:issued",
                        "atom:created",
                        "dcterms:created",
                        "dc:date"));
        add(
                out,
                "updated",
                dates.first(entry, "atom:updated", "atom:modified", "dcterms:modified"));
        links(entry, out);
        people(entry, out);
        categories(entry, out);
        source(entry, out);
        return out;
    }

    private static Element element(String name, @Nullable String value) {
        Element element = new Element(name, FeedNamespaces.ATOM);
        return value == null ? element : element.setText(value);
    }

    private static void add(List<Content> out, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.add(element(name, value));
        }
    }

    private static void text(List<Content> out, String name, @Nullable String value) {
        if (value != null) {
            out.add(element(name, value).setAttribute("type", "text"));
        }
    }

    private void html(List<Content> out, String name, @Nullable Element text, String base) {
        if (text != null) {
            String html = TextConstruct.html(text, true);
            out.add(element(name, html).setAttribute("type", "html"));
            links.keepBase(text, base, out);
        }
    }

    private static @Nullable String plain(Element parent, String... names) {
        Element element = Fields.first(parent, names);
        return element == null ? null : Markup.plain(TextConstruct.html(element, true));
    }

    /**
     * Links keep their rel: the page is the first alternate one, enclosures are enclosures (RFC 4287, 4.2.7). The address before
     * FeedBurner counted clicks on it goes first; where there is no link, the content may stand elsewhere (4.1.3.2).
     */
    private void links(Element parent, List<Content> out) {
        alternate(parent, Fields.text(parent, "feedburner:origLink"), out);
        boolean none = true;
        for (Element link : Fields.all(parent, "atom:link", "link")) {
            String href = link.getAttributeValue("href");
            String resolved = links.link(link, href == null ? link.getTextTrim() : href);
            if (resolved == null) {
                continue;
            }
            Element copy = element("link", null).setAttribute("href", resolved);
            String rel = link.getAttributeValue("rel");
            copy.setAttribute("rel", rel == null || rel.isBlank() ? "alternate" : rel.strip());
            none &= !"alternate".equals(copy.getAttributeValue("rel"));
            for (String name : List.of("type", "length", "hreflang")) {
                String value = link.getAttributeValue(name);
                if (value != null) {
                    copy.setAttribute(name, value);
                }
            }
            out.add(copy);
        }
        for (Element content : none ? Fields.all(parent, "atom:content") : List.<Element>of()) {
            alternate(content, content.getAttributeValue("src"), out);
        }
    }

    private void alternate(Element at, @Nullable String written, List<Content> out) {
        String resolved = links.link(at, written);
        if (resolved != null) {
            Element link = element("link", null).setAttribute("href", resolved);
            out.add(link.setAttribute("rel", "alternate"));
        }
    }

    private static void people(Element entry, List<Content> out) {
        for (Element person :
                Fields.all(entry, "atom:author", "author", "dc:creator", "dc:author")) {
            String name = Fields.text(person, "atom:name", "name", "atom:email", "email");
            String plain = Markup.plain(name == null ? person.getText() : name);
            if (!plain.isEmpty()) {
                out.add(element("author", null).addContent(element("name", plain)));
            }
        }
    }

    private static void categories(Element entry, List<Content> out) {
        for (Element category : Fields.all(entry, "atom:category", "category", "dc:subject")) {
            String label = category.getAttributeValue("label");
            String term = category.getAttributeValue("term");
            String name = label != null ? label : term != null ? term : category.getText();
            if (!name.isBlank()) {
                out.add(element("category", null).setAttribute("term", Markup.oneLine(name)));
            }
        }
    }

    private static void source(Element entry, List<Content> out) {
        Element source = Fields.first(entry, "atom:source", "source", "dc:source");
        String title = source == null ? null : plain(source, "atom:title", "title");
        if (source != null && title == null && source.getChildren().isEmpty()) {
            title = Markup.plain(source.getText());
        }
        if (title != null && !title.isEmpty()) {
            out.add(element("source", null).addContent(element("title", title)));
        }
    }
}
