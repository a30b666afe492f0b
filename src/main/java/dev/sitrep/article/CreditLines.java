package dev.sitrep.article;

import com.google.re2j.Pattern;

import dev.sitrep.text.HtmlText;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines that name what an article was drawn from: "Reference(s): …", "Source: …", "With reporting by AFP".
 *
 * <p>They are no sentences to summarise, but the only trace of an origin that some pages give, often in the page's foot. A text keeps
 * them as its last lines.
 */
public final class CreditLines {
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?i)^(references?(\\(s\\))?|sources?|source\\(s\\)|джерел[оа]|источник(и)?|quelle(n)?|fuentes?|źródło)\\s*:\\s*.{0,200}$");
    private static final Pattern BEGINS_LABEL =
            Pattern.compile("(?i)^(reference|source|джерел|источник|quelle|fuente|źródło)");
    private static final Pattern HELP =
            Pattern.compile(
                    "(?i)^[(\\[]?(with (reporting|files|additional reporting|inputs|information)|additional reporting|reporting by|edited by|.{2,60} contributed to this (report|story|article))\\b.{0,250}$");
    private static final Pattern TRACE =
            Pattern.compile(
                    "(?i)\\b(agenc(y|ies)|wires?|reuters|afp|ap|dpa|tass|efe|ansa|pap|upi|xinhua|anadolu|interfax|ukrinform|unian|agence|agentur(en)?|agencias?|associated press|press association)\\b|агентств|агенці");
    private static final int MOST_LINES = 4;
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_LOOKED_AT = 500;

    private CreditLines() {}

    /** Whether a line of a text is a credit and no sentence of the article. */
    public static boolean isCredit(String line) {
        return line.length() <= 320 && (LABEL.matches(line) || HELP.matches(line));
    }

    /** Whether a short line may be all that tells whose report this is: an agency's name alone, "With agencies". */
    static boolean isTrace(String line) {
        return line.length() <= 60 && TRACE.matcher(line).find();
    }

    /**
     * The page's list of references as one line, with what its label stands above; found wherever the page puts it.
     *
     * @param body of the whole page, before it is cut
     */
    static Optional<String> references(Element body) {
        ReferenceFinder finder = new ReferenceFinder();
        NodeTraversor.filter(finder, body);
        return Optional.ofNullable(finder.found);
    }

    /** Looks at the text nodes that begin as a label does, and at the line that each begins. */
    private static final class ReferenceFinder implements NodeFilter {
        private @Nullable String found;
        private int looked;

        @Override
        public FilterResult head(Node node, int depth) {
            if (!(node instanceof TextNode text) || !beginsLabel(text)) {
                return FilterResult.CONTINUE;
            }
            Element line = text.parent();
            for (int level = 0; line != null && level < 4; level++) {
                String own = line.childrenSize() <= 3 ? HtmlText.tidy(start(line)) : "";
                if (!own.isEmpty() && own.length() <= MOST_CHARACTERS && LABEL.matches(own)) {
                    found = own.endsWith(":") ? own + below(line) : own;
                }
                line = HtmlText.isInline(line.normalName()) ? line.parent() : null;
            }
            if (found != null) {
                return FilterResult.STOP;
            }
            return ++looked < MOST_LOOKED_AT ? FilterResult.CONTINUE : FilterResult.STOP;
        }

        private static boolean beginsLabel(TextNode node) {
            String text = node.getWholeText();
            int start = 0;
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            return start < text.length()
                    && "rRsSдДиИqQfFźŹ".indexOf(text.charAt(start)) >= 0
                    && BEGINS_LABEL
                            .matcher(text.substring(start, Math.min(text.length(), start + 20)))
                            .find();
        }
    }

    /** The beginning of an element's text, a little longer than a line of references may be. */
    private static String start(Element element) {
        StringBuilder text = new StringBuilder();
        NodeFilter collector =
                (node, depth) -> {
                    if (node instanceof TextNode one) {
                        text.append(
                                one.getWholeText(),
                                0,
                                Math.min(one.getWholeText().length(), 2 * MOST_CHARACTERS));
                    }
                    return text.length() > 2 * MOST_CHARACTERS
                            ? FilterResult.STOP
                            : FilterResult.CONTINUE;
                };
        NodeTraversor.filter(collector, element);
        return text.toString();
    }

    /** The lines, a label of references made one with the short lines below it. */
    static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            List<String> below = new ArrayList<>();
            boolean label = line.length() <= 30 && line.endsWith(":") && LABEL.matches(line);
            while (label
                    && i + 1 < lines.size()
                    && below.size() < MOST_LINES
                    && isReference(lines.get(i + 1))) {
                below.add(lines.get(++i));
            }
            joined.add(line + join(below));
        }
        return joined;
    }

    private static boolean isReference(String line) {
        return line.length() <= 200 && !LineLabels.isLabel(line) && !LineKinds.endsSentence(line);
    }

    private static String below(Element label) {
        List<String> lines = new ArrayList<>();
        Element next = label.nextElementSibling();
        while (next != null && lines.size() < MOST_LINES) {
            for (String line : HtmlText.lines(next, true)) {
                if (!isReference(line) || lines.size() >= MOST_LINES) {
                    return join(lines);
                }
                lines.add(line);
            }
            next = next.nextElementSibling();
        }
        return join(lines);
    }

    private static String join(List<String> lines) {
        return lines.isEmpty() ? "" : " " + String.join("; ", lines);
    }
}
