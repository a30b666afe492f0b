package dev.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;

class LeasesTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void one_node_holds_a_lease_until_it_lapses_or_is_given_up(Kind kind) {
        try (Database database = kind.open()) {
            Leases first = new Leases(database, "first", Duration.ofSeconds(15));
            Leases second = new Leases(database, "second", Duration.ofSeconds(15));

            assertThat(first.hold("telegram", NOW)).isTrue();
            assertThat(second.hold("telegram", NOW.plusSeconds(14))).isFalse();
            assertThat(first.hold("telegram", NOW.plusSeconds(10))).as("renewed").isTrue();
            assertThat(second.hold("telegram", NOW.plusSeconds(20))).isFalse();
            assertThat(second.hold("telegram", NOW.plusSeconds(25))).as("lapsed").isTrue();
            assertThat(first.hold("telegram", NOW.plusSeconds(26))).isFalse();

            second.release("telegram");
            assertThat(first.hold("telegram", NOW.plusSeconds(27))).isTrue();
        }
    }
}
