package dev.sitrep.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * News feeds as sound publishers write them, about two megabytes, the same ones every time: RSS 2.0 and Atom 1.0 of 25 items each,
 * with short descriptions only or with whole texts, in English and Ukrainian.
 */
public final class CleanFeeds {
    private static final int ITEMS = 25;
    private static final Instant NEWEST = Instant.parse("2025-12-21T06:00:00Z");

    private static final String[] ENGLISH =
            ("the envoys of both sides met for a second day of talks and said that they would go on after a pause"
                            + " officials in the capital called it constructive but named no date for an agreement"
                            + " on prisoners guarantees borders or sanctions while strikes were reported in the region overnight"
                            + " according to the ministry no one was hurt aid convoys reached three towns this week")
                    .split(" ");
    private static final String[] UKRAINIAN =
            ("перемовини тривають другий день посланці сторін заявили що розмова була конструктивною але дати угоди"
                            + " поки немає обмін полоненими гарантії безпеки та санкції лишаються на порядку денному уночі у"
                            + " кількох областях лунала тривога за даними відомства постраждалих немає")
                    .split(" ");

    private final Random random;
    private final String[] words;
    private final StringBuilder out = new StringBuilder();

    private CleanFeeds(int seed, boolean english) {
        this.random = new Random(seed);
        this.words = english ? ENGLISH : UKRAINIAN;
    }

    /** Twenty feeds: two of three RSS, one of three in Ukrainian, half of them with whole texts. */
    public static List<byte[]> all() {
        List<byte[]> feeds = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CleanFeeds feed = new CleanFeeds(i, i % 5 < 3);
            String text = i % 3 < 2 ? feed.rss(i % 2 == 0) : feed.atom(i % 2 == 0);
            feeds.add(text.getBytes(UTF_8));
        }
        return feeds;
    }

    /** Bytes of all feeds. */
    public static long size(List<byte[]> feeds) {
        return feeds.stream().mapToLong(feed -> feed.length).sum();
    }

    private String rss(boolean whole) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"\n")
                .append("  xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"\n")
                .append("  xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n")
                .append("  xmlns:atom=\"http://www.w3.org/2005/Atom\"\n")
                .append("  xmlns:media=\"http://search.yahoo.com/mrss/\">\n<channel>\n")
                .append("  <title>The Desk</title>\n  <link>https://desk.example/</link>\n")
                .append(
                        "  <atom:link href=\"https://desk.example/feed\" rel=\"self\" type=\"application/rss+xml\"/>\n")
                .append(
                        "  <description>News of the day</description>\n  <language>en-GB</language>\n")
                .append(
                        "  <lastBuildDate>Sun, 21 Dec 2025 06:00:00 +0000</lastBuildDate>\n  <ttl>30</ttl>\n");
        for (int i = 0; i < ITEMS; i++) {
            item(i, whole);
        }
        return out.append("</channel>\n</rss>\n").toString();
    }

    private void item(int number, boolean whole) {
        String link = "https://desk.example/2025/12/21/" + random.nextInt(1_000_000);
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
        out.append("  <item>\n");
        leaf("title", escaped(sentence(9)) + (number % 5 == 0 ? " &amp; more" : ""));
        leaf("link", link + "?from=rss&amp;item=" + number);
        out.append("    <guid isPermaLink=\"false\">desk-")
                .append(link.hashCode())
                .append("</guid>\n");
        leaf("pubDate", format.format(time(number)));
        leaf("dc:creator", "<![CDATA[A Reporter]]>");
        leaf("category", "World");
        leaf("category", "<![CDATA[Talks & envoys]]>");
        leaf("description", number % 2 == 0 ? "<![CDATA[" + paragraph(2) + "]]>" : sentence(35));
        if (whole) {
            leaf("content:encoded", "<![CDATA[" + article(link) + "]]>");
        }
        out.append("    <media:content url=\"").append(link);
        out.append("/1.jpg\" type=\"image/jpeg\" medium=\"image\"/>\n  </item>\n");
    }

    private String atom(boolean whole) {
        out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n")
                .append("  <title>The Press</title>\n  <subtitle>News of the day</subtitle>\n")
                .append("  <link rel=\"self\" href=\"https://press.example/feed.atom\"/>\n")
                .append(
                        "  <link rel=\"alternate\" type=\"text/html\" href=\"https://press.example/\"/>\n")
                .append(
                        "  <id>tag:press.example,2025:feed</id>\n  <updated>2025-12-21T06:00:00Z</updated>\n");
        for (int i = 0; i < ITEMS; i++) {
            entry(i, whole);
        }
        return out.append("</feed>\n").toString();
    }

    private void entry(int number, boolean whole) {
        String link = "https://press.example/" + random.nextInt(1_000_000) + "/talks";
        DateTimeFormatter format = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        out.append("  <entry>\n");
        leaf("id", "tag:press.example,2025:" + link.hashCode());
        leaf("title", escaped(sentence(9)));
        out.append("    <link rel=\"alternate\" type=\"text/html\" href=\"")
                .append(link)
                .append("\"/>\n");
        leaf("published", format.format(time(number)));
        leaf("updated", format.format(time(number).plusMinutes(10)));
        leaf("author", "<name>A Reporter</name>");
        out.append("    <category term=\"World\"/>\n    <category term=\"Talks\"/>\n");
        leaf("summary", escaped(sentence(35)));
        if (whole) {
            out.append("    <content type=\"html\">")
                    .append(escaped(article(link)))
                    .append("</content>\n");
        }
        out.append("  </entry>\n");
    }

    private static ZonedDateTime time(int number) {
        return NEWEST.minusSeconds(number * 2_345L)
                .atZone(number % 3 == 0 ? ZoneOffset.ofHours(2) : ZoneOffset.UTC);
    }

    private void leaf(String name, String xml) {
        out.append("    <").append(name).append('>').append(xml);
        out.append("</").append(name).append(">\n");
    }

    private String article(String link) {
        StringBuilder html = new StringBuilder();
        html.append("<figure><img src=\"")
                .append(link)
                .append("/1.jpg\" alt=\"")
                .append(sentence(6));
        html.append("\"/><figcaption>").append(sentence(8)).append("</figcaption></figure>\n");
        int paragraphs = 5 + random.nextInt(8);
        for (int i = 0; i < paragraphs; i++) {
            html.append(paragraph(3)).append('\n');
            if (i % 4 == 2) {
                html.append("<h2>").append(sentence(5)).append("</h2>\n<ul><li>");
                html.append(sentence(7))
                        .append("</li><li>")
                        .append(sentence(7))
                        .append("</li></ul>\n");
            }
        }
        return html.append("<p><a href=\"").append(link).append("\">Read on</a></p>").toString();
    }

    private String paragraph(int sentences) {
        StringBuilder html = new StringBuilder("<p>");
        for (int i = 0; i < sentences; i++) {
            html.append(sentence(12 + random.nextInt(12))).append(' ');
        }
        html.append("<a href=\"https://desk.example/tag/")
                .append(random.nextInt(100))
                .append("\">");
        return html.append(sentence(2))
                .append("</a> <em>")
                .append(sentence(3))
                .append("</em></p>")
                .toString();
    }

    private String sentence(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = words[random.nextInt(words.length)];
            text.append(
                    i == 0
                            ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                            : " " + word);
        }
        return text.append('.').toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
