package dev.sitrep.feed;

import org.jdom2.Verifier;
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

    /** Makes relative links absolute, and drops those that can't be. */
    private static final Cleaner RESOLVING = new Cleaner(safelist().preserveRelativeLinks(false));

    /** For texts of which nobody knows where they stood. */
    private static final Cleaner KEEPING = new Cleaner(safelist().preserveRelativeLinks(true));

    private Markup() {}

    private static Safelist safelist() {
        return Safelist.relaxed()
                .addTags("del", "ins", "s", "hr", "figure", "figcaption", "time", "address", "abbr")
                .addAttributes("time", "datetime")
                .addAttributes("abbr", "title")
                .removeAttributes("a", "title");
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
        Document clean = (base.isEmpty() ? KEEPING : RESOLVING).clean(dirty);
        clean.outputSettings(
                new OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml));
        return clean.body().html().strip();
    }

    /** The text without tags, on one line, entities as characters. */
    static String plain(String html) {
        if (html.indexOf('<') >= 0) {
            return oneLine(parse(html, "").text());
        }
        return oneLine(html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false));
    }

    /** The text on one line, with single spaces, without characters that XML may not hold. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                line.append(line.isEmpty() || line.charAt(line.length() - 1) == ' ' ? "" : " ");
            } else if (Verifier.isXMLCharacter(c)) {
                line.appendCodePoint(c);
            }
        }
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
        return Jsoup.parse(words(bounded), base, Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    /** HTML takes "<!" for a comment whatever follows (13.2.5.42); before what can't begin one it is what somebody wrote. */
    private static String words(String html) {
        int at = html.indexOf("<!");
        if (at < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length() + 16);
        int from = 0;
        for (; at >= 0; at = html.indexOf("<!", at + 2)) {
            char next = at + 2 < html.length() ? html.charAt(at + 2) : ' ';
            if (next != '-' && next != '[' && !Character.isLetter(next)) {
                out.append(html, from, at).append("&lt;!");
                from = at + 2;
            }
        }
        return out.append(html, from, html.length()).toString();
    }
}
