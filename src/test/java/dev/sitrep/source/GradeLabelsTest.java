package dev.sitrep.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.testing.Labels;
import dev.sitrep.testing.Labels.Label;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Grades against what a careful reader gave real sentences, in their articles. The rules:
 *
 * <ul>
 *   <li>On the record: a person or an organisation that is no official body speaks under a name, or under an office that only one holds ("the governor");
 *       also by announcing, accusing, denying, tweeting. A sentence within somebody's quotation has its speaker's grade.
 *   <li>Official statement: a state's or an international body, its officials ("officials said") or spokespeople without a name, a country or capital that
 *       stands for it, its published data.
 *   <li>Unnamed source: somebody without a name, witnesses and experts among them, whoever printed it.
 *   <li>Media report: an outlet alone, its polls and footage, "state media", "a report".
 *   <li>Where several speak, the one whose words are the sentence's main claim counts; unnamed before media, a named speaker before the outlet.
 * </ul>
 */
class GradeLabelsTest {
    private final Grading grading = new Grading(new Credits(Outlets.shipped()));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sentences_are_graded_as_a_careful_reader_grades_them(boolean held) throws IOException {
        Map<SourcingGrade, Map<SourcingGrade, Integer>> table = new EnumMap<>(SourcingGrade.class);
        int right = 0;
        int all = 0;
        for (Label label : Labels.of("grades")) {
            if (label.held() != held) {
                continue;
            }
            SourcingGrade wanted = SourcingGrade.valueOf(label.expect().asText());
            SourcingGrade given = grade(label);
            all++;
            right += wanted == given ? 1 : 0;
            table.computeIfAbsent(wanted, g -> new EnumMap<>(SourcingGrade.class))
                    .merge(given, 1, Integer::sum);
            if (!held && wanted != given && Boolean.getBoolean("labels.show")) {
                System.out.println(
                        wanted + " not " + given + ": " + label.address() + " " + label.text());
            }
        }
        System.out.printf(
                "grades, %s: %d of %d are right (%.3f)%n",
                held ? "held" : "dev", right, all, right / (double) all);
        table.forEach((wanted, given) -> System.out.println("  " + wanted + " graded " + given));
        assertThat(right / (double) all).isGreaterThanOrEqualTo(0.89);
    }

    private SourcingGrade grade(Label label) {
        Article article = LabelledArticles.article(label);
        return grading.of(article, LabelledArticles.span(label));
    }
}
