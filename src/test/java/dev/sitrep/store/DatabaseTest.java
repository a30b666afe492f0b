package dev.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_transaction_that_fails_leaves_nothing_behind_though_stores_nested_in_it_had_finished(
            Kind kind) {
        try (Database database = kind.open()) {
            database.use(handle -> handle.execute("CREATE TABLE note (words TEXT)"));
            assertThatThrownBy(
                            () ->
                                    database.atomically(
                                            () -> {
                                                database.atomically(
                                                        () ->
                                                                database.use(
                                                                        h ->
                                                                                h.execute(
                                                                                        "INSERT"
                                                                                                + " INTO"
                                                                                                + " note"
                                                                                                + " VALUES"
                                                                                                + " ('kept?')")));
                                                throw new IllegalStateException("half-way");
                                            }))
                    .hasMessage("half-way");
            int rows =
                    database.with(
                            h ->
                                    h.createQuery("SELECT count(*) FROM note")
                                            .mapTo(Integer.class)
                                            .one());
            assertThat(rows).isZero();
        }
    }
}
