package dev.sitrep.demo;

import java.util.List;

/** The site's lists: its outlets, and the headlines of each. For a person who opens the links of the demo in a browser. */
final class FrontPages {
    private FrontPages() {}

    /** The page that lists the outlets. */
    static String outlets(SampleDay day, SiteLinks links) {
        Markup html = start("en", "Sitrep: sample news day");
        html.close().open("body");
        html.leaf("h1", "Sitrep: sample news day").open("ul");
        for (SampleOutlet outlet : day.outlets()) {
            html.open("li").leaf("a", outlet.name(), "href", links.home(outlet)).close();
        }
        html.close();
        return html.leaf("p", day.outlets().getFirst().notice()).end();
    }

    /** An outlet's page with the headlines that it shows now. */
    static String headlines(SampleOutlet outlet, List<SampleItem> items, SiteLinks links) {
        Markup html = start(outlet.language(), outlet.name());
        feedLink(html, outlet, links);
        html.close().open("body").leaf("h1", outlet.name()).leaf("p", outlet.tagline()).open("ul");
        for (SampleItem item : items) {
            html.open("li").leaf("a", item.shown().title(), "href", links.page(item)).close();
        }
        return html.close().leaf("p", outlet.notice()).end();
    }

    /** The link by which readers find a page's feed. */
    static void feedLink(Markup html, SampleOutlet outlet, SiteLinks links) {
        html.empty(
                "link",
                "rel",
                "alternate",
                "type",
                outlet.format().mediaType(),
                "title",
                outlet.name(),
                "href",
                links.feed(outlet));
    }

    private static Markup start(String language, String title) {
        return new Markup("<!DOCTYPE html>")
                .open("html", "lang", language)
                .open("head")
                .empty("meta", "charset", "utf-8")
                .leaf("title", title);
    }
}
