package dev.sitrep.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.story.StoryBench;
import dev.sitrep.testing.Labels;
import dev.sitrep.testing.Labels.Label;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** Sentences by whether whoever has read no more than the title understands them, held against what a reader found. */
class StandAloneLabelsTest {
    @Test
    void what_is_taken_to_stand_alone_is_understood() throws IOException {
        List<Label> labels = Labels.of("standalone");
        for (boolean held : new boolean[] {false, true}) {
            int both = 0;
            int taken = 0;
            int alone = 0;
            for (Label label : labels) {
                if (label.held() == held) {
                    boolean expected = label.expect().path("alone").asBoolean();
                    boolean found = standsAlone(label);
                    taken += found ? 1 : 0;
                    alone += expected ? 1 : 0;
                    both += found && expected ? 1 : 0;
                    if (!held && found != expected && System.getProperty("labels") != null) {
                        System.out.println(
                                (found ? "TAKEN   " : "MISSED  ")
                                        + "["
                                        + label.title()
                                        + "] "
                                        + label.text());
                    }
                }
            }
            double precision = both / (double) taken;
            double recall = both / (double) alone;
            System.out.printf(
                    "sentences that stand alone, %s: precision %.3f (%d of %d), recall %.3f (%d of %d)%n",
                    held ? "held" : "tuned", precision, both, taken, recall, both, alone);
            assertThat(precision).isGreaterThan(0.85);
            assertThat(recall).isGreaterThan(0.9);
        }
    }

    private static boolean standsAlone(Label label) {
        ArticleText text = ArticleText.of(StoryBench.article(label.article(), 1), name -> false);
        Headings headings = Headings.of(label.title(), List.of(label.title()), "en");
        for (ReadSentence sentence : text.sentences()) {
            boolean here =
                    sentence.span().start() >= label.start()
                            && sentence.span().end() == label.start() + label.text().length();
            if (here) {
                return sentence.usable()
                        && !sentence.needs().isPreviousNeeded(headings)
                        && headings.know(sentence.needs().names());
            }
        }
        return false;
    }
}
