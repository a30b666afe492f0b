package dev.sitrep.demo;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Writes RSS 2.0 (rssboard.org/rss-specification) with the modules that news sites use: {@code content:encoded} for the whole
 * text, {@code dc:creator} for the byline, {@code atom:link} for the feed's own address.
 */
final class RssFeed {
    private RssFeed() {}

    static String write(FeedEdition edition) {
        SampleOutlet outlet = edition.outlet();
        Markup rss = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        rss.open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .open("channel")
                .leaf("title", outlet.name())
                .leaf("link", edition.links().home(outlet))
                .leaf("description", edition.description())
                .leaf("language", outlet.language())
                .leaf("copyright", outlet.notice())
                .leaf("lastBuildDate", date(edition.updated()))
                .empty(
                        "atom:link",
                        "rel",
                        "self",
                        "type",
                        "application/rss+xml",
                        "href",
                        edition.links().feed(outlet));
        edition.items().forEach(item -> writeItem(rss, item, edition));
        return rss.end();
    }

    private static void writeItem(Markup rss, SampleItem item, FeedEdition edition) {
        SampleArticle shown = item.shown();
        rss.open("item")
                .leaf("title", shown.title())
                .leaf("link", edition.links().page(item))
                .leaf("guid", item.guid(), "isPermaLink", "false")
                .leaf("pubDate", date(item.published()))
                .leaf("dc:creator", shown.byline())
                .leaf("description", FeedEdition.summaryHtml(item));
        if (shown.fullTextInFeed()) {
            rss.leaf("content:encoded", FeedEdition.contentHtml(item));
        }
        // RSS wants the address of the source's feed with its name.
        edition.sourceOf(item)
                .ifPresent(
                        source ->
                                rss.leaf(
                                        "source",
                                        source.name(),
                                        "url",
                                        edition.links().feed(source)));
        rss.close();
    }

    /** RFC 822 with a year of four digits, in the outlet's own offset. */
    private static String date(OffsetDateTime date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(date);
    }
}
