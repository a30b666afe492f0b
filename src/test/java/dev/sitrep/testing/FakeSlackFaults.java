package dev.sitrep.testing;

import dev.sitrep.testing.FakeSlack.Fault;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What a test wants to go wrong, by method, in order. Called with the fake's lock held. */
final class FakeSlackFaults {
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final Map<String, Deque<String>> errors = new HashMap<>();

    void add(String method, Fault fault) {
        faults.computeIfAbsent(method, m -> new ArrayDeque<>()).addLast(fault);
    }

    void add(String method, String error) {
        errors.computeIfAbsent(method, m -> new ArrayDeque<>()).addLast(error);
    }

    @Nullable Fault next(String method) {
        Deque<Fault> waiting = faults.get(method);
        return waiting == null ? null : waiting.pollFirst();
    }

    @Nullable String nextError(String method) {
        Deque<String> waiting = errors.get(method);
        return waiting == null ? null : waiting.pollFirst();
    }
}
