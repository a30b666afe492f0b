package dev.sitrep.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credits;
import dev.sitrep.source.Origins;
import dev.sitrep.source.Outlets;
import dev.sitrep.story.StoryBench;
import dev.sitrep.summary.SentencePool.Candidate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * How the weights of {@link SentenceWeights} were learned: coordinate ascent on sets with a summary written by people, for the sum of ROUGE-2 and ROUGE-L F1 at 60
 * words, from the weights that are there.
 *
 * <p>Arguments: the sets to learn from, the sets to check on, and how many times to go through the weights (0 only scores those that are there).
 */
public final class LearnSentenceWeights {
    private static final int WORDS = 60;
    private static final double[] STEPS = {0.04, 0.02, 0.08, 0.02};

    private LearnSentenceWeights() {}

    private record Set(Summarizer.Told told, List<String> reference) {}

    public static void main(String[] args) throws IOException {
        List<Set> train = read(Path.of(args[0]));
        List<Set> check = read(Path.of(args[1]));
        SentenceWeights w = SentenceWeights.LEARNED;
        double[] best = {w.opening(), w.title(), w.number(), w.enough()};
        double most = score(train, best);
        print("at the start", train, check, best);
        for (int round = 0; round < Integer.parseInt(args[2]); round++) {
            double step = STEPS[Math.min(round, STEPS.length - 1)];
            for (int i = 0; i < best.length; i++) {
                for (double by : new double[] {step, -step}) {
                    double[] tried = best.clone();
                    tried[i] += by;
                    double score = score(train, tried);
                    while (score > most) {
                        most = score;
                        best = tried.clone();
                        tried[i] += by;
                        score = score(train, tried);
                    }
                }
            }
            print("round " + (round + 1), train, check, best);
        }
    }

    private static void print(String when, List<Set> train, List<Set> check, double[] weights) {
        System.out.printf(
                Locale.ROOT,
                "%s: train %.3f, check %.3f, %.1f words, weights %s%n",
                when,
                score(train, weights),
                score(check, weights),
                words(check, weights),
                Arrays.toString(weights));
    }

    private static SentenceWeights weights(double[] w) {
        return new SentenceWeights(w[0], w[1], w[2], w[3]);
    }

    /** Words of a summary, on average. */
    private static double words(List<Set> sets, double[] w) {
        return sets.stream()
                        .flatMap(
                                set ->
                                        set
                                                .told()
                                                .choose(SummaryLength.words(WORDS), weights(w))
                                                .stream())
                        .mapToInt(c -> c.sentence().words())
                        .sum()
                / (double) sets.size();
    }

    private static double score(List<Set> sets, double[] w) {
        SentenceWeights weights = weights(w);
        return 100
                * sets.parallelStream().mapToDouble(set -> score(set, weights)).average().orElse(0);
    }

    private static double score(Set set, SentenceWeights weights) {
        List<Candidate> chosen = set.told().choose(SummaryLength.words(WORDS), weights);
        String summary =
                ReadingOrder.of(chosen).stream()
                        .map(c -> c.sentence().text())
                        .collect(Collectors.joining(" "));
        List<String> words = words(summary);
        return bigrams(words, set.reference()) + longest(words, set.reference());
    }

    private static double bigrams(List<String> a, List<String> b) {
        Map<String, Integer> left = new HashMap<>();
        for (int i = 1; i < a.size(); i++) {
            left.merge(a.get(i - 1) + " " + a.get(i), 1, Integer::sum);
        }
        int both = 0;
        for (int i = 1; i < b.size(); i++) {
            String pair = b.get(i - 1) + " " + b.get(i);
            int had = left.getOrDefault(pair, 0);
            if (had > 0) {
                both++;
                left.put(pair, had - 1);
            }
        }
        return f1(both, a.size() - 1, b.size() - 1);
    }

    private static double longest(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (String word : a) {
            int previous = 0;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                row[j] = word.equals(b.get(j - 1)) ? previous + 1 : Math.max(above, row[j - 1]);
                previous = above;
            }
        }
        return f1(row[b.size()], a.size(), b.size());
    }

    private static double f1(int both, int a, int b) {
        return a + b <= 0 ? 0 : 2.0 * both / (a + b);
    }

    /** As score/summaries.py has them. */
    private static List<String> words(String text) {
        List<String> words =
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return words.subList(0, Math.min(WORDS, words.size()));
    }

    private static List<Set> read(Path file) throws IOException {
        Outlets outlets = Outlets.shipped();
        Summarizer summarizer = new Summarizer(new Origins(outlets, new Credits(outlets)));
        ObjectMapper json = new ObjectMapper();
        List<Set> sets = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                List<Article> articles = new ArrayList<>();
                node.path("articles")
                        .forEach(a -> articles.add(StoryBench.article(a, articles.size() + 1)));
                sets.add(
                        new Set(summarizer.read(articles), words(node.path("reference").asText())));
            }
        }
        return sets;
    }
}
