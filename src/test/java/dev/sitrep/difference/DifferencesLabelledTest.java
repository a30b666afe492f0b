package dev.sitrep.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleLines;
import dev.sitrep.testing.Labels;
import dev.sitrep.testing.Labels.Label;
import dev.sitrep.testing.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Pairs of figures of real stories, each judged by reading: which can't both hold, and which only seem so. */
class DifferencesLabelledTest {
    private static final double PRECISION = 0.9;
    private static final double RECALL = 0.25;
    private static final Duration SLOWEST = Duration.ofMillis(100);
    private static final int ROUNDS = 15;
    private static final String ECB = "bench/stories/ecbplus.dev.jsonl.gz";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void figures_that_differ_are_told_from_those_that_do_not(boolean held) throws IOException {
        Map<String, Map<String, Article>> files = new HashMap<>();
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Label label : Labels.of("differences")) {
            String kind = label.expect().path("kind").asText();
            if (label.held() != held || kind.equals("unclear")) {
                continue;
            }
            Map<String, Article> articles = files.get(label.file());
            if (articles == null) {
                articles = articles(label.file());
                files.put(label.file(), articles);
            }
            boolean shown = isShown(label, articles);
            boolean real = kind.equals("conflict") || kind.equals("update");
            right += real && shown ? 1 : 0;
            wrong += !real && shown ? 1 : 0;
            missed += real && !shown ? 1 : 0;
        }
        double precision = right / (double) Math.max(1, right + wrong);
        double recall = right / (double) Math.max(1, right + missed);
        System.out.printf(
                "differences, %s half: precision %.2f, recall %.2f of %d%n",
                held ? "held" : "other", precision, recall, right + missed);
        assertThat(precision).isGreaterThanOrEqualTo(PRECISION);
        assertThat(recall).isGreaterThanOrEqualTo(RECALL);
    }

    /** Of three stories, so that there is more to compare than in one; {@link Read} keeps what was read. */
    @Test
    void forty_articles_are_compared_in_a_blink() throws IOException {
        List<Article> story = new ArrayList<>(articles(ECB).values()).subList(0, 40);
        long cold = best(() -> story.stream().map(Read::of).toList());
        List<Read> kept = story.stream().map(Read::of).toList();
        long warm = best(() -> kept);
        System.out.printf(
                "differences of 40 articles: %d ms with reading, %d ms without%n",
                Duration.ofNanos(cold).toMillis(), Duration.ofNanos(warm).toMillis());
        assertThat(Duration.ofNanos(warm)).isLessThan(SLOWEST);
    }

    private static long best(Supplier<List<Read>> reads) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            List<Read> story = reads.get();
            long start = System.nanoTime();
            Contradictions.of(story, null).shown("en");
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private static boolean isShown(Label label, Map<String, Article> articles) {
        JsonNode expect = label.expect();
        Article first = articles.get(label.article().path("id").asText());
        Article second = articles.get(expect.path("other").asText());
        if (first == null || second == null) {
            throw new IllegalStateException("no such articles: " + label.address());
        }
        List<Read> both = List.of(Read.of(first), Read.of(second));
        int other = expect.path("start").asInt();
        return new FigureDifferences(both)
                .pairs().stream()
                        .filter(pair -> pair.kind().isShown())
                        .anyMatch(
                                pair ->
                                        isOf(pair.first(), pair.second(), label, second, other)
                                                || isOf(
                                                        pair.second(),
                                                        pair.first(),
                                                        label,
                                                        second,
                                                        other));
    }

    private static boolean isOf(
            Stated one, Stated another, Label label, Article second, int other) {
        return !one.article().equals(second)
                && isAt(one, one.article(), label.start())
                && isAt(another, second, other);
    }

    private static boolean isAt(Stated stated, Article article, int start) {
        return stated.article().equals(article)
                && stated.figure().number().start() <= start
                && start < stated.figure().number().end();
    }

    private static Map<String, Article> articles(String file) throws IOException {
        Map<String, Article> articles = new LinkedHashMap<>();
        try (ArticleLines lines = ArticleLines.open(Shared.path(file))) {
            for (ArticleLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof ArticleLines.Line.OfArticle one) {
                    articles.put(one.article().key(), one.article());
                }
            }
        }
        return articles;
    }
}
