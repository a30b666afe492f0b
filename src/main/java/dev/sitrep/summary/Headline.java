package dev.sitrep.summary;

import com.google.re2j.Pattern;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Genre;
import dev.sitrep.source.Origin;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the title that says most of what the articles speak of, in few words, and without asking, teasing or opining, where there is one. In a story that goes on, a late title
 * counts for more than an early one ({@link Recency}), and one that events have overtaken for less.
 */
final class Headline {
    /** RE2 has word borders of ASCII letters alone. */
    private static final Pattern WEAK =
            Pattern.compile(
                    "(?i)\\?\\s*[\"”’']?\\s*$|^(?:opinion|analysis|explainer|explained|live|watch|video|photos?|in pictures|factbox|fact sheet|fact.check|op-ed|editorial|letters?|podcast|review|column|commentary|your \\p{L}+ briefing|the memo|scoop)\\b|"
                            + "\\b(?:live updates?|as it happened|what (?:we|you need to) know|what to know|here's (?:what|why|how)|here’s (?:what|why|how)|things to know|takeaways|key moments|at a glance|need to know|this is what|you won't believe|you won’t believe)\\b|"
                            + "^(?:why|how|what|who|when|while|as|after|amid|this|these|inside|meet)\\b|\\| \\p{L}[\\p{L}.’'-]+(?: [\\p{L}.’'-]+){0,3}\\s*$|^\\p{L}+ briefing\\b|"
                            + "^(?:думка|аналіз|мнение|анализ|відео|видео|колонка|чому|як|почему|как|онлайн|фото)(?:\\P{L}|$)|онлайн-трансляц");

    private static final Pattern ADDRESS = Pattern.compile("^(?i)https?\\b");

    private static final double OVERTAKEN = 0.3;
    private static final double WEAK_COUNTS = 0.2;
    private static final double ADDRESS_COUNTS = 0.01;
    private static final int LEAST_TERMS = 4;

    /** As many characters as a long title has. */
    private static final int MOST_OPENING = 100;

    private Headline() {}

    /** Of articles in one language, in order of arrival; the earlier wins where two are as good. Where none has a title, what the first opens with. */
    static String of(
            List<Voice> voices,
            Map<String, Double> centroid,
            Recency recency,
            Overtaken overtaken,
            List<Origin> origins) {
        String best = "";
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Voice voice : voices) {
            Article article = voice.article();
            String title = withoutOrigin(article, origins);
            double score = score(voice, centroid) * recency.weight(article);
            if (!title.isBlank() && score > bestScore) {
                double holds = overtaken.titleHolds(article) ? 1 : OVERTAKEN;
                double strong = strength(title);
                if (score * holds * strong > bestScore) {
                    best = title;
                    bestScore = score * holds * strong;
                }
            }
        }
        return best.isEmpty() ? opening(voices) : best;
    }

    /** The article's title without its outlet's name; empty where it asks, teases or opines, or where the article tells of more than one event. */
    static Optional<String> fitting(Article article) {
        String title = withoutOutlet(article.title().strip(), article.outlet());
        return !title.isBlank() && strength(title) == 1 && Genre.of(article).tellsTheEvent()
                ? Optional.of(title)
                : Optional.empty();
    }

    private static String opening(List<Voice> voices) {
        String text =
                voices.stream()
                        .flatMap(voice -> voice.text().sentences().stream())
                        .sorted(Comparator.comparing(sentence -> !sentence.usable()))
                        .map(ReadSentence::text)
                        .findFirst()
                        .orElse("");
        if (text.length() <= MOST_OPENING) {
            return text;
        }
        int space = text.lastIndexOf(' ', MOST_OPENING);
        int end = space > 0 ? space : text.offsetByCodePoints(0, MOST_OPENING / 2);
        return text.substring(0, end) + "…";
    }

    private static double strength(String title) {
        if (ADDRESS.matcher(title).find()) {
            return ADDRESS_COUNTS;
        }
        return WEAK.matcher(title).find() ? WEAK_COUNTS : 1;
    }

    private static double score(Voice voice, Map<String, Double> centroid) {
        List<String> terms = voice.text().titleTerms();
        Set<String> once = new HashSet<>(terms);
        double covered = 0;
        for (String term : once) {
            covered += centroid.getOrDefault(term, 0.0);
        }
        return covered / Math.sqrt(Math.max(LEAST_TERMS, terms.size()));
    }

    /** Nor with that of whom it has its report from, where that is told: "Envoys to meet in Velmora - Politico", in the Port Herald. */
    private static String withoutOrigin(Article article, List<Origin> origins) {
        String title = withoutOutlet(article.title().strip(), article.outlet());
        for (Origin origin : origins) {
            if (origin.articles().contains(article.id())) {
                title = withoutOutlet(title, origin.name());
            }
        }
        return title;
    }

    /** "Drone hits Velmora - Port Herald", in an article of the Port Herald. */
    static String withoutOutlet(String title, String outlet) {
        for (String mark : List.of(" - ", " – ", " — ", " | ")) {
            int at = title.lastIndexOf(mark);
            if (at > 0 && !outlet.isBlank()) {
                String end = plain(title.substring(at + mark.length()));
                String name = plain(outlet);
                if (!end.isEmpty()
                        && (end.equals(name)
                                || end.equals("the" + name)
                                || name.equals("the" + end))) {
                    return title.substring(0, at).strip();
                }
            }
        }
        return title;
    }

    private static String plain(String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
