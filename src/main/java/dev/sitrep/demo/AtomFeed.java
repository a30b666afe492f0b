package dev.sitrep.demo;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Writes Atom 1.0 (RFC 4287). A corrected entry keeps its id and {@code published}; its {@code updated} moves. */
final class AtomFeed {
    private AtomFeed() {}

    static String write(FeedEdition edition) {
        SampleOutlet outlet = edition.outlet();
        Markup atom = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        atom.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", outlet.language())
                .leaf("id", feedId(outlet))
                .leaf("title", outlet.name())
                .leaf("subtitle", edition.description())
                .leaf("rights", outlet.notice())
                .leaf("updated", date(edition.updated()))
                .empty("link", "rel", "alternate", "href", edition.links().home(outlet))
                .empty("link", "rel", "self", "href", edition.links().feed(outlet))
                .open("author")
                .leaf("name", outlet.name())
                .close();
        edition.items().forEach(item -> writeEntry(atom, item, edition));
        return atom.end();
    }

    private static void writeEntry(Markup atom, SampleItem item, FeedEdition edition) {
        SampleArticle shown = item.shown();
        atom.open("entry")
                .leaf("id", item.guid())
                .leaf("title", shown.title())
                .empty(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        "text/html",
                        "href",
                        edition.links().page(item))
                .leaf("published", date(item.published()))
                .leaf("updated", date(item.updated()))
                .open("author")
                .leaf("name", shown.byline())
                .close()
                .leaf("summary", shown.summary());
        if (shown.fullTextInFeed()) {
            atom.leaf("content", FeedEdition.contentHtml(item), "type", "html");
        }
        edition.sourceOf(item).ifPresent(source -> writeSource(atom, source, item));
        atom.close();
    }

    /** Atom's source is the feed that the entry was taken from: its id, title and date. */
    private static void writeSource(Markup atom, SampleOutlet source, SampleItem item) {
        atom.open("source")
                .leaf("id", feedId(source))
                .leaf("title", source.name())
                .leaf("updated", date(item.updated()))
                .close();
    }

    private static String feedId(SampleOutlet outlet) {
        return "tag:" + outlet.id() + ".example,2025:feed";
    }

    private static String date(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }
}
