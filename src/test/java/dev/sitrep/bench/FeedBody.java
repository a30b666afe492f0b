package dev.sitrep.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The text of made-up RSS feeds: whole articles of some 1,800 characters, each with words of its own so that none is another's
 * copy. What stood in the first edition is weeks old; each later edition has one item more, from that moment, at the top.
 */
final class FeedBody {
    private static final String[] WHO = {
        "envoys", "ministers", "negotiators", "generals", "observers", "mediators", "deputies"
    };
    private static final String[] WHAT = {
        "discussed a ceasefire", "exchanged prisoners", "announced sanctions", "met for talks",
        "inspected the border", "postponed the summit", "signed a protocol", "opened a crossing"
    };

    private final int items;

    FeedBody(int items) {
        this.items = items;
    }

    String of(int feed, List<Instant> editions) {
        StringBuilder out = new StringBuilder(60_000);
        out.append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Feed ")
                .append(feed)
                .append("</title><link>http://h")
                .append(feed)
                .append(".bench.example/</link><description>News of feed ")
                .append(feed)
                .append("</description>\n");
        int newest = items + editions.size() - 2;
        for (int item = newest; item > newest - items; item--) {
            item(out, feed, item, item < items ? old(feed, item) : editions.get(item - items + 1));
        }
        return out.append("</channel></rss>").toString();
    }

    private static Instant old(int feed, int item) {
        return Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(60 - item, ChronoUnit.DAYS)
                .plusSeconds(feed * 7L);
    }

    private static void item(StringBuilder out, int feed, int item, Instant at) {
        long seed = feed * 1_000_003L + item * 7_919L;
        String title = title(seed, feed, item);
        String link = "http://h" + feed + ".bench.example/news/" + item;
        out.append("<item><title>").append(title).append("</title><link>").append(link);
        out.append("</link><guid isPermaLink=\"true\">").append(link).append("</guid><pubDate>");
        out.append(DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC)));
        out.append("</pubDate><dc:creator>Desk ").append(feed % 50).append("</dc:creator>");
        out.append("<description>")
                .append(title)
                .append(".</description><content:encoded><![CDATA[");
        for (int paragraph = 0; paragraph < 8; paragraph++) {
            out.append("<p>");
            for (int sentence = 0; sentence < 4; sentence++) {
                seed = seed * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
                out.append(pick(WHO, seed >>> 20)).append(" of district ");
                out.append(Long.toString(seed >>> 40, 36)).append(' ');
                out.append(pick(WHAT, seed >>> 30)).append(" at <b>");
                out.append(Long.toString(seed >>> 44, 36)).append("</b>. ");
            }
            out.append("</p>");
        }
        out.append("]]></content:encoded></item>\n");
    }

    private static String title(long seed, int feed, int item) {
        return "District "
                + Integer.toString(feed, 36)
                + ": "
                + pick(WHO, seed)
                + " "
                + pick(WHAT, seed / 7)
                + ", report "
                + item;
    }

    private static String pick(String[] words, long seed) {
        return words[(int) Math.floorMod(seed, (long) words.length)];
    }
}
