package dev.sitrep.article;

import dev.sitrep.text.HtmlText;

import org.jsoup.nodes.Element;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an element's class, id and role tell about its kind.
 *
 * <p>One for each page: it remembers what the names on it tell. Names are compared word by word ("article-shareTools" is article, share, tools), not by substring: "leadership" is no ad.
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

    private static final Set<String> EMBED = words("embed embedded embeds oembed tweet");

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

    private static final int LONGEST = 500;

    /** Words of an id that are a sentence's: shorter ones ("related-articles") name furniture as its heading does. */
    private static final int LONG_SLUG = 4;

    /** Pages repeat few names; of one that makes up ever more of them the first are remembered. */
    private static final int MOST_REMEMBERED = 5_000;

    private final Map<String, Names> known = new HashMap<>();

    /** What is told by one set of names. */
    private record Names(
            boolean furniture, boolean large, boolean embed, boolean body, boolean strongBody) {
        static final Names NONE = new Names(false, false, false, false, false);

        static Names of(Element element) {
            List<String> names = names(element);
            return new Names(
                    names.stream().anyMatch(FURNITURE::contains),
                    names.stream().anyMatch(LARGE::contains),
                    names.stream().anyMatch(EMBED::contains),
                    names.stream().anyMatch(BODY::contains),
                    names.stream().anyMatch(STRONG_BODY::contains));
        }
    }

    private Names of(Element element) {
        if (element.attributesSize() == 0) {
            return Names.NONE;
        }
        String id = element.id();
        String written = element.className() + '#' + id;
        if (written.length() == 1) {
            return Names.NONE;
        }
        // A heading's slug as id depends on the heading too.
        if (written.length() > LONGEST || id.indexOf('-') >= 0 || known.size() > MOST_REMEMBERED) {
            return Names.of(element);
        }
        return known.computeIfAbsent(written, names -> Names.of(element));
    }

    /** Whether its names speak of furniture. What holds most of the page's text may still not be cut. */
    boolean isFurniture(Element element) {
        return ROLES.contains(element.attr("role")) || of(element).furniture();
    }

    /** Whether its names speak of a box that can hold more text than the article. */
    boolean isLargeFurniture(Element element) {
        return of(element).large();
    }

    /** Whether its names speak of something shown from elsewhere. */
    boolean isEmbed(Element element) {
        return of(element).embed();
    }

    /** How much names add to an element's worth: above 1 for those of an article's body, below for those of furniture. */
    double weight(Element element) {
        Names names = of(element);
        double weight = names.furniture() ? 0.5 : 1;
        if (names.strongBody() || element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return weight * 1.5;
        }
        return names.body() ? weight * 1.2 : weight;
    }

    /** Whether no reader sees it: by attribute, inline style or a class that is called so everywhere. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        for (String name : element.classNames()) {
            if (UNSEEN.contains(name)) {
                return true;
            }
        }
        return element.attr("aria-hidden").equals("true") || HtmlText.isHidden(element);
    }

    /** Class and id in lower-case words; pairs of neighbours follow as one ("article-body" also gives articlebody). */
    private static List<String> names(Element element) {
        String id = isSlug(element) ? "" : element.id();
        String raw = element.className() + " " + id;
        if (raw.length() > LONGEST) {
            raw = raw.substring(0, LONGEST);
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

    /** Whether its id only repeats the heading that it begins with, as writing tools make it: "sharing-with-reviewers" is no bar of buttons. */
    private static boolean isSlug(Element element) {
        Element heading = element.firstElementChild();
        if (element.id().indexOf('-') < 0 || heading == null || !isHeading(heading)) {
            return false;
        }
        List<String> id = parts(element.id());
        return id.size() >= LONG_SLUG
                && String.join("", parts(heading.text())).startsWith(String.join("", id));
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
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
