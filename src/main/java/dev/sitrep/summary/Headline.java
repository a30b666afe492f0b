package dev.sitrep.summary;

import com.google.re2j.Pattern;

import dev.sitrep.article.Article;
import dev.sitrep.text.Terms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Chooses the title that says most of what the articles speak of, in few words, and without asking, teasing or opining. In a story that goes on, a late title
 * counts for more than an early one ({@link Recency}), and one that events have overtaken for less.
 */
final class Headline {
    private static final Pattern WEAK =
            Pattern.compile(
                    "(?i)\\?\\s*$|^(?:opinion|analysis|explainer|live|watch|video|photos?|what we know|factbox|op-ed|editorial)\\b|\\blive updates?\\b|^(?:why|how|what|who|while|as|after|amid)\\b|\\||"
                            + "^(?:думка|аналіз|мнение|анализ|відео|видео)");

    private static final double OVERTAKEN = 0.3;

    private Headline() {}

    /** Of articles in one language, in order of arrival; the earlier wins where two are as good. */
    static String of(
            List<Article> articles,
            Map<String, Double> centroid,
            Recency recency,
            Overtaken overtaken) {
        String best = "";
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Article article : articles) {
            double holds = overtaken.holds(article, article.title()) ? 1 : OVERTAKEN;
            double score = score(article, centroid) * recency.weight(article) * holds;
            if (!article.title().isBlank() && score > bestScore) {
                best = article.title().strip();
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(Article article, Map<String, Double> centroid) {
        List<String> terms = Terms.of(article.title(), article.language());
        double covered = 0;
        for (String term : new HashSet<>(terms)) {
            covered += centroid.getOrDefault(term, 0.0);
        }
        double score = covered / Math.sqrt(Math.max(4, terms.size()));
        return WEAK.matcher(article.title()).find() ? score * 0.5 : score;
    }
}
