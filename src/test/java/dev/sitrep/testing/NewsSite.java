package dev.sitrep.testing;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outlets' web site: each outlet has a folder with its feed and its pages, which are full of furniture. */
public final class NewsSite {
    /** What stands around every article and in none of them. */
    public static final List<String> FURNITURE =
            List.of(
                    "Weather: 4 degrees, light rain in the afternoon.",
                    "We use cookies to make this site work. Accept all cookies or read our privacy notice.",
                    "Subscribe to our newsletter and get the morning briefing in your inbox.",
                    "5 min read",
                    "Read more: Ten places to see in winter",
                    "Delegates arrive at the venue. Photo: our archive",
                    "Jo Marlow is a reporter who grew up by the sea and likes to row.");

    private final FakeWeb web;
    private final Map<String, Instant> firstServed = new HashMap<>();

    public NewsSite(FakeWeb web) {
        this.web = web;
    }

    public static String feedPlace(String outlet) {
        return "/" + outlet + "/feed.xml";
    }

    public URI feedUrl(String outlet) {
        return web.url(feedPlace(outlet));
    }

    /** The outlet's feed has these items from now on, and its pages are there. */
    public void publish(String outlet, List<NewsArticle> articles, Instant now) {
        articles.forEach(article -> page(outlet, article));
        web.serve(feedPlace(outlet), "application/rss+xml", rss(outlet, articles, now));
    }

    private void page(String outlet, NewsArticle article) {
        String place = place(outlet, article);
        switch (article.page()) {
            case WHOLE -> web.serve(place, "text/html; charset=utf-8", html(outlet, article, true));
            case WITHOUT_TEXT ->
                    web.serve(place, "text/html; charset=utf-8", html(outlet, article, false));
            case MISSING -> web.serveStatus(place, 404);
        }
    }

    private static String place(String outlet, NewsArticle article) {
        return "/" + outlet + "/" + article.path() + ".html";
    }

    private String rss(String outlet, List<NewsArticle> articles, Instant now) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<rss version=\"2.0\"><channel><title>")
                .append(escaped(outlet))
                .append("</title><link>")
                .append(web.url("/" + outlet + "/"))
                .append("</link><description>News</description>\n");
        articles.forEach(article -> item(xml, outlet, article, now));
        return xml.append("</channel></rss>\n").toString();
    }

    private void item(StringBuilder xml, String outlet, NewsArticle article, Instant now) {
        String place = place(outlet, article);
        Instant seen = firstServed.computeIfAbsent(place, p -> now);
        xml.append("<item><title>").append(escaped(article.title())).append("</title><link>");
        xml.append(web.url(place)).append("</link><guid isPermaLink=\"false\">");
        xml.append(escaped(article.guid())).append("</guid>");
        if (article.dated()) {
            Instant published = article.published() == null ? seen : article.published();
            xml.append("<pubDate>")
                    .append(
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    published.atOffset(ZoneOffset.UTC)))
                    .append("</pubDate>");
        }
        String lead = article.paragraphs().isEmpty() ? "" : article.paragraphs().getFirst();
        xml.append("<description>").append(escaped(lead)).append("</description></item>\n");
    }

    private static String html(String outlet, NewsArticle article, boolean withText) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>");
        html.append(escaped(article.title()))
                .append(" | ")
                .append(outlet)
                .append("</title></head>");
        html.append("<body><header><nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav>");
        html.append("<div class=\"weather\">").append(FURNITURE.get(0)).append("</div></header>");
        html.append("<div class=\"cookie-banner\">").append(FURNITURE.get(1)).append("</div>");
        html.append("<main><article><h1>").append(escaped(article.title())).append("</h1>");
        html.append("<p class=\"read-time\">").append(FURNITURE.get(3)).append("</p>");
        html.append("<figure><img src=\"/x.jpg\" alt=\"\"><figcaption>")
                .append(FURNITURE.get(5))
                .append("</figcaption></figure>");
        if (withText) {
            article.paragraphs().forEach(p -> html.append("<p>").append(escaped(p)).append("</p>"));
        }
        html.append("<p><a href=\"/ten\">").append(FURNITURE.get(4)).append("</a></p>");
        html.append("</article><aside class=\"author-bio\"><p>")
                .append(FURNITURE.get(6))
                .append("</p></aside><section class=\"newsletter\"><p>")
                .append(FURNITURE.get(2))
                .append("</p></section></main><footer><p>All rights reserved.</p></footer>");
        return html.append("</body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
