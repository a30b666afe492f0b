package dev.sitrep.article;

import org.jsoup.nodes.Element;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an element's class, id and role tell about its kind.
 *
 * <p>Names are compared word by word ("article-shareTools" is article, share, tools), not by substring: "leadership" is no ad.
 */
final class MarkupKinds {
    private static final Set<String> FURNITURE =
            words(
                    "share sharing sharebar sharedaddy addthis addtoany social socials related relatedposts recirc recirculation recommended recommendation"
                            + " recommendations newsletter newsletters signup subscribe subscription comments comment commentlist disqus respond"
                            + " breadcrumb breadcrumbs nav navigation navbar menu submenu sidebar sidebars aside footer footnotes advert adverts"
                            + " advertisement advertising ad ads adslot adbox dfp promo promos promotion sponsored sponsor teaser teasers outbrain"
                            + " taboola cookie cookies consent gdpr popup modal overlay toolbar pagination pager copyright popular trending"
                            + " mostread readmore tags taglist tagcloud topics bio biography authorbio authorbox hidden invisible offscreen sr"
                            + " skip skiplink carousel slideshow slider weather poll quiz donate donation membership login register"
                            + " followus widget widgets rail crosslinks jumplink jumplinks backlink infobox-nav editsection toc print"
                            + " byline dateline timestamp caption captions credit credits wp-caption imagecaption masthead print-only noprint"
                            + " embed-caption banner buttons tooltip popover rollover hovercard dropdown feedback reactions rating ratings metadata postmeta");
    private static final Set<String> BODY =
            words(
                    "article articlebody articletext body content contents entry entrycontent main maincontent post postcontent postbody"
                            + " story storybody storycontent text blog news page hentry richtext prose wysiwyg");
    private static final Set<String> STRONG_BODY =
            words(
                    "articlebody articletext articlecontent entrycontent postcontent postbody storybody storycontent bodytext storytext"
                            + " articlemain contentbody maincontent");

    /** Boxes that may outweigh the article itself: readers' comments, a gallery's captions, other articles. */
    private static final Set<String> LARGE =
            words(
                    "comments commentlist disqus gallery galleries slideshow carousel related recirc recommended recommendations taboola outbrain");

    private static final Set<String> UNSEEN =
            words(
                    "hidden invisible visually-hidden visuallyhidden sr-only screen-reader-text screen-reader offscreen u-hidden is-hidden d-none hide");

    private static final Set<String> ROLES =
            Set.of(
                    "navigation",
                    "banner",
                    "complementary",
                    "search",
                    "dialog",
                    "alert",
                    "menu",
                    "menubar",
                    "contentinfo",
                    "alertdialog",
                    "tooltip",
                    "button");

    private MarkupKinds() {}

    /** Whether its names speak of furniture. What holds most of the page's text may still not be cut. */
    static boolean isFurniture(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (ROLES.contains(element.attr("role"))) {
            return true;
        }
        List<String> names = names(element);
        return names.stream().anyMatch(FURNITURE::contains);
    }

    /** Whether its names speak of a box that can hold more text than the article. */
    static boolean isLargeFurniture(Element element) {
        return element.attributesSize() > 0 && names(element).stream().anyMatch(LARGE::contains);
    }

    /** How much names add to an element's worth: above 1 for those of an article's body, below for those of furniture. */
    static double weight(Element element) {
        if (element.attributesSize() == 0) {
            return 1;
        }
        List<String> names = names(element);
        double weight = names.stream().anyMatch(FURNITURE::contains) ? 0.5 : 1;
        if (element.attr("itemprop").equalsIgnoreCase("articleBody")
                || names.stream().anyMatch(STRONG_BODY::contains)) {
            return weight * 1.5;
        }
        return names.stream().anyMatch(BODY::contains) ? weight * 1.2 : weight;
    }

    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        for (String name : element.classNames()) {
            if (UNSEEN.contains(name)) {
                return true;
            }
        }
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    /** Class and id in lower-case words; pairs of neighbours follow as one ("article-body" also gives articlebody). */
    static List<String> names(Element element) {
        String raw = element.className() + " " + element.id();
        if (raw.length() > 500) {
            raw = raw.substring(0, 500);
        }
        Set<String> names = new HashSet<>();
        for (String name : raw.split("[\\s]+")) {
            List<String> parts = parts(name);
            for (int i = 0; i < parts.size(); i++) {
                names.add(parts.get(i));
                if (i > 0) {
                    names.add(parts.get(i - 1) + parts.get(i));
                }
            }
        }
        return List.copyOf(names);
    }

    private static List<String> parts(String name) {
        StringBuilder spaced = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetter(c)) {
                spaced.append(' ');
            } else {
                if (Character.isUpperCase(c)
                        && i > 0
                        && Character.isLowerCase(name.charAt(i - 1))) {
                    spaced.append(' ');
                }
                spaced.append(Character.toLowerCase(c));
            }
        }
        return Arrays.stream(spaced.toString().strip().split(" +"))
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private static Set<String> words(String words) {
        return Set.copyOf(new HashSet<>(List.of(words.split("\\s+"))));
    }
}
