package dev.sitrep.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Markup turned to plain text. */
public final class HtmlText {
    /** Markup past this many characters is not looked at: a long article has 60,000. */
    static final int MOST_CHARACTERS = 4_000_000;

    private static final Set<String> UNSEEN =
            WordList.of(
                    "script style noscript template head title svg math iframe object embed select"
                            + " option textarea button canvas audio video map datalist dialog");
    private static final Set<String> CAPTIONS = Set.of("figure", "figcaption", "caption");
    private static final Set<String> INLINE =
            WordList.of(
                    "a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label"
                            + " mark nobr q rp rt ruby s samp small span strike strong sub sup time tt"
                            + " u var wbr amp-img picture source data");

    private static final int LONGEST_STYLE = 2_000;
    private static final List<String> UNSEEN_STYLES =
            List.of(
                    "display:none",
                    "visibility:hidden",
                    "opacity:0;",
                    "opacity:0.0",
                    "font-size:0;",
                    "font-size:0px",
                    "clip:rect(0",
                    "clip:rect(1px",
                    "clip-path:inset(50%",
                    "clip-path:inset(100%",
                    "left:-9",
                    "top:-9",
                    "right:-9",
                    "text-indent:-9",
                    "left:-100");

    private HtmlText() {}

    /**
     * Plain text of a piece of HTML, one line a paragraph, without scripts, pictures and their captions.
     *
     * @param html may be plain text, cut off, or hostile; past four million characters it is not read
     */
    public static String paragraphs(String html) {
        if (!hasTag(html)) {
            return plainLines(html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false));
        }
        String head = html.length() > MOST_CHARACTERS ? html.substring(0, MOST_CHARACTERS) : html;
        return String.join("\n", lines(Jsoup.parseBodyFragment(head).body(), false));
    }

    /** A title or a name that may hold markup and entities, as one line of plain text. */
    public static String plain(String markup) {
        String head =
                markup.length() > MOST_CHARACTERS ? markup.substring(0, MOST_CHARACTERS) : markup;
        if (hasTag(head)) {
            head = String.join(" ", lines(Jsoup.parseBodyFragment(head).body(), true));
        }
        if (head.indexOf('&') >= 0) {
            head = Parser.unescapeEntities(head, false);
        }
        return tidy(head);
    }

    /**
     * The lines that a reader sees of an element: a block or a line break ends a line; empty lines are left out.
     *
     * @param captions whether figures and their captions count
     */
    public static List<String> lines(Element element, boolean captions) {
        Collector collector = new Collector(captions);
        NodeTraversor.filter(collector, element);
        collector.endLine();
        return collector.lines;
    }

    /** White space folded to single spaces; invisible characters and direction marks dropped. */
    public static String tidy(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Sentences.isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether an element stands within a line of text. */
    public static boolean isInline(String tagName) {
        return INLINE.contains(tagName);
    }

    /** Whether an element's own attributes keep it from being seen: left out, transparent, without size or moved off the screen. */
    public static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > LONGEST_STYLE) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT) + ";";
        for (String unseen : UNSEEN_STYLES) {
            if (plain.contains(unseen)) {
                return true;
            }
        }
        return plain.contains("overflow:hidden")
                && (plain.contains("height:0;") || plain.contains("height:0px"));
    }

    private static boolean hasTag(String text) {
        for (int i = text.indexOf('<');
                i >= 0 && i + 1 < text.length();
                i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            if (Character.isLetter(next) || next == '/' || next == '!') {
                return true;
            }
        }
        return false;
    }

    private static String plainLines(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().map(HtmlText::tidy).filter(line -> !line.isEmpty()).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u2060'
                || (c >= '\u200E' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFFFC'
                || (c < ' ' || c == '\u007F');
    }

    /** Walks without recursion, so depth costs nothing. */
    private static final class Collector implements NodeFilter {
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private final boolean captions;

        Collector(boolean captions) {
            this.captions = captions;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
            } else if (node instanceof Element element) {
                String tag = element.normalName();
                if (UNSEEN.contains(tag)
                        || (!captions && CAPTIONS.contains(tag))
                        || isHidden(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (!INLINE.contains(tag)) {
                    endLine();
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (tag.equals("td") || tag.equals("th")) {
                    line.append(' ');
                } else if (!INLINE.contains(tag)) {
                    endLine();
                }
            }
            return FilterResult.CONTINUE;
        }

        private void endLine() {
            if (!line.isEmpty()) {
                String tidy = tidy(line.toString());
                if (!tidy.isEmpty()) {
                    lines.add(tidy);
                }
                line.setLength(0);
            }
        }
    }
}
