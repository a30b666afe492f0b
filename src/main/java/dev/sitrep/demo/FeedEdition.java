package dev.sitrep.demo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One outlet's feed as of one moment, before it is written down in any format.
 *
 * @param items newest first; may be empty
 * @param updated when the newest of them changed, or the start of the day where there is none yet
 */
record FeedEdition(
        SampleDay day,
        SampleOutlet outlet,
        List<SampleItem> items,
        OffsetDateTime updated,
        SiteLinks links) {

    /** The feed in the outlet's own format. */
    String write() {
        return switch (outlet.format()) {
            case RSS -> RssFeed.write(this);
            case ATOM -> AtomFeed.write(this);
            case JSON -> JsonFeed.write(this);
        };
    }

    /** The outlet's tagline and the notice that it is a sample. */
    String description() {
        return outlet.tagline() + ". " + outlet.notice();
    }

    /** The outlet that an item says it was taken from; sources of the sample are outlets of the sample. */
    Optional<SampleOutlet> sourceOf(SampleItem item) {
        return Optional.ofNullable(item.shown().source())
                .map(name -> day.outletNamed(name).orElseThrow());
    }

    /** The article's text as the HTML that a feed carries. */
    static String contentHtml(SampleItem item) {
        Markup html = new Markup();
        item.shown().paragraphs().forEach(paragraph -> html.leaf("p", paragraph));
        return html.end().strip();
    }

    /** Plain text as HTML. */
    static String summaryHtml(SampleItem item) {
        return new Markup().text(item.shown().summary()).end();
    }
}
