package dev.sitrep.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedParser;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** Has ROME read a prepared tree, and puts what it says into our own records. */
final class RomeReader {
    private RomeReader() {}

    /**
     * Reads a tree of {@link RssTree} or {@link AtomTree}.
     *
     * @param base the feed's own address, for the links in its texts; empty where it is not known
     */
    static ParsedFeed read(
            Element prepared, String format, String base, Rhythm wishes, List<String> problems)
            throws FeedException {
        WireFeedParser parser =
                prepared.getName().equals("rss") ? RomeParsers.RSS : RomeParsers.ATOM;
        WireFeed feed = parser.parse(new Document(prepared), false, Locale.ROOT);
        return switch (feed) {
            case Channel channel -> new RomeRssReader(channel, base).feed(format, wishes, problems);
            case Feed atom ->
                    new RomeAtomReader(atom, prepared, base).feed(format, wishes, problems);
            default -> throw new FeedException("ROME made a " + feed.getClass() + " of it");
        };
    }

    /** One of the texts, with the base that was set aside for it, if any was. */
    static Html html(@Nullable String text, List<Element> foreign, String name, String feedBase) {
        String own = Aside.text(foreign, name);
        return text == null ? Html.NONE : Html.of(text, own == null ? feedBase : own);
    }

    static List<String> names(List<@Nullable String> names) {
        return names.stream().map(RomeReader::words).filter(n -> !n.isEmpty()).distinct().toList();
    }

    static String words(@Nullable String text) {
        return text == null ? "" : Markup.oneLine(text);
    }

    static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** BCP 47 has hyphens only; "en_US" is a locale's name. */
    static @Nullable String language(@Nullable String written) {
        return written == null ? null : emptyToNull(written.strip().replace('_', '-'));
    }
}
