package dev.sitrep.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Writes JSON Feed 1.1 (jsonfeed.org/version/1.1). It has no field for whom an item was taken from. */
final class JsonFeed {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonFeed() {}

    static String write(FeedEdition edition) {
        SampleOutlet outlet = edition.outlet();
        ObjectNode feed =
                JSON.createObjectNode()
                        .put("version", "https://jsonfeed.org/version/1.1")
                        .put("title", outlet.name())
                        .put("home_page_url", edition.links().home(outlet))
                        .put("feed_url", edition.links().feed(outlet))
                        .put("description", edition.description())
                        .put("language", outlet.language());
        ArrayNode items = feed.putArray("items");
        edition.items().forEach(item -> items.add(item(item, edition)));
        return feed.toPrettyString();
    }

    private static ObjectNode item(SampleItem item, FeedEdition edition) {
        SampleArticle shown = item.shown();
        ObjectNode json =
                JSON.createObjectNode()
                        .put("id", item.guid())
                        .put("url", edition.links().page(item))
                        .put("title", shown.title())
                        .put("summary", shown.summary())
                        .put("date_published", date(item.published()));
        if (item.corrected()) {
            json.put("date_modified", date(item.updated()));
        }
        json.putArray("authors").addObject().put("name", shown.byline());
        // Each item must have content in one form; an outlet that keeps its text for its pages
        // gives the summary as text.
        if (shown.fullTextInFeed()) {
            json.put("content_html", FeedEdition.contentHtml(item));
        } else {
            json.put("content_text", shown.summary());
        }
        return json;
    }

    private static String date(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }
}
