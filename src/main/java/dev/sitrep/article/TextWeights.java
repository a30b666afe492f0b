package dev.sitrep.article;

import dev.sitrep.text.HtmlText;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

import java.util.IdentityHashMap;
import java.util.Map;

/** How much text, linked text and running prose stands in each element of a page; one walk for all. */
@SuppressWarnings({
    "ReferenceEquality",
    "IdentityHashMapUsage"
}) // An element is a place in the tree, not its content.
final class TextWeights {
    /** What was counted in one element, its descendants included. */
    static final class Weight {
        int text;
        int linked;
        int commas;

        /** The share of its characters that stand in links. */
        double linkDensity() {
            return text == 0 ? 0 : linked / (double) text;
        }
    }

    private static final Weight NOTHING = new Weight();
    private final Map<Element, Weight> weights = new IdentityHashMap<>();

    private TextWeights() {}

    static TextWeights of(Element root) {
        TextWeights all = new TextWeights();
        NodeTraversor.traverse(all.new Counter(), root);
        return all;
    }

    Weight at(Node element) {
        return element instanceof Element e ? weights.getOrDefault(e, NOTHING) : NOTHING;
    }

    private final class Counter implements NodeVisitor {
        private int linkDepth;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                weights.put(element, new Weight());
                linkDepth += isLink(element) ? 1 : 0;
            } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
                count(text.getWholeText(), weights.getOrDefault(parent, new Weight()));
            }
        }

        /** A link to elsewhere: anchors, footnotes and buttons made of links lead nowhere. */
        private static boolean isLink(Element element) {
            if (!element.normalName().equals("a")) {
                return false;
            }
            String address = element.attr("href");
            return !address.isEmpty()
                    && address.charAt(0) != '#'
                    && !address.regionMatches(true, 0, "javascript:", 0, 11);
        }

        private void count(String text, Weight weight) {
            int characters = 0;
            boolean space = true;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean blank = Character.isWhitespace(c) || c == '\u00A0';
                characters += blank && space ? 0 : 1;
                space = blank;
                weight.commas += c == ',' || c == '،' || c == '，' || c == '、' ? 1 : 0;
            }
            weight.text += characters;
            weight.linked += linkDepth > 0 ? characters : 0;
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            linkDepth -= isLink(element) ? 1 : 0;
            Weight own = weights.getOrDefault(element, NOTHING);
            if (node.parent() instanceof Element parent && weights.containsKey(parent)) {
                Weight above = weights.getOrDefault(parent, NOTHING);
                above.text += own.text;
                above.linked += own.linked;
                above.commas += own.commas;
            }
        }
    }

    /** Whether an element holds text of its own and no block within: a paragraph, whatever it is called. */
    static boolean isParagraph(Element element) {
        if (HtmlText.isInline(element.normalName())) {
            return false;
        }
        boolean text = false;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode t && !t.isBlank()) {
                text = true;
            } else if (child instanceof Element e) {
                if (HtmlText.isInline(e.normalName())) {
                    text |= !e.normalName().equals("img");
                }
            }
        }
        return text;
    }
}
