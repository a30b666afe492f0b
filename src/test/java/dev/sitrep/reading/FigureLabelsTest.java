package dev.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.testing.Labels;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures in 340 sentences and headlines of real articles, against what a careful reader found.
 *
 * <p>The rule: a figure counts or measures something and has a value. None are dates, years, ages, clock times, spans of time ("two-day visit", "24 hours"), scores, ranks,
 * ordinals (but for sanctions packages), fractions in words, numbers of names, "dozens" and "several hundred", "one" that counts no people, how many times
 * something was done, and references by a small number ("the two leaders"). What a number counts is the head of its noun, or what became of the people.
 */
class FigureLabelsTest {
    /** How many there were to find, how many were found, and of those how many right. */
    private static final class Score {
        private int expected;
        private int found;
        private int values;
        private int whats;

        double precision(int right) {
            return right / (double) found;
        }

        double recall(int right) {
            return right / (double) expected;
        }

        String line(String half) {
            return "figures, %s half: %d labelled, %d found; value and what: precision %.3f, recall %.3f; value alone: precision %.3f, recall %.3f"
                    .formatted(
                            half,
                            expected,
                            found,
                            precision(whats),
                            recall(whats),
                            precision(values),
                            recall(values));
        }
    }

    @Test
    void figures_of_real_sentences_are_found_with_what_they_count() throws IOException {
        Score seen = new Score();
        Score held = new Score();
        for (Labels.Label label : Labels.of("figures")) {
            add(label, label.held() ? held : seen);
        }
        System.out.println(seen.line("seen"));
        System.out.println(held.line("held"));
        for (Score score : List.of(seen, held)) {
            assertThat(score.precision(score.whats)).isGreaterThan(0.97);
            assertThat(score.recall(score.whats)).isGreaterThan(0.94);
            assertThat(score.precision(score.values)).isGreaterThan(0.98);
        }
    }

    private static void add(Labels.Label label, Score score) {
        List<Figure> left = new ArrayList<>(Figures.in(label.text(), "en"));
        score.found += left.size();
        score.expected += label.expect().size();
        List<JsonNode> missed = new ArrayList<>();
        for (JsonNode expected : label.expect()) {
            Figure figure = take(expected, left);
            if (figure == null) {
                missed.add(expected);
                continue;
            }
            score.values++;
            if (isRight(expected, figure)) {
                score.whats++;
            } else {
                print(label, "WRONG " + expected + " for " + figure);
            }
        }
        if (!missed.isEmpty() || !left.isEmpty()) {
            print(label, "MISSED " + missed + " TOO MUCH " + left);
        }
    }

    private static void print(Labels.Label label, String what) {
        if (Boolean.getBoolean("labels.show") && !label.held()) {
            System.out.println(label.text() + "\n   " + what);
        }
    }

    private static @Nullable Figure take(JsonNode expected, List<Figure> left) {
        double value = expected.path("value").asDouble();
        Figure best = null;
        for (Figure figure : left) {
            boolean same = Math.abs(figure.value() - value) <= 1e-9 * value;
            if (same && (best == null || (!isRight(expected, best) && isRight(expected, figure)))) {
                best = figure;
            }
        }
        left.remove(best);
        return best;
    }

    private static boolean isRight(JsonNode expected, Figure figure) {
        boolean low =
                !expected.has("low")
                        || Math.abs(expected.path("low").asDouble() - figure.low()) < 1e-6;
        boolean high =
                !expected.has("high")
                        || Math.abs(expected.path("high").asDouble() - figure.high()) < 1e-6;
        return low && high && isSameThing(expected.path("what").asText(""), figure.what());
    }

    /** The head counts, in singular or plural; several answers may stand side by side. */
    private static boolean isSameThing(String expected, String what) {
        for (String answer : expected.split("\\|", -1)) {
            if (head(answer).equals(head(what))) {
                return true;
            }
        }
        return false;
    }

    private static String head(String what) {
        String last = what.substring(what.lastIndexOf(' ') + 1);
        return last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    }
}
