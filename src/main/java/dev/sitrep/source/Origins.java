package dev.sitrep.source;

import dev.sitrep.article.Article;
import dev.sitrep.article.ReadOnce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the credits and the copied texts of a story's articles back to the first voices.
 *
 * <p>A claim is a sentence. What its own sentence credits counts for it, or its paragraph before it; else where it stood word for word in an earlier
 * article; else what governs its article ({@link GoverningCredit}): the title, the lead, the dateline, the feed, the references. An article
 * without any is its outlet's own only where it shows so ("told Xxxx" in an article of Xxxx), or where others credit that outlet; else it is
 * unattributed.
 *
 * <p>Where the outlet that is credited has articles in the story which lead on to another, that one is the origin ("Ostwick Wire reports" of what
 * Ostwick Wire has from Politico); outlets that credit each other in a circle are the one of them who wrote first. A copy has the origin of the text
 * that it copies. Outlets of one owner are one voice. The order in which articles are given changes nothing.
 */
public final class Origins {
    /** So many characters of articles have their readings kept: some thousand articles, in about ten times the bytes. */
    private static final long KEPT = 16_000_000;

    private final Outlets outlets;
    private final ReadOnce<ReadArticle> readings;

    public Origins(Outlets outlets, Credits credits) {
        this.outlets = outlets;
        this.readings = new ReadOnce<>(article -> ReadArticle.of(article, credits), KEPT);
    }

    /** The origins of a story, most articles first, then by name; each article is at one of them or unattributed. */
    public OriginTree of(List<Article> articles) {
        return read(articles).tree();
    }

    /** A story with the origin and the grade of each of its sentences. */
    public StorySources read(List<Article> articles) {
        Map<Long, Article> byId = new LinkedHashMap<>();
        articles.forEach(article -> byId.putIfAbsent(article.id(), article));
        List<Article> inOrder = new ArrayList<>(byId.values());
        inOrder.sort(
                Comparator.comparing(Article::publishedOrArrived).thenComparingLong(Article::id));
        List<ReadArticle> read = new ArrayList<>(inOrder.size());
        for (Article article : inOrder) {
            read.add(readings.of(article).with(article));
        }
        return new StorySources(outlets, read);
    }
}
