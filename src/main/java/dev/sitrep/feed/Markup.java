package dev.sitrep.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

import java.util.Locale;

/** Makes HTML of strangers harmless, and HTML plain. */
final class Markup {
    /** Deeper than any article, so that a tower of tags costs nothing. */
    private static final int DEEPEST = 200;

    /** Characters of one text that are looked at; a quarter of a million words. */
    private static final int LONGEST = 1 << 20;

    private static final Cleaner CLEANER = new Cleaner(safelist());

    private Markup() {}

    private static Safelist safelist() {
        return Safelist.relaxed()
                .addTags("del", "ins", "s", "hr", "figure", "figcaption", "time", "address", "abbr")
                .addAttributes("time", "datetime")
                .addAttributes("abbr", "title")
                .removeAttributes("a", "title")
                .preserveRelativeLinks(true);
    }

    /**
     * The text with the tags that an article needs and no others: no scripts, styles, forms, frames or event handlers; links and
     * images to http and https only.
     *
     * @param base what relative links are relative to; empty where it is not known, and then they stay as they are
     */
    static String sanitised(String html, String base) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        Document dirty = parse(html, base);
        if (!base.isEmpty()) {
            dirty.select("a[href]").forEach(a -> a.attr("href", a.absUrl("href")));
            dirty.select("img[src]").forEach(img -> img.attr("src", img.absUrl("src")));
        }
        Document clean = CLEANER.clean(dirty);
        clean.outputSettings(
                new OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml));
        return clean.body().html().strip();
    }

    /** The text without tags, on one line, entities as characters. */
    static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return oneLine(html);
        }
        return oneLine(parse(html, "").text());
    }

    /** The text on one line, with single spaces. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (!Character.isWhitespace(c) && c != '\u00A0') {
                                line.appendCodePoint(c);
                            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                                line.append(' ');
                            }
                        });
        return line.toString().strip();
    }

    /** Plain text as HTML that shows it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What is a web page, not an item of a feed. */
    static boolean isWebPage(String text) {
        String head =
                text.substring(0, Math.min(text.length(), 1000)).strip().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    /** The title of a web page, or an empty string. */
    static String pageTitle(String html) {
        return oneLine(parse(html, "").title());
    }

    private static Document parse(String html, String base) {
        String bounded = html.length() <= LONGEST ? html : html.substring(0, LONGEST);
        return Jsoup.parse(bounded, base, Parser.htmlParser().setMaxDepth(DEEPEST));
    }
}
