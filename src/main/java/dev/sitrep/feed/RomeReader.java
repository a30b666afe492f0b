package dev.sitrep.feed;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;

import dev.sitrep.feed.Entry.Enclosure;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Has ROME read a prepared tree, and puts what it says into our own records. */
final class RomeReader {
    private RomeReader() {}

    static ParsedFeed read(Element prepared, String format, Rhythm wishes, List<String> problems)
            throws FeedException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setPreserveWireFeed(true);
        SyndFeed feed = input.build(new Document(prepared));
        List<Entry> entries = feed.getEntries().stream().map(RomeReader::entry).toList();
        return new ParsedFeed(
                format,
                feed.originalWireFeed() instanceof Feed atom ? emptyToNull(atom.getId()) : null,
                words(feed.getTitle()),
                link(feed),
                words(feed.getDescription()),
                language(feed, prepared),
                people(feed.getAuthors(), feed.getAuthor()),
                updated(feed),
                wishes.of(entries),
                entries,
                problems);
    }

    /** For Atom ROME was seen to hand out the self link; the page is the first alternate one (RFC 4287, 4.2.7.2). */
    private static @Nullable String link(SyndFeed feed) {
        return feed.originalWireFeed() instanceof Feed atom
                ? alternate(atom.getAlternateLinks())
                : emptyToNull(feed.getLink());
    }

    private static @Nullable String link(SyndEntry entry) {
        return entry.getWireEntry() instanceof com.rometools.rome.feed.atom.Entry atom
                ? alternate(atom.getAlternateLinks())
                : emptyToNull(entry.getLink());
    }

    private static @Nullable String alternate(List<Link> links) {
        return links.isEmpty() ? null : emptyToNull(links.getFirst().getHref());
    }

    /** ROME does not read xml:lang of Atom. */
    private static @Nullable String language(SyndFeed feed, Element prepared) {
        String language = feed.getLanguage();
        String written =
                language != null
                        ? language
                        : prepared.getAttributeValue("lang", Namespace.XML_NAMESPACE);
        // BCP 47 has hyphens only; "en_US" is a locale's name.
        return written == null ? null : emptyToNull(written.strip().replace('_', '-'));
    }

    private static @Nullable Instant updated(SyndFeed feed) {
        return switch (feed.originalWireFeed()) {
            case Feed atom -> instant(atom.getUpdated());
            case com.rometools.rome.feed.rss.Channel rss -> instant(rss.getLastBuildDate());
            default -> instant(feed.getPublishedDate());
        };
    }

    private static Entry entry(SyndEntry entry) {
        return new Entry(
                id(entry),
                words(entry.getTitle()),
                link(entry),
                html(entry.getDescription()),
                content(entry),
                instant(entry.getPublishedDate()),
                entryUpdated(entry),
                people(entry.getAuthors(), entry.getAuthor()),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(Objects::nonNull)
                        .toList(),
                entry.getEnclosures().stream()
                        .filter(e -> e.getUrl() != null)
                        .map(RomeReader::enclosure)
                        .toList(),
                source(entry));
    }

    /** ROME puts the link where there is no identifier; we want to know that there is none. */
    private static @Nullable String id(SyndEntry entry) {
        return switch (entry.getWireEntry()) {
            case Item item -> item.getGuid() == null ? null : item.getGuid().getValue();
            case com.rometools.rome.feed.atom.Entry atom -> emptyToNull(atom.getId());
            default -> null;
        };
    }

    private static @Nullable Instant entryUpdated(SyndEntry entry) {
        for (Element foreign : entry.getForeignMarkup()) {
            if (foreign.getQualifiedName().equals("dcterms:modified")) {
                return LenientDates.parse(foreign.getText());
            }
        }
        return instant(entry.getUpdatedDate());
    }

    private static @Nullable String source(SyndEntry entry) {
        if (entry.getWireEntry() instanceof Item item && item.getSource() != null) {
            return emptyToNull(item.getSource().getValue());
        }
        return entry.getSource() == null ? null : emptyToNull(entry.getSource().getTitle());
    }

    private static String content(SyndEntry entry) {
        for (SyndContent content : entry.getContents()) {
            String html = html(content);
            if (!html.isEmpty()) {
                return html;
            }
        }
        return "";
    }

    private static List<String> people(List<SyndPerson> people, @Nullable String only) {
        List<String> names = new ArrayList<>();
        people.forEach(person -> names.add(words(person.getName())));
        if (names.isEmpty()) {
            names.add(words(only));
        }
        return names.stream().filter(n -> !n.isEmpty()).distinct().toList();
    }

    private static Enclosure enclosure(SyndEnclosure enclosure) {
        return new Enclosure(
                enclosure.getUrl(),
                emptyToNull(enclosure.getType()),
                enclosure.getLength() > 0 ? enclosure.getLength() : null);
    }

    private static String html(@Nullable SyndContent content) {
        return content == null || content.getValue() == null ? "" : content.getValue();
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : Markup.oneLine(text);
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
