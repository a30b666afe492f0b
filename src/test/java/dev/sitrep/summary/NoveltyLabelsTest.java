package dev.sitrep.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Places;
import dev.sitrep.beat.Beat;
import dev.sitrep.reading.Reader;
import dev.sitrep.source.Outlets;
import dev.sitrep.testing.Labels;
import dev.sitrep.testing.Labels.Label;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is new against what a careful editor would call so who had told a reader the title and the first sentences of one article and now reads a
 * sentence of another on the same event (ECB+, NeuS) or a like one (war-2022). The rules:
 *
 * <ul>
 *   <li>New: an act, a figure, a cause, a place of something that happened, a statement or a speaker that has not been told; what reverses what was told; a plan
 *       that has come true. A figure is new though the rest was told.
 *   <li>Covered: the main statement was told, and what is added is a weekday, the time, an age, who reported it, an epithet; what was true before that which
 *       was told.
 * </ul>
 */
class NoveltyLabelsTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_new_is_what_an_editor_would_call_so(boolean held) throws IOException {
        Gists once = new Gists(reader());
        Map<Integer, List<Known.Sentence>> told = new HashMap<>();
        for (Label label : Labels.of("novelty-told")) {
            told.computeIfAbsent(label.expect().path("pair").asInt(), pair -> new ArrayList<>())
                    .add(new Known.Sentence(1, once.of(label.text(), "en")));
        }
        int found = 0;
        int wrong = 0;
        int missed = 0;
        int covered = 0;
        for (Label label : Labels.of("novelty")) {
            if (label.held() != held) {
                continue;
            }
            Known known =
                    new Known(told.getOrDefault(label.expect().path("pair").asInt(), List.of()));
            boolean isNew = !known.covers(1, once.of(label.text(), "en"));
            boolean wanted = label.expect().path("new").asBoolean();
            found += isNew && wanted ? 1 : 0;
            wrong += isNew && !wanted ? 1 : 0;
            missed += !isNew && wanted ? 1 : 0;
            covered += !isNew && !wanted ? 1 : 0;
            if (!held && isNew != wanted && Boolean.getBoolean("labels.show")) {
                System.out.println((wanted ? "missed: " : "wrong: ") + label.text());
            }
        }
        double precision = found / (double) (found + wrong);
        double recall = found / (double) (found + missed);
        System.out.printf(
                "novelty, %s: precision %.3f, recall %.3f (%d new, %d covered rightly, %d and %d wrongly)%n",
                held ? "held" : "dev", precision, recall, found, covered, wrong, missed);
        assertThat(precision).isGreaterThanOrEqualTo(0.70);
        assertThat(recall).isGreaterThanOrEqualTo(0.70);
    }

    private static java.util.function.Supplier<Reader> reader() {
        Reader reader =
                new Reader(Beat.shipped(), Outlets.shipped(), Actors.shipped(), Places.shipped());
        return () -> reader;
    }
}
