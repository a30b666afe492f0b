package dev.sitrep.article;

import dev.sitrep.article.SignatureWindow.Known;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Recognises the same text again: wire copy under another headline, trimmed or with paragraphs added, a republished report.
 *
 * <p>A text is found again by runs of four words and compared by pairs of words ({@link TextSketch}), each by MinHash (Leskovec, Rajaraman, Ullman, Mining of
 * Massive Datasets, 3.3); {@link Likeness} decides. Finding wants rare features, so that few texts are met in vain; comparing wants robust ones, so
 * that a copy with three words in ten replaced still agrees: by runs of three alone it falls to .2, where banding meets one in four.
 *
 * <p>An item with a headline alone repeats one with the same headline within two days. A later revision of an article is never a duplicate of the
 * revision before it. A text that holds another and as much again is no copy of it; a text that is held by another one is. A translation is a text of
 * its own.
 *
 * <p>Memory is bounded by number: the oldest article leaves when the window is full. Not thread-safe: the flow that understands articles owns one,
 * adds each after asking, and fills a new one from the store at start.
 */
public final class NearDuplicates {
    private static final int SHORTEST = 8;
    private static final int FEWEST_TITLE_WORDS = 4;

    /** Feeds give many items one short description ("The latest from our correspondents"): there the headlines must agree. */
    private static final int SET_PHRASE = 25;

    private static final Duration HEADLINE_WINDOW = Duration.ofDays(2);

    private final SignatureWindow window;
    private final TitleWindow titles;
    private final long within;
    private @Nullable Sketched last;
    private Map<Long, Sketched> ahead = Map.of();

    /** A text and headline with what was made of them: an article is asked about and then added. */
    private record Sketched(String text, String title, TextSketch sketch, String key) {}

    /**
     * An empty index.
     *
     * @param most how many articles it looks back on; 1.5 KB each
     * @param within how far apart in arrival two texts may be; articles without a known time (the epoch) are all near each other
     */
    public NearDuplicates(int most, Duration within) {
        this.window = new SignatureWindow(most);
        this.titles = new TitleWindow(most);
        this.within = within.toMillis();
    }

    /**
     * Reads articles that will be asked about next, on all cores: three quarters of the work on an article is to sketch it. What was read ahead
     * before is forgotten. It changes no answer.
     */
    public void readAhead(Collection<Article> articles) {
        ahead =
                articles.parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        Article::id, NearDuplicates::sketch, (one, same) -> one));
    }

    /** The first article that had this text, where an earlier one did; an article's own earlier revisions are left out. */
    public OptionalLong firstWithSameText(Article article) {
        Sketched sketched = sketched(article);
        TextSketch sketch = sketched.sketch;
        if (sketch.words() == 0) {
            return titles.first(sketched.key, article, HEADLINE_WINDOW.toMillis());
        }
        if (sketch.words() < SHORTEST) {
            return OptionalLong.empty();
        }
        Search search = new Search(sketch, known(article, sketched));
        window.visit(sketch, search::meets);
        return search.best == null ? OptionalLong.empty() : OptionalLong.of(search.best.first());
    }

    /** Remembers an article under its id, and as a copy of the first where it is one. */
    public void add(Article article) {
        Sketched sketched = sketched(article);
        Known known = known(article, sketched);
        if (sketched.sketch.words() >= SHORTEST) {
            window.add(sketched.sketch, known);
        }
        if (!sketched.key.isEmpty()) {
            titles.add(sketched.key, article, known.first());
        }
    }

    /** How many articles with text it holds. */
    public int size() {
        return window.size();
    }

    private Sketched sketched(Article article) {
        Sketched before = ahead.getOrDefault(article.id(), last);
        if (before == null
                || !before.text.equals(article.text())
                || !before.title.equals(article.title())) {
            before = sketch(article);
        }
        last = before;
        return before;
    }

    private static Sketched sketch(Article article) {
        return new Sketched(
                article.text(), article.title(), TextSketch.of(article.text()), titleKey(article));
    }

    private static Known known(Article article, Sketched sketched) {
        Long first = article.duplicateOf();
        return new Known(
                sketched.sketch.words(),
                first == null ? article.id() : first,
                article.arrivedAt().toEpochMilli(),
                entry(article),
                article.outlet().isBlank() ? 0 : article.outlet().hashCode(),
                sketched.key.hashCode());
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

    /** Of the texts that are the same as an article's the most alike, of these the first that came. */
    private final class Search {
        private final TextSketch sketch;
        private final Known article;
        private double most;
        private @Nullable Known best;

        Search(TextSketch sketch, Known article) {
            this.sketch = sketch;
            this.article = article;
        }

        void meets(Known met, int slot, double anchors) {
            if (met.entry() == article.entry() || Math.abs(met.time() - article.time()) > within) {
                return;
            }
            double whole = window.whole(sketch, slot);
            boolean better =
                    best == null || whole > most || (whole == most && met.time() < best.time());
            if (better
                    && whole >= Likeness.LEAST
                    && isSame(met, whole, window.own(sketch, slot), anchors)) {
                most = whole;
                best = met;
            }
        }

        private boolean isSame(Known met, double whole, double own, double anchors) {
            boolean oneOutlet = article.outlet() != 0 && article.outlet() == met.outlet();
            boolean setPhrase =
                    oneOutlet && article.words() < SET_PHRASE && article.title() != met.title();
            return !setPhrase
                    && new Likeness(article.words(), met.words(), whole, own, anchors)
                            .isSame(oneOutlet);
        }
    }
}
