package dev.sitrep.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KinTest {
    @Test
    void the_crowd_is_what_stands_near_behind_the_first_four() {
        Kin kin = new Kin();
        for (int i = 0; i < 20; i++) {
            kin.meet(i, i < 4 ? 0.9 : 0.4);
        }
        assertThat(kin.crowd()).isCloseTo(0.4, within(1e-6));
    }

    @Test
    void a_lonely_article_has_little_crowd_and_never_none() {
        assertThat(new Kin().crowd()).isGreaterThan(0.1).isLessThan(0.2);
    }

    @Test
    void the_nearest_are_kept_nearest_first_whatever_order_they_come_in() {
        Kin kin = new Kin();
        for (int i = 1; i <= 30; i++) {
            kin.meet(i * 7 % 31, i * 7 % 31 / 100.0);
        }
        assertThat(kin.ids()).hasSize(12).startsWith(30, 29, 28).endsWith(20, 19);
    }

    @Test
    void in_a_large_story_the_crowd_is_its_own() {
        assertThat(Kin.ownShare(2)).isZero();
        assertThat(Kin.ownShare(9)).isEqualTo(0.5);
        assertThat(Kin.ownShare(500)).isEqualTo(1);
    }
}
