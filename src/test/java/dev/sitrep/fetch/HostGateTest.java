package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.fetch.FetchRequest.Pace;
import dev.sitrep.fetch.HostGate.Pass;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Objects;

class HostGateTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final RequestLimit limit = new RequestLimit(3, LONG);

    @AfterEach
    void close() {
        limit.close();
    }

    private static @Nullable Pass enter(HostGate gate, String host, Duration patience)
            throws InterruptedException {
        return gate.enter(host, new Pace(Duration.ZERO, patience), true);
    }

    @Test
    void requests_to_one_host_start_no_nearer_than_the_spacing() throws InterruptedException {
        HostGate gate = new HostGate(3, Duration.ofMillis(40), limit);
        long began = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            assertThat(enter(gate, "a.example", LONG)).isNotNull();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(80), Duration.ofSeconds(20));
    }

    @Test
    void no_more_than_so_many_are_under_way_at_one_host_and_others_do_not_wait()
            throws InterruptedException {
        HostGate gate = new HostGate(2, Duration.ZERO, limit);
        Pass first = Objects.requireNonNull(enter(gate, "a.example", Duration.ZERO));
        assertThat(enter(gate, "a.example", Duration.ZERO)).isNotNull();
        assertThat(enter(gate, "a.example", Duration.ZERO)).isNull();
        assertThat(enter(gate, "b.example", Duration.ZERO)).isNotNull();
        first.close();
        assertThat(enter(gate, "a.example", Duration.ZERO)).isNotNull();
    }

    @Test
    void who_waits_for_a_hosts_turn_holds_no_place_that_others_need() throws InterruptedException {
        HostGate gate = new HostGate(1, LONG, limit);
        assertThat(enter(gate, "a.example", LONG)).isNotNull();
        Thread[] waiting = new Thread[50];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = Thread.startVirtualThread(() -> waitInVain(gate));
        }
        assertThat(enter(gate, "b.example", LONG)).isNotNull();
        assertThat(enter(gate, "c.example", LONG)).isNotNull();
        for (Thread thread : waiting) {
            thread.interrupt();
            thread.join();
        }
    }

    private static void waitInVain(HostGate gate) {
        try {
            enter(gate, "a.example", LONG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_crawl_delay_is_kept_even_where_we_keep_no_spacing_and_only_by_those_who_know_of_it()
            throws InterruptedException {
        HostGate gate = new HostGate(3, Duration.ZERO, limit);
        Pace slowly = new Pace(LONG, Duration.ofSeconds(10));
        for (String host : new String[] {"a.example", "b.example"}) {
            Pass page = Objects.requireNonNull(gate.enter(host, slowly, host.startsWith("a")));
            page.close();
            // It would be ten minutes: nobody waits even ten seconds in vain.
            assertThat(gate.enter(host, slowly, host.startsWith("a"))).isNull();
            Pass feed = Objects.requireNonNull(gate.enter(host, Pace.USUAL, host.startsWith("a")));
            feed.close();
        }
    }

    @Test
    void a_crawl_delay_within_patience_is_waited_for() throws InterruptedException {
        HostGate gate = new HostGate(3, Duration.ZERO, limit);
        Pace slowly = new Pace(Duration.ofMillis(60), LONG);
        long began = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            Pass page = Objects.requireNonNull(gate.enter("a.example", slowly, true));
            page.close();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(120));
    }

    @Test
    void slow_requests_give_their_places_back_as_long_as_there_is_room_for_slow_ones()
            throws InterruptedException {
        try (RequestLimit one = new RequestLimit(1, Duration.ofMillis(30))) {
            long most = Duration.ofSeconds(30).toNanos();
            RequestLimit.Place first = Objects.requireNonNull(one.enter(most));
            RequestLimit.Place second = Objects.requireNonNull(one.enter(most));
            RequestLimit.Place third = Objects.requireNonNull(one.enter(most));
            // Two are slow, and there is room for no more of them: the third keeps its place.
            assertThat(one.enter(Duration.ofMillis(100).toNanos())).isNull();
            first.close();
            second.close();
            third.close();
            assertThat(one.enter(0)).isNotNull();
        }
    }
}
