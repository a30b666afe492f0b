package dev.sitrep.article;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts from a page what its markup shows to be no prose: scripts, menus, forms, hidden elements, boxes of links. */
@SuppressWarnings({
    "ReferenceEquality",
    "IdentityHashMapUsage"
}) // An element is a place in the tree, not its content.
final class BodyCleaner {
    private static final Set<String> NEVER =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "iframe",
                    "object",
                    "embed",
                    "svg",
                    "math",
                    "canvas",
                    "button",
                    "select",
                    "input",
                    "textarea",
                    "nav",
                    "audio",
                    "video",
                    "dialog",
                    "figure",
                    "figcaption",
                    "picture",
                    "img",
                    "link",
                    "map",
                    "label",
                    "datalist",
                    "menu",
                    "amp-ad",
                    "ins");
    private static final Set<String> MOSTLY_NOT =
            Set.of("aside", "footer", "form", "header", "fieldset");

    /** What its name calls furniture is kept where it holds more than this share of the page's prose. */
    private static final double MOST_FURNITURE = 0.4;

    /** Characters of prose that make an article by themselves. */
    private static final int ENOUGH = 1_500;

    /** Characters of prose below which an article is a heading with a date. */
    private static final int SOME = 300;

    private static final Evaluator QUOTATION = QueryParser.parse("blockquote > p, blockquote > a");

    private final MarkupKinds kinds;

    BodyCleaner(MarkupKinds kinds) {
        this.kinds = kinds;
    }

    /** Before the body is looked for. */
    void cutFurniture(Document document) {
        Element body = document.body();
        List<Element> unwanted = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (NEVER.contains(element.normalName())
                    || (MarkupKinds.isHidden(element) && element != body)) {
                unwanted.add(element);
            }
        }
        unwanted.forEach(Element::remove);
        TextWeights weights = TextWeights.of(body);
        int all = prose(weights.at(body));
        Element titled = titledArticle(body, weights);
        unwanted.clear();
        for (Element element : body.getAllElements()) {
            if (element != body && isFurniture(element, titled) && isSmall(element, weights, all)) {
                unwanted.add(element);
            }
        }
        unwanted.forEach(Element::remove);
    }

    private boolean isFurniture(Element element, @Nullable Element titled) {
        String name = element.normalName();
        if (name.equals("article")) {
            return isTeaser(element, titled);
        }
        return MOSTLY_NOT.contains(name)
                || (kinds.isFurniture(element) && !isEmbeddedPost(element));
    }

    /** The article that stands under the page's one main heading, where it holds some prose. */
    private static @Nullable Element titledArticle(Element body, TextWeights weights) {
        Elements headings = body.getElementsByTag("h1");
        Element article = headings.size() == 1 ? headings.getFirst().closest("article") : null;
        return article != null && prose(weights.at(article)) >= SOME ? article : null;
    }

    /** Another article: one beside that with the page's heading, or one within an article and under a heading that is a link. */
    private static boolean isTeaser(Element article, @Nullable Element titled) {
        if (titled != null
                && !BodyFinder.isWithin(article, titled)
                && !BodyFinder.isWithin(titled, article)) {
            return true;
        }
        return isInArticle(article) && BodyFinder.hasLinkedHeading(article);
    }

    private static boolean isInArticle(Element element) {
        Element around = element.parent();
        while (around != null && !around.normalName().equals("article")) {
            around = around.parent();
        }
        return around != null;
    }

    /** A post of a social network that the article quotes: marked as social by name, but a quotation by its tag. */
    private boolean isEmbeddedPost(Element element) {
        return element.childrenSize() <= 3
                && kinds.isEmbed(element)
                && element.selectFirst(QUOTATION) != null;
    }

    private boolean isSmall(Element element, TextWeights weights, int all) {
        int prose = prose(weights.at(element));
        return prose <= all * MOST_FURNITURE
                || (all - prose > ENOUGH && kinds.isLargeFurniture(element));
    }

    /** Within a part of the body: boxes and lists of links, and lines that are links and no sentence. */
    static void cutLinks(Element part, TextWeights weights) {
        List<Element> unwanted = new ArrayList<>();
        for (Element element : part.getAllElements()) {
            if (element == part) {
                continue;
            }
            TextWeights.Weight weight = weights.at(element);
            boolean box =
                    switch (element.normalName()) {
                        case "div", "section", "ul", "ol", "table", "dl" -> true;
                        default -> false;
                    };
            boolean links = box && weight.linkDensity() > 0.7 && weight.text - weight.linked < 300;
            if (links || (isLine(element) && isBareLink(element, weight))) {
                unwanted.add(element);
            }
        }
        unwanted.forEach(Element::remove);
    }

    private static boolean isLine(Element element) {
        return switch (element.normalName()) {
            case "p", "h2", "h3", "h4", "h5", "h6", "div" -> true;
            default -> false;
        };
    }

    private static boolean isBareLink(Element element, TextWeights.Weight weight) {
        if (weight.text == 0 || weight.linkDensity() < 0.85) {
            return false;
        }
        String text = element.text();
        return !LineKinds.endsSentence(text) || weight.text < 60;
    }

    private static int prose(TextWeights.Weight weight) {
        return weight.text - weight.linked;
    }
}
