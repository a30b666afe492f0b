package dev.sitrep.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;

import dev.sitrep.feed.Entry.Enclosure;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** Puts what ROME says of a prepared Atom 1.0 into our own records. */
record RomeAtomReader(Feed atom, Element root, String base) {
    ParsedFeed feed(String format, Rhythm wishes, List<String> problems) {
        List<Entry> entries = atom.getEntries().stream().map(this::entry).toList();
        Content subtitle = atom.getSubtitle();
        return new ParsedFeed(
                format,
                RomeReader.emptyToNull(atom.getId()),
                RomeReader.words(atom.getTitle()),
                page(atom.getAlternateLinks()),
                RomeReader.words(subtitle == null ? null : subtitle.getValue()),
                // ROME does not read xml:lang of Atom.
                RomeReader.language(root.getAttributeValue("lang", Namespace.XML_NAMESPACE)),
                people(atom.getAuthors()),
                RomeReader.instant(atom.getUpdated()),
                wishes,
                entries,
                problems);
    }

    private Entry entry(com.rometools.rome.feed.atom.Entry entry) {
        List<Element> foreign = entry.getForeignMarkup();
        List<Content> contents = entry.getContents();
        Content content = contents.isEmpty() ? null : contents.getFirst();
        return new Entry(
                RomeReader.emptyToNull(entry.getId()),
                RomeReader.words(entry.getTitle()),
                page(entry.getAlternateLinks()),
                html(entry.getSummary(), foreign, Aside.SUMMARY_BASE),
                html(content, foreign, Aside.CONTENT_BASE),
                RomeReader.instant(entry.getPublished()),
                RomeReader.instant(entry.getUpdated()),
                people(entry.getAuthors().isEmpty() ? atom.getAuthors() : entry.getAuthors()),
                entry.getCategories().stream()
                        .map(Category::getTerm)
                        .filter(Objects::nonNull)
                        .toList(),
                entry.getOtherLinks().stream()
                        .filter(l -> l.getHref() != null && "enclosure".equals(l.getRel()))
                        .map(RomeAtomReader::enclosure)
                        .toList(),
                entry.getSource() == null
                        ? null
                        : RomeReader.emptyToNull(entry.getSource().getTitle()));
    }

    private Html html(@Nullable Content content, List<Element> foreign, String name) {
        return RomeReader.html(content == null ? null : content.getValue(), foreign, name, base);
    }

    /** The page is the first alternate link (RFC 4287, 4.2.7.2). */
    private static @Nullable String page(List<Link> alternate) {
        return alternate.isEmpty() ? null : RomeReader.emptyToNull(alternate.getFirst().getHref());
    }

    private static List<String> people(List<SyndPerson> people) {
        return RomeReader.names(people.stream().map(SyndPerson::getName).toList());
    }

    private static Enclosure enclosure(Link link) {
        return new Enclosure(
                link.getHref(),
                RomeReader.emptyToNull(link.getType()),
                link.getLength() > 0 ? link.getLength() : null);
    }
}
