package dev.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.testing.Labels;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days that an editor found in 257 stretches of real text, against those that are read. What is read may be a day wider, as it is where a zone is
 * not known; "may" marks days that are right to find and no loss to miss ("today" for nowadays).
 */
class DayLabelsTest {
    private static final class Score {
        int right;
        int wrong;
        int missed;
    }

    @Test
    void days_are_found_and_resolved() throws IOException {
        Map<Boolean, Score> scores = new TreeMap<>();
        for (Labels.Label label : Labels.of("days")) {
            score(label, scores.computeIfAbsent(label.held(), h -> new Score()));
        }
        scores.forEach(
                (held, s) -> {
                    double precision = (double) s.right / (s.right + s.wrong);
                    double recall = (double) s.right / (s.right + s.missed);
                    System.out.printf(
                            "days%s: precision %.3f, recall %.3f (%d right, %d wrong, %d missed)%n",
                            held ? ", held" : "", precision, recall, s.right, s.wrong, s.missed);
                    assertThat(precision).isGreaterThan(.92);
                    assertThat(recall).isGreaterThan(.93);
                });
    }

    private static void score(Labels.Label label, Score score) {
        LocalDate published = LocalDate.parse(label.expect().path("published").asText());
        List<JsonNode> expected = new ArrayList<>();
        label.expect().path("days").forEach(expected::add);
        for (Day day : Days.in(label.text(), "en", published)) {
            JsonNode same = expected.stream().filter(e -> isSame(e, day)).findFirst().orElse(null);
            if (same == null) {
                score.wrong++;
                tell(label, "wrong: " + day);
            } else {
                score.right += same.path("may").asBoolean() ? 0 : 1;
                expected.remove(same);
            }
        }
        for (JsonNode missed : expected) {
            if (!missed.path("may").asBoolean()) {
                score.missed++;
                tell(label, "missed: " + missed);
            }
        }
    }

    private static boolean isSame(JsonNode expected, Day day) {
        LocalDate from = LocalDate.parse(expected.path("from").asText());
        LocalDate to = LocalDate.parse(expected.path("to").asText());
        int wider = to.toEpochDay() - from.toEpochDay() > 5 ? 7 : 1;
        return !day.from().isAfter(from)
                && !day.to().isBefore(to)
                && day.from().plusDays(wider).compareTo(from) >= 0
                && day.to().minusDays(wider).compareTo(to) <= 0;
    }

    private static void tell(Labels.Label label, String what) {
        if (!label.held()) {
            System.out.println(what + " at " + label.address() + " " + label.start());
        }
    }
}
