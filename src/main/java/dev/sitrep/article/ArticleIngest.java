package dev.sitrep.article;

import dev.sitrep.article.Article.TextFrom;
import dev.sitrep.text.HtmlText;
import dev.sitrep.text.Words;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which entries of a feed are news, and stores them. An entry is new once: by its key in its feed, and by its address
 * in all feeds. An entry whose words have changed is a revision, if what a reader sees of it has changed as well: a feed that rewrites
 * its markup or shortens its summary makes no news. Near-duplicates are not looked for here but where articles are understood, in
 * order and on one node.
 */
public final class ArticleIngest {
    private final ArticleStore store;
    private final FurnitureStore furniture;

    public ArticleIngest(ArticleStore store, FurnitureStore furniture) {
        this.store = store;
        this.furniture = furniture;
    }

    /** Those of one feed's drafts that are not stored as they are, the first of each key, in their order. */
    public List<Draft> news(long feedId, List<Draft> drafts) {
        Map<String, Draft> byKey = new LinkedHashMap<>();
        drafts.forEach(d -> byKey.putIfAbsent(d.key(), d));
        Map<String, String> known = store.known(feedId, byKey.keySet());
        List<String> addresses =
                byKey.values().stream()
                        .filter(d -> !known.containsKey(d.key()) && d.url() != null)
                        .map(d -> String.valueOf(d.url()))
                        .toList();
        Set<String> taken = new HashSet<>(store.knownAddresses(addresses));
        return byKey.values().stream().filter(d -> isNews(d, known, taken)).toList();
    }

    private static boolean isNews(Draft draft, Map<String, String> known, Set<String> taken) {
        String hash = known.get(draft.key());
        if (hash != null) {
            return !hash.equals(hash(draft));
        }
        // Two entries of one feed may share an address as well: the first of them takes it.
        return draft.url() == null || taken.add(String.valueOf(draft.url()));
    }

    /** Stores drafts, with their pages where those were fetched; returns how many articles or revisions there now are more. */
    public int store(List<Draft> drafts) {
        int stored = 0;
        for (Draft draft : drafts) {
            stored += store(draft) ? 1 : 0;
        }
        return stored;
    }

    /** Another feed may have brought the address since {@link #news} was asked. */
    private boolean isTaken(Draft draft) {
        return draft.url() != null
                && !store.knownAddresses(List.of(String.valueOf(draft.url()))).isEmpty();
    }

    private boolean store(Draft draft) {
        Article whole = ArticleNormalizer.normalize(draft);
        Article article = whole.withText(furniture.cut(whole.outlet(), whole.text()));
        Optional<Article> before = store.byKey(draft.feedId(), draft.key());
        if (before.isPresent() && !saysMore(before.get(), article)) {
            store.sameText(before.get().id(), hash(draft));
            return false;
        }
        if (before.isEmpty() && isTaken(draft)) {
            return false;
        }
        if (before.isEmpty()) {
            furniture.saw(whole.outlet(), whole.text(), draft.arrivedAt());
        }
        store.insert(article, hash(draft));
        return true;
    }

    /** Whether a reader would see a difference. A page that could not be had this time takes nothing back. */
    static boolean saysMore(Article before, Article now) {
        boolean lostPage = before.textFrom() == TextFrom.PAGE && now.textFrom() != TextFrom.PAGE;
        return !sameWords(before.title(), now.title())
                || (!lostPage && !sameWords(before.text(), now.text()));
    }

    private static boolean sameWords(String a, String b) {
        return a.equals(b) || Words.of(a).equals(Words.of(b));
    }

    /** Changes when the entry's own words do, whatever its markup and white space. */
    private static String hash(Draft draft) {
        String words =
                String.join(
                        " ",
                        Words.of(
                                draft.title()
                                        + "\n"
                                        + HtmlText.plain(
                                                draft.summaryHtml() + "\n" + draft.contentHtml())));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
