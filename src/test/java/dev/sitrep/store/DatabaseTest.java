package dev.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

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

    @Test
    @Timeout(60)
    void who_waits_to_write_is_next_even_before_who_writes_again_at_once()
            throws InterruptedException {
        try (Database database = Kind.SQLITE.open()) {
            List<String> written = new CopyOnWriteArrayList<>();
            List<Thread> others = new ArrayList<>();
            database.atomically(
                    () -> {
                        written.add("first");
                        Runnable second = () -> database.atomically(() -> written.add("second"));
                        Thread waiting = Thread.ofPlatform().start(second);
                        while (waiting.getState() != Thread.State.WAITING) {
                            Thread.onSpinWait();
                        }
                        others.add(waiting);
                    });
            database.atomically(() -> written.add("third"));
            others.getFirst().join();
            assertThat(written).containsExactly("first", "second", "third");
        }
    }
}
