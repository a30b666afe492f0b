package dev.sitrep.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.article.Article;
import dev.sitrep.testing.Labels;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where an editor saw the event of 223 real headlines and articles stand, against what the rule says. A label lists all that would be right: "to meet on Friday", without
 * a word of who says so, may be called announced or expected; "none" among them means that saying nothing is no loss.
 */
class StatusLabelsTest {
    private static final class Score {
        int right;
        int wrong;
        int missed;
    }

    @Test
    void the_status_is_read_from_title_and_lead() throws IOException {
        Map<Boolean, Score> scores = new TreeMap<>();
        for (Labels.Label label : Labels.of("status")) {
            List<String> allowed = new ArrayList<>();
            label.expect().forEach(e -> allowed.add(e.asText()));
            Status found = StatusRule.of(List.of(article(label)));
            String said = found == null ? "none" : found.words();
            Score score = scores.computeIfAbsent(label.held(), h -> new Score());
            boolean right = allowed.contains(said);
            score.right += right && found != null ? 1 : 0;
            score.wrong += !right && found != null ? 1 : 0;
            score.missed += !right && !allowed.contains("none") ? 1 : 0;
            if (!right && !label.held()) {
                System.out.println(said + " and not " + allowed + " at " + label.address());
            }
        }
        scores.forEach(
                (held, s) -> {
                    double precision = (double) s.right / (s.right + s.wrong);
                    double recall = (double) s.right / (s.right + s.missed);
                    System.out.printf(
                            "status%s: precision %.3f, recall %.3f (%d right, %d wrong, %d missed)%n",
                            held ? ", held" : "", precision, recall, s.right, s.wrong, s.missed);
                    assertThat(precision).isGreaterThan(.85);
                    assertThat(recall).isGreaterThan(.9);
                });
    }

    private static Article article(Labels.Label label) {
        JsonNode article = label.article();
        Instant time = published(article.path("published").asText(""));
        return new Article(
                1,
                "k",
                time == null ? 0 : 1,
                null,
                article.path("source").asText(),
                label.title(),
                article.path("text").asText(""),
                "en",
                time,
                time == null ? Instant.EPOCH : time,
                null,
                Article.TextFrom.FEED,
                null);
    }

    private static @Nullable Instant published(String text) {
        return text.length() < 10
                ? null
                : Instant.parse(text.substring(0, 10).replace('/', '-') + "T12:00:00Z");
    }
}
