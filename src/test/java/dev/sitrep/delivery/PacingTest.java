package dev.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.Pacing.Limits;
import dev.sitrep.delivery.Pacing.Rate;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class PacingTest {
    private static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");
    private static final Limits TELEGRAM =
            limits(List.of(rate(30, 1000), rate(4, 100)), List.of(rate(1, 1000)));

    @Test
    void a_chat_is_sent_to_once_a_second_and_its_threads_count_with_it() {
        Pacing pacing = new Pacing();
        ChatRef topic = new ChatRef(Platform.TELEGRAM, "1", "7");
        pacing.sent(TELEGRAM, topic, NOON).answered(NOON.plusMillis(5));
        assertThat(free(pacing, TELEGRAM, "1", NOON)).isEqualTo(NOON.plusSeconds(1));
        assertThat(free(pacing, TELEGRAM, "2", NOON)).isEqualTo(NOON);
        assertThat(free(pacing, TELEGRAM, "1", NOON.plusSeconds(1))).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void a_group_is_sent_to_at_most_so_often_a_minute() {
        Pacing pacing = new Pacing();
        Limits group = limits(List.of(), List.of(rate(1, 1000), rate(20, 60_000)));
        for (int second = 0; second < 20; second++) {
            Instant at = NOON.plusSeconds(second);
            pacing.sent(group, chat("-1"), at).answered(at);
        }
        assertThat(free(pacing, group, "-1", NOON.plusSeconds(20))).isEqualTo(NOON.plusSeconds(60));
        assertThat(free(pacing, group, "-1", NOON.plusSeconds(60))).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void thirty_a_second_go_out_spread_over_the_second() {
        Pacing pacing = new Pacing();
        int sent = 0;
        int mostInATenth = 0;
        for (int millis = 0; millis < 10_000; millis++) {
            Instant now = NOON.plusMillis(millis);
            int room = pacing.room(now);
            for (int i = 0; i < Math.min(room, 40); i++) {
                if (free(pacing, TELEGRAM, "c" + sent, now).equals(now)) {
                    pacing.sent(TELEGRAM, chat("c" + sent), now).answered(now.plusMillis(3));
                    sent++;
                }
            }
            mostInATenth = Math.max(mostInATenth, room == Integer.MAX_VALUE ? 0 : room);
        }
        assertThat(sent).isEqualTo(300);
        assertThat(mostInATenth).isLessThanOrEqualTo(4);
    }

    /** However the way there stalls, the server never sees more than thirty in nine tenths of a second. */
    @Test
    void what_stalls_on_the_way_does_not_arrive_in_a_crowd() {
        long seed = System.nanoTime();
        System.out.println("PacingTest seed " + seed);
        Random random = new Random(seed);
        Pacing pacing = new Pacing();
        List<Instant> arrivals = new ArrayList<>();
        record Flight(Pacing.Passage passage, Instant answer) {}
        List<Flight> flying = new ArrayList<>();
        for (int millis = 0; millis < 60_000; millis++) {
            Instant now = NOON.plusMillis(millis);
            for (Flight flight : List.copyOf(flying)) {
                if (!flight.answer().isAfter(now)) {
                    flight.passage().answered(flight.answer());
                    flying.remove(flight);
                }
            }
            // Now and then the machine stands still, and what left before arrives after it.
            long stall = random.nextInt(200) == 0 ? random.nextInt(700) : 0;
            while (free(pacing, TELEGRAM, "another", now).equals(now)) {
                Instant arrives = now.plusMillis(20 + stall + random.nextInt(10));
                arrivals.add(arrives);
                flying.add(
                        new Flight(
                                pacing.sent(TELEGRAM, chat("c" + arrivals.size()), now),
                                arrives.plusMillis(20 + random.nextInt(10))));
            }
        }
        arrivals.sort(Instant::compareTo);
        for (int i = 30; i < arrivals.size(); i++) {
            assertThat(Duration.between(arrivals.get(i - 30), arrivals.get(i)))
                    .as("thirty in a row, seed %d", seed)
                    .isGreaterThanOrEqualTo(Duration.ofMillis(899));
        }
        assertThat(arrivals.size()).isGreaterThan(1_400);
    }

    @Test
    void what_arrived_late_counts_from_then_though_it_was_given_up() {
        Pacing pacing = new Pacing();
        pacing.sent(TELEGRAM, chat("2"), NOON).answered(NOON.plusMillis(5));
        Pacing.Passage slow = pacing.sent(TELEGRAM, chat("1"), NOON);
        assertThat(free(pacing, TELEGRAM, "1", NOON.plusMillis(2_500)))
                .isEqualTo(NOON.plusMillis(2_500));
        slow.answered(NOON.plusMillis(3_000));
        assertThat(free(pacing, TELEGRAM, "1", NOON.plusMillis(3_000)))
                .isAfterOrEqualTo(NOON.plusMillis(3_895));
    }

    @Test
    void a_refusal_rests_its_chat_and_a_second_chats_within_a_second_rests_the_bot() {
        Pacing pacing = new Pacing();
        pacing.refused(TELEGRAM, chat("1"), NOON.plusSeconds(7), NOON);
        assertThat(free(pacing, TELEGRAM, "1", NOON)).isEqualTo(NOON.plusSeconds(7));
        assertThat(free(pacing, TELEGRAM, "2", NOON)).isEqualTo(NOON);

        pacing.refused(TELEGRAM, chat("1"), NOON.plusSeconds(8), NOON);
        assertThat(free(pacing, TELEGRAM, "2", NOON)).isEqualTo(NOON);
        pacing.refused(TELEGRAM, chat("2"), NOON.plusSeconds(9), NOON.plusMillis(900));
        assertThat(pacing.room(NOON.plusSeconds(8))).isZero();
        assertThat(pacing.nextRoom(NOON.plusSeconds(8))).isEqualTo(NOON.plusSeconds(9));
        assertThat(free(pacing, TELEGRAM, "3", NOON.plusSeconds(9))).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void each_bucket_has_its_own_speed() {
        Pacing pacing = new Pacing();
        Limits one = new Limits("T1", List.of(rate(1, 1000)), List.of());
        Limits other = new Limits("T2", List.of(rate(1, 1000)), List.of());
        pacing.sent(one, chat("T1/C1"), NOON);
        assertThat(free(pacing, one, "T1/C2", NOON)).isEqualTo(NOON.plusSeconds(1));
        assertThat(free(pacing, other, "T2/C1", NOON)).isEqualTo(NOON);
    }

    @Test
    void a_clock_that_is_set_back_holds_nobody_up() {
        Pacing pacing = new Pacing();
        pacing.sent(TELEGRAM, chat("1"), NOON);
        pacing.refused(TELEGRAM, chat("2"), NOON.plusSeconds(9), NOON);
        Instant anHourAgo = NOON.minusSeconds(3600);
        assertThat(free(pacing, TELEGRAM, "1", anHourAgo)).isEqualTo(anHourAgo);
        assertThat(free(pacing, TELEGRAM, "2", anHourAgo)).isEqualTo(anHourAgo);
    }

    @Test
    void without_limits_all_goes_at_once() {
        Pacing pacing = new Pacing();
        pacing.sent(Limits.NONE, chat("1"), NOON);
        assertThat(free(pacing, Limits.NONE, "1", NOON)).isEqualTo(NOON);
        assertThat(pacing.room(NOON)).isEqualTo(Integer.MAX_VALUE);
    }

    private static Instant free(Pacing pacing, Limits limits, String room, Instant now) {
        return pacing.freeAt(limits, chat(room), now);
    }

    private static Limits limits(List<Rate> inBucket, List<Rate> inChat) {
        return new Limits("bot", inBucket, inChat);
    }

    private static Rate rate(int most, int millis) {
        return new Rate(most, Duration.ofMillis(millis));
    }

    private static ChatRef chat(String room) {
        return ChatRef.of(Platform.TELEGRAM, room);
    }
}
