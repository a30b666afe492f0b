package dev.sitrep.pipeline;

import dev.sitrep.store.DatabaseTrouble;

import java.time.Duration;

/** What one chat or story can't have now, since the work for it failed: the others go on, and it is tried again. */
final class Setback {
    /** Something that fails each time is no reason to try all day, nor to give up what somebody may mend. */
    static final Duration LATER = Duration.ofMinutes(10);

    private Setback() {}

    /** Throws what is no fault of that one chat or story: with a database in trouble nobody's work gets done. */
    static void throwIfOfAll(RuntimeException failure) {
        if (DatabaseTrouble.of(failure).isPresent()) {
            throw failure;
        }
    }
}
