package dev.sitrep.difference;

import dev.sitrep.article.Article;
import dev.sitrep.difference.Contradiction.Claim;
import dev.sitrep.difference.Contradiction.Kind;
import dev.sitrep.difference.FigureDifferences.Pair;
import dev.sitrep.source.StorySources;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Claims of a story's articles that don't agree. Better to miss one than to invent one; one and the same article never contradicts itself, nor does one origin.
 *
 * <p>Counts of people come first, then what is denied, places and days, attributions, and figures of other things. Of a story of more than sixty articles the
 * first, the newest and the first of each origin are compared ({@link Selected}).
 */
public final class Contradictions {
    private static final int MOST = 5;
    private static final int MOST_DENIALS = 2;

    private final List<Read> reads;
    private final @Nullable StorySources sources;
    private final FigureDifferences figures;
    private final List<Pair> pairs;

    private Contradictions(List<Read> reads, @Nullable StorySources sources) {
        this.reads = reads;
        this.sources = sources;
        this.figures = new FigureDifferences(reads);
        this.pairs = figures.shown();
    }

    /**
     * Of the articles of one story.
     *
     * @param reads in order of arrival, near-duplicates left out
     * @param sources of the same story; null where origins don't matter
     */
    public static Contradictions of(List<Read> reads, @Nullable StorySources sources) {
        return new Contradictions(Selected.of(reads, sources), sources);
    }

    /** Of articles in order of arrival, near-duplicates left out. */
    public static List<Contradiction> in(List<Article> articles) {
        return of(articles.stream().map(Read::of).toList(), null).shown("en");
    }

    /**
     * What readers are told, the most important first.
     *
     * @param language that of the claims shown, where an article in it makes the same claim
     */
    public List<Contradiction> shown(String language) {
        List<Contradiction> found = new ArrayList<>();
        pairs.stream().filter(Pair::isOfPeople).forEach(p -> found.add(figures.told(p, language)));
        found.addAll(limited(new Denials(reads).differing(), MOST_DENIALS));
        found.addAll(Occasions.differing(reads));
        Attributions.differing(reads).ifPresent(found::add);
        pairs.stream()
                .filter(p -> !p.isOfPeople())
                .forEach(p -> found.add(figures.told(p, language)));
        return limited(found, MOST).stream().map(this::withSources).toList();
    }

    /** The counts of people that later ones replaced. */
    public List<Replaced> replaced() {
        return pairs.stream()
                .filter(pair -> pair.kind() == Kind.UPDATE)
                .map(Pair::replaced)
                .toList();
    }

    /** Those of two origins. */
    private List<Contradiction> limited(List<Contradiction> all, int most) {
        return all.stream()
                .filter(c -> c.kind() != Kind.CONFLICT || !isOfOneOrigin(c))
                .limit(most)
                .toList();
    }

    private boolean isOfOneOrigin(Contradiction contradiction) {
        Set<Set<String>> origins = new HashSet<>();
        contradiction.claims().forEach(claim -> origins.add(originsOf(claim)));
        return origins.size() == 1 && origins.stream().noneMatch(Set::isEmpty);
    }

    private Contradiction withSources(Contradiction contradiction) {
        return new Contradiction(
                contradiction.kind(),
                contradiction.about(),
                contradiction.claims().stream().map(this::withSource).toList());
    }

    private Claim withSource(Claim claim) {
        Set<String> names = new TreeSet<>(originsOf(claim));
        names.remove(claim.outlet());
        return names.isEmpty() ? claim : claim.by(String.join(", ", names));
    }

    private Set<String> originsOf(Claim claim) {
        return sources == null ? Set.of() : sources.originsOf(claim.articleId(), claim.span());
    }
}
