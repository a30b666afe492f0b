package dev.sitrep.article;

import dev.sitrep.text.MinHash;
import dev.sitrep.text.Shingles;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Recognises the same text again: wire copy under another headline, trimmed or with paragraphs added, a republished report.
 *
 * <p>A text is signed with {@link MinHash} over its three-word shingles. Signatures are indexed in 42 bands of three numbers, so that
 * of two texts with a Jaccard of .25 half are met in some band, of .4 nineteen in twenty and of .5 all (Leskovec, Rajaraman, Ullman,
 * Mining of Massive Datasets, 3.4); what meets is compared place by place and accepted from .25 on. Five-word shingles and SimHash
 * missed many rewritten copies in a trial. Texts of fewer than 80 words must agree more, of fewer than 25 almost wholly, and an item with a headline alone repeats
 * one with the same headline within two days.
 *
 * <p>Two reports on one event that were written apart share names and a quotation, and hardly pass .2. A later revision of an article is
 * never a duplicate of the revision before it.
 *
 * <p>Memory is bounded by number: the oldest article leaves when the window is full. Not thread-safe: the flow that understands articles owns one,
 * adds each after asking, and fills a new one from the store at start.
 */
public final class NearDuplicates {
    /** Jaccard from which two texts are one. */
    static final double SAME = 0.25;

    /** Leads on one event written apart reached .25 by exact count (921 of three outlets each), copies among them began at .78. */
    private static final double SAME_LEAD = 0.4;

    private static final double SAME_SHORT = 0.7;
    private static final int LEAD = 80;
    private static final int SHORT = 25;
    private static final int SHORTEST = 8;
    private static final int FEWEST_TITLE_WORDS = 4;
    private static final Duration HEADLINE_WINDOW = Duration.ofDays(2);

    private final SignatureWindow window;
    private final TitleWindow titles;
    private @Nullable Signed last;

    /**
     * An empty index.
     *
     * @param most how many articles it looks back on; 1.1 KB each
     * @param within how far apart in arrival two texts may be; articles without a known time (the epoch) are all near each other
     */
    public NearDuplicates(int most, Duration within) {
        this.window = new SignatureWindow(most, within.toMillis());
        this.titles = new TitleWindow(most);
    }

    /** The first article that had this text, where an earlier one did; an article's own earlier revisions are left out. */
    public OptionalLong firstWithSameText(Article article) {
        Signed signed = sign(article);
        if (signed.words == 0) {
            return titles.first(titleKey(article), article, HEADLINE_WINDOW.toMillis());
        }
        return signed.words < SHORTEST ? OptionalLong.empty() : window.first(signed, article);
    }

    /** Remembers an article under its id, and as a copy of the first where it is one. */
    public void add(Article article) {
        Signed signed = sign(article);
        Long first = article.duplicateOf();
        long id = first == null ? article.id() : first;
        if (signed.words >= SHORTEST) {
            window.add(signed, article, id);
        }
        String title = titleKey(article);
        if (!title.isEmpty()) {
            titles.add(title, article, id);
        }
    }

    /** How many articles with text it holds. */
    public int size() {
        return window.size();
    }

    private Signed sign(Article article) {
        Signed known = last;
        if (known != null && known.text.equals(article.text())) {
            return known;
        }
        String text = article.text();
        Signed signed =
                new Signed(text, MinHash.signature(Shingles.of(text)), Words.spans(text).size());
        last = signed;
        return signed;
    }

    /** The title's words in lower case, or an empty string where they are too few to tell a headline by. */
    private static String titleKey(Article article) {
        var words = Words.of(article.title().toLowerCase(Locale.ROOT));
        return words.size() < FEWEST_TITLE_WORDS ? "" : String.join(" ", words);
    }

    /** What makes an article the same one when it comes again, as a number. */
    static long entry(Article article) {
        return article.feedId() * 0x9E3779B97F4A7C15L + article.key().hashCode();
    }

    /** A text's signature and length. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; one of a million must be small.
    record Signed(String text, int[] signature, int words) {
        /** Whether it and an indexed text of so many words are one, at this estimated Jaccard. */
        boolean isSame(double similarity, int otherWords) {
            int shorter = Math.min(words, otherWords);
            return similarity >= (shorter < SHORT ? SAME_SHORT : shorter < LEAD ? SAME_LEAD : SAME);
        }
    }
}
