package dev.sitrep.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Item;

import dev.sitrep.feed.Entry.Enclosure;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Puts what ROME says of a prepared RSS 2.0 into our own records. */
record RomeRssReader(Channel channel, String base) {
    ParsedFeed feed(String format, Rhythm wishes, List<String> problems) {
        List<Entry> entries = channel.getItems().stream().map(this::entry).toList();
        return new ParsedFeed(
                format,
                null,
                RomeReader.words(channel.getTitle()),
                RomeReader.emptyToNull(channel.getLink()),
                RomeReader.words(channel.getDescription()),
                RomeReader.language(channel.getLanguage()),
                people(channel.getModule(DCModule.URI)),
                RomeReader.instant(channel.getLastBuildDate()),
                wishes,
                entries,
                problems);
    }

    private Entry entry(Item item) {
        List<Element> foreign = item.getForeignMarkup();
        Description summary = item.getDescription();
        Content content = item.getContent();
        return new Entry(
                item.getGuid() == null ? null : item.getGuid().getValue(),
                RomeReader.words(item.getTitle()),
                RomeReader.emptyToNull(item.getLink()),
                RomeReader.html(
                        summary == null ? null : summary.getValue(),
                        foreign,
                        Aside.SUMMARY_BASE,
                        base),
                RomeReader.html(
                        content == null ? null : content.getValue(),
                        foreign,
                        Aside.CONTENT_BASE,
                        base),
                RomeReader.instant(item.getPubDate()),
                updated(foreign),
                people(item.getModule(DCModule.URI)),
                item.getCategories().stream()
                        .map(Category::getValue)
                        .filter(Objects::nonNull)
                        .toList(),
                item.getEnclosures().stream()
                        .filter(e -> e.getUrl() != null)
                        .map(RomeRssReader::enclosure)
                        .toList(),
                item.getSource() == null
                        ? null
                        : RomeReader.emptyToNull(item.getSource().getValue()));
    }

    private static @Nullable Instant updated(List<Element> foreign) {
        String updated = Aside.text(foreign, Aside.UPDATED);
        return updated == null ? null : Instant.parse(updated);
    }

    private static List<String> people(@Nullable Module dublinCore) {
        return dublinCore instanceof DCModule dc ? RomeReader.names(dc.getCreators()) : List.of();
    }

    private static Enclosure enclosure(com.rometools.rome.feed.rss.Enclosure enclosure) {
        return new Enclosure(
                enclosure.getUrl(),
                RomeReader.emptyToNull(enclosure.getType()),
                enclosure.getLength() > 0 ? enclosure.getLength() : null);
    }
}
