package dev.sitrep.article;

import dev.sitrep.text.Shingles;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two articles of different feeds at one address are one article, and whose it is then. Pure.
 *
 * <p>An address alone proves nothing: any feed may list any link, with words of its own, and would take the other's item away. So the
 * words must agree as well: the titles, and the texts so far as both have one. A feed that lies on the article's own site speaks
 * for it: of two that agree it is the article, even when it came later, and a foreign feed's item with the text of that page under another
 * headline is no article beside it.
 */
public final class SamePage {
    private static final double TITLES_AGREE = 0.6;
    private static final double CONTAINED = 0.6;
    private static final int FEWEST_TITLE_WORDS = 3;
    private static final int FEWEST_WORDS = 25;

    /** Where feeds live beside the site that they are of. */
    private static final List<String> SIDE_HOSTS =
            List.of("www.", "feeds.", "feed.", "rss.", "m.", "amp.", "api.");

    private SamePage() {}

    /** What a later article is to an earlier one at the same address. */
    public enum Relation {
        /** Two articles. */
        APART,
        /** The later is a mere copy. */
        COPY,
        /** The later is the article itself, and the earlier was a copy of it. */
        ORIGINAL
    }

    /**
     * @param earlierFeed address of the feed that the earlier came from; null where it is not known, as for the later
     */
    public static Relation of(
            Article earlier,
            @Nullable String earlierFeed,
            Article later,
            @Nullable String laterFeed) {
        boolean first = isHome(earlierFeed, earlier);
        boolean second = isHome(laterFeed, later);
        long[] a = Shingles.of(earlier.text());
        long[] b = Shingles.of(later.text());
        boolean bothLong = a.length >= FEWEST_WORDS && b.length >= FEWEST_WORDS;
        boolean sameText = bothLong && shared(a, b) >= CONTAINED * Math.min(a.length, b.length);
        boolean titles = agree(earlier.title(), later.title());
        boolean byTitle = titles && (sameText || !bothLong);
        boolean same = byTitle || (first != second && sameText);
        if (!same) {
            return Relation.APART;
        }
        return second && !first ? Relation.ORIGINAL : Relation.COPY;
    }

    private static boolean isHome(@Nullable String feed, Article article) {
        if (feed == null || article.url() == null) {
            return false;
        }
        String feedSite = site(feed);
        String site = site(article.url().toString());
        return !site.isEmpty()
                && (site.equals(feedSite)
                        || site.endsWith("." + feedSite)
                        || feedSite.endsWith("." + site));
    }

    private static String site(String address) {
        int scheme = address.indexOf("://");
        String rest = scheme < 0 ? address : address.substring(scheme + 3);
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
        for (String side : SIDE_HOSTS) {
            if (host.startsWith(side) && host.indexOf('.', side.length()) > 0) {
                return host.substring(side.length());
            }
        }
        return host;
    }

    private static boolean agree(String a, String b) {
        List<String> first = Words.of(a);
        List<String> second = Words.of(b);
        if (first.equals(second)) {
            return true;
        }
        List<String> shorter = first.size() <= second.size() ? first : second;
        List<String> longer = first.size() <= second.size() ? second : first;
        if (shorter.size() < FEWEST_TITLE_WORDS) {
            return false;
        }
        // Aggregators put the outlet's name behind the title.
        if (longer.subList(0, shorter.size()).equals(shorter)) {
            return true;
        }
        Set<String> both = new HashSet<>(first);
        both.retainAll(new HashSet<>(second));
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        return both.size() >= TITLES_AGREE * all.size();
    }

    private static int shared(long[] a, long[] b) {
        return (int) Arrays.stream(a).filter(s -> Arrays.binarySearch(b, s) >= 0).count();
    }
}
