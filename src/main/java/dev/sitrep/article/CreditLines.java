package dev.sitrep.article;

import com.google.re2j.Pattern;

import dev.sitrep.text.HtmlText;

import org.jsoup.nodes.Element;

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
    private static final Pattern HELP =
            Pattern.compile(
                    "(?i)^[(\\[]?(with (reporting|files|additional reporting|inputs|information)|additional reporting|reporting by|edited by|.{2,60} contributed to this (report|story|article))\\b.{0,250}$");
    private static final int MOST_LINES = 4;

    private CreditLines() {}

    /** Whether a line of a text is a credit and no sentence of the article. */
    public static boolean isCredit(String line) {
        return line.length() <= 320 && (LABEL.matches(line) || HELP.matches(line));
    }

    /**
     * The page's list of references as one line, with what its label stands above; found wherever the page puts it.
     *
     * @param body of the whole page, before it is cut
     */
    static Optional<String> references(Element body) {
        for (Element element : body.select("p, div, h2, h3, h4, h5, h6, li, span, strong, b, dt")) {
            String own = element.childrenSize() <= 3 ? HtmlText.tidy(element.text()) : "";
            if (own.length() > 200 || own.isEmpty() || !LABEL.matches(own)) {
                continue;
            }
            return Optional.of(own.endsWith(":") ? own + below(element) : own);
        }
        return Optional.empty();
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
        return line.length() <= 200 && !LineKinds.isLabel(line) && !LineKinds.endsSentence(line);
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
