package dev.sitrep.demo;

import dev.sitrep.demo.SampleOutlet.Furniture;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * Writes an article's page as news sites do: the text in the middle, and around it, between its paragraphs and under it all
 * that is not the text. The outlet's furniture says what; this class says where.
 */
final class ArticlePage {
    private final SampleItem item;
    private final SampleOutlet outlet;
    private final SampleArticle shown;
    private final Furniture furniture;
    private final SiteLinks links;
    private final Markup html = new Markup("<!DOCTYPE html>");

    private ArticlePage(SampleItem item, SiteLinks links) {
        this.item = item;
        this.outlet = item.outlet();
        this.shown = item.shown();
        this.furniture = outlet.furniture();
        this.links = links;
    }

    static String write(SampleItem item, SiteLinks links) {
        return new ArticlePage(item, links).write();
    }

    private String write() {
        html.open("html", "lang", outlet.language());
        head();
        html.open("body");
        header();
        html.open("main").open("article", "class", "story");
        underHeadline();
        photo();
        body();
        authorBox();
        html.close();
        sidebar();
        html.close();
        pageEnd();
        return html.end();
    }

    private void head() {
        html.open("head")
                .empty("meta", "charset", "utf-8")
                .leaf("title", shown.title() + " | " + outlet.name());
        named("viewport", "width=device-width, initial-scale=1");
        named("description", shown.summary());
        named("author", shown.byline());
        property("og:type", "article");
        property("og:site_name", outlet.name());
        property("og:title", shown.title());
        property("og:url", links.page(item));
        property("article:published_time", instant(item.published()));
        property("article:modified_time", instant(item.updated()));
        html.empty("link", "rel", "canonical", "href", links.page(item));
        FrontPages.feedLink(html, outlet, links);
        html.close();
    }

    private void named(String name, String content) {
        html.empty("meta", "name", name, "content", content);
    }

    private void property(String property, String content) {
        html.empty("meta", "property", property, "content", content);
    }

    private void header() {
        html.open("header", "class", "masthead")
                .leaf("a", outlet.name(), "class", "brand", "href", links.home(outlet))
                .leaf("p", outlet.tagline(), "class", "tagline");
        html.open("nav").open("ul");
        for (String section : furniture.navigation()) {
            html.open("li").leaf("a", section, "href", links.home(outlet)).close();
        }
        html.close().close();
        box("breaking", furniture.breaking());
        html.close();
    }

    private void underHeadline() {
        html.leaf("h1", shown.title());
        html.open("div", "class", "meta")
                .leaf("span", shown.byline(), "class", "byline")
                .leaf("time", visible(item.published()), "datetime", instant(item.published()));
        if (item.corrected()) {
            html.leaf("time", visible(item.updated()), "datetime", instant(item.updated()));
        }
        html.leaf("span", furniture.readingTime(), "class", "reading-time");
        html.close();
        html.open("div", "class", "share");
        for (String button : furniture.share()) {
            html.leaf("button", button, "type", "button");
        }
        html.close();
    }

    private void photo() {
        String caption = shown.caption();
        if (caption == null) {
            return;
        }
        html.open("figure")
                .empty("img", "src", links.root() + SampleSite.PHOTO_PATH, "alt", caption)
                .leaf("figcaption", caption + " " + furniture.caption())
                .close();
    }

    /** The text, with a "read more" after every second paragraph for as long as the outlet has some. */
    private void body() {
        html.open("div", "class", "story-body");
        List<String> more = furniture.readMore();
        int paragraphs = 0;
        int linked = 0;
        for (String paragraph : shown.paragraphs()) {
            html.leaf("p", paragraph);
            paragraphs++;
            if (paragraphs % 2 == 0
                    && linked < more.size()
                    && paragraphs < shown.paragraphs().size()) {
                html.open("p", "class", "read-more")
                        .leaf("a", more.get(linked), "href", links.home(outlet))
                        .close();
                linked++;
            }
        }
        html.close();
    }

    private void authorBox() {
        html.open("div", "class", "author-bio")
                .leaf("h4", shown.byline())
                .leaf("p", furniture.bio())
                .close();
    }

    private void sidebar() {
        html.open("aside", "class", "sidebar");
        box("newsletter", furniture.newsletter());
        box("weather", furniture.weather());
        html.open("ul", "class", "related");
        for (String more : furniture.readMore()) {
            html.open("li").leaf("a", more, "href", links.home(outlet)).close();
        }
        html.close().close();
    }

    private void pageEnd() {
        box("comments", furniture.leaveReply());
        html.open("footer")
                .leaf("p", furniture.footer())
                .leaf("p", outlet.notice(), "class", "notice")
                .close();
        box("cookie-banner", furniture.cookies());
    }

    private void box(String kind, @Nullable String text) {
        if (text != null) {
            html.open("div", "class", kind).leaf("p", text).close();
        }
    }

    private static String instant(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }

    private String visible(OffsetDateTime date) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(outlet.language()))
                .format(date);
    }
}
