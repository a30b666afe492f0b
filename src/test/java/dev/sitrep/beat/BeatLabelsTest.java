package dev.sitrep.beat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Labels;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

/**
 * The beat against 300 headlines and 230 articles that a careful reader judged.
 *
 * <p>The rule. On: the subject is the conduct, the ending, the arming, the law or the diplomacy of an armed conflict, or of an open military threat between states:
 * fighting, strikes, occupation, atrocities, prisoners of war and hostages, evacuation from the front, mobilisation; talks, envoys, mediation, ceasefires, guarantees,
 * summits about a conflict; sanctions, seizures, blockades, embargoes, price caps and gas cut off between states over a conflict, frozen assets; arms, military aid,
 * alliances and exercises against a rival; what courts and the UN decide on a conflict; debates in a parliament on arms or on strikes (boat strikes and Venezuela
 * among them); attacks of an armed group in a country at war; the release of prisoners for relief of sanctions; the grain deal and the blockade behind it.
 *
 * <p>Off: domestic politics of a party to a war (corruption, elections, dismissals, repression, media bans), coups without intervention, crime and terror in a
 * country at peace, piracy, espionage trials, impeachments over aid; markets, prices, energy saving, companies that leave; sport, culture, fashion and life in war
 * (nightlife, families, refugees' days); weather, tech; papal and prize ceremonies; trials of detained athletes (a swap for them is on); trade quarrels without a
 * military side.
 */
class BeatLabelsTest {
    private static final class Score {
        private int right;
        private int wrong;
        private int missed;

        double f1() {
            return 2.0 * right / (2.0 * right + wrong + missed);
        }

        void add(Labels.Label label, boolean on) {
            boolean expected = label.expect().path("on").asBoolean();
            right += on && expected ? 1 : 0;
            wrong += on && !expected ? 1 : 0;
            missed += !on && expected ? 1 : 0;
        }

        String line(String what) {
            return "beat, %s: F1 %.3f, precision %.3f, recall %.3f of %d on the beat"
                    .formatted(
                            what,
                            f1(),
                            right / (double) (right + wrong),
                            right / (double) (right + missed),
                            right + missed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "text"})
    void headlines_and_articles_are_judged_as_an_editor_would(String part) throws IOException {
        Beat beat = Beat.shipped();
        Score seen = new Score();
        Score held = new Score();
        for (Labels.Label label : Labels.of("beat")) {
            if (!label.part().equals(part)) {
                continue;
            }
            boolean title = part.equals("title");
            Verdict verdict =
                    beat.judge(
                            title ? label.text() : label.title(), title ? "" : label.text(), "en");
            (label.held() ? held : seen).add(label, verdict.on());
            if (Boolean.getBoolean("labels.show")
                    && !label.held()
                    && verdict.on() != label.expect().path("on").asBoolean()) {
                System.out.println(label.title() + "\n   " + verdict.why());
            }
        }
        Score later = new Score();
        for (Labels.Label label : Labels.of("beat-later")) {
            later.add(label, beat.judge(label.text(), "", "en").on());
        }
        String what = part.equals("title") ? "headlines alone" : "whole articles";
        System.out.println(seen.line(what + ", seen half"));
        System.out.println(held.line(what + ", held half"));
        System.out.println(later.line("headlines labelled after its terms were written"));
        assertThat(seen.f1()).isGreaterThan(0.92);
        assertThat(held.f1()).isGreaterThan(0.95);
        assertThat(later.f1()).isGreaterThan(0.95);
    }
}
