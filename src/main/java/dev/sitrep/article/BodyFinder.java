package dev.sitrep.article;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the elements that hold an article's body.
 *
 * <p>After Arc90's and Mozilla's Readability: each paragraph gives its parent, grandparent and those above a falling share of a score for length and
 * commas; names of classes weigh in; linked text weighs against. The best element then takes in its siblings that score well, and
 * its parent where the article is spread over several of the parent's children.
 */
@SuppressWarnings({
    "ReferenceEquality",
    "IdentityHashMapUsage"
}) // An element is a place in the tree, not its content.
final class BodyFinder {
    private static final int SHORTEST = 25;
    private static final int LEVELS = 5;

    private static final Evaluator LINKED_HEADING =
            QueryParser.parse(
                    "h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4");

    private final TextWeights weights;
    private final MarkupKinds kinds;
    private final Map<Element, Double> scores = new IdentityHashMap<>();

    private BodyFinder(TextWeights weights, MarkupKinds kinds) {
        this.weights = weights;
        this.kinds = kinds;
    }

    /** The parts of the body in order; empty where the page has no paragraph. */
    static List<Element> find(Element root, TextWeights weights, MarkupKinds kinds) {
        BodyFinder finder = new BodyFinder(weights, kinds);
        for (Element element : root.getAllElements()) {
            finder.score(element);
        }
        Element best = finder.best();
        return best == null ? List.of() : finder.withSiblings(finder.widened(best));
    }

    private void score(Element element) {
        if (!TextWeights.isParagraph(element)) {
            return;
        }
        TextWeights.Weight weight = weights.at(element);
        if (weight.text < SHORTEST || weight.linkDensity() > 0.6) {
            return;
        }
        double value = 1 + weight.commas + Math.min(weight.text / 100.0, 3);
        Element above = element.normalName().equals("p") ? element.parent() : element;
        for (int level = 0; above != null && level < LEVELS; level++) {
            double divider = level == 0 ? 1 : level == 1 ? 2 : level * 3;
            Element holder = above;
            scores.merge(holder, value / divider, Double::sum);
            above = above.parent();
        }
    }

    private double value(Element element) {
        double score = scores.getOrDefault(element, 0.0);
        if (score == 0) {
            return 0;
        }
        // What a body element is called describes the page, not a part of it.
        double names = element.normalName().equals("body") ? 0.6 : kinds.weight(element);
        double tag = element.normalName().equals("article") ? 1.2 : 1;
        return score * names * tag * (1 - weights.at(element).linkDensity());
    }

    private @Nullable Element best() {
        Element best = null;
        double most = 0;
        for (Element element : scores.keySet()) {
            double value = value(element);
            // A map by identity has no order of its own: of two that are worth the same the one
            // with more text wins.
            if (value > most
                    || (value == most
                            && best != null
                            && weights.at(element).text > weights.at(best).text)) {
                most = value;
                best = element;
            }
        }
        return best;
    }

    /** Goes up while the parent holds clearly more prose than the element and is worth nearly as much. */
    private Element widened(Element best) {
        Element current = best;
        double most = value(best);
        for (Element above = best.parent();
                above != null && !above.normalName().equals("body");
                above = above.parent()) {
            double value = value(above);
            double gain = weights.at(above).text / (double) Math.max(1, weights.at(current).text);
            if (value >= most * 0.75 && gain > 1.3) {
                current = above;
                most = Math.max(most, value);
            } else if (value < most / 3) {
                break;
            }
        }
        return current;
    }

    /** The best element with what belongs to it among its siblings, or among the pieces of a body that was cut up. */
    private List<Element> withSiblings(Element best) {
        List<Element> pieces = pieces(best);
        Element parent = best.parent();
        if (pieces.size() > 1 || parent == null) {
            return pieces;
        }
        List<Element> siblings = parent.children();
        double needed = Math.max(10, value(best) * 0.2);
        int first = siblings.size();
        int last = -1;
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i) == best || belongs(siblings.get(i), best, needed)) {
                first = Math.min(first, i);
                last = i;
            }
        }
        List<Element> parts = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            Element sibling = siblings.get(i);
            if (sibling == best || belongs(sibling, best, needed) || isBetween(sibling)) {
                parts.add(sibling);
            }
        }
        return parts;
    }

    /** Elements of the best one's tag and class nearby that hold prose too: sites put boxes between the pieces of a body. */
    private List<Element> pieces(Element best) {
        Element around = best;
        for (int level = 0; level < 3 && around.parent() != null && !isEdge(around); level++) {
            around = around.parent();
        }
        List<Element> pieces = new ArrayList<>();
        for (Element element : around.getElementsByTag(best.normalName())) {
            if (element == best || isPiece(element, best)) {
                pieces.add(element);
            }
        }
        return pieces;
    }

    private boolean isPiece(Element element, Element best) {
        return !best.className().isBlank()
                && (element.classNames().containsAll(best.classNames())
                        || (best.classNames().containsAll(element.classNames())
                                && !element.className().isBlank()))
                && value(element) >= 0.15 * value(best)
                && !isWithin(element, best)
                && !isWithin(best, element)
                && (element.parent() == best.parent() || !hasLinkedHeading(element.parent()));
    }

    /** Whether an element is another one or stands in it. */
    static boolean isWithin(Element inner, Element outer) {
        Element around = inner;
        while (around != null && around != outer) {
            around = around.parent();
        }
        return around != null;
    }

    private static boolean isEdge(Element element) {
        return element.normalName().equals("body") || element.normalName().equals("article");
    }

    /** A heading that is a link stands over the start of another article. */
    static boolean hasLinkedHeading(@Nullable Element element) {
        return element != null && element.selectFirst(LINKED_HEADING) != null;
    }

    /** What stands between two parts and is no box of links belongs to the text: lists, quotations, headings. */
    private boolean isBetween(Element sibling) {
        return weights.at(sibling).linkDensity() < 0.4 && kinds.weight(sibling) >= 1;
    }

    private boolean belongs(Element sibling, Element best, double needed) {
        double bonus =
                !best.className().isEmpty() && best.className().equals(sibling.className())
                        ? needed
                        : 0;
        if (value(sibling) + bonus >= needed) {
            return true;
        }
        boolean paragraph = sibling.normalName().equals("p") || TextWeights.isParagraph(sibling);
        if (!paragraph || kinds.weight(sibling) < 1) {
            return false;
        }
        TextWeights.Weight weight = weights.at(sibling);
        return weight.text > 80 && weight.linkDensity() < 0.25;
    }
}
