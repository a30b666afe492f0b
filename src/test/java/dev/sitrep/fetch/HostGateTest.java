package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class HostGateTest {
    @Test
    void requests_to_one_host_start_no_nearer_than_the_spacing() {
        HostGate.Turns turns = new HostGate.Turns(Duration.ofNanos(100));
        assertThat(turns.take(1000)).isZero();
        assertThat(turns.take(1010)).isEqualTo(90);
        assertThat(turns.take(1020)).isEqualTo(180);
        assertThat(turns.take(5000)).isZero();
    }

    @Test
    void no_more_than_so_many_are_under_way_at_one_host_and_others_do_not_wait()
            throws InterruptedException {
        HostGate gate = new HostGate(2, Duration.ZERO);
        assertThat(gate.enter("a.example", Duration.ZERO)).isTrue();
        assertThat(gate.enter("a.example", Duration.ZERO)).isTrue();
        assertThat(gate.enter("a.example", Duration.ZERO)).isFalse();
        assertThat(gate.enter("b.example", Duration.ZERO)).isTrue();
        gate.leave("a.example");
        assertThat(gate.enter("a.example", Duration.ZERO)).isTrue();
    }
}
