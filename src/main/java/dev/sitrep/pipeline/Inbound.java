package dev.sitrep.pipeline;

import java.util.Optional;

/** A bot's incoming side: what people type and press. */
public interface Inbound {
    /** Begins to read updates; does nothing where it already does. */
    void start();

    /** Stops reading, within two seconds. It may be started again. */
    void stop();

    /** What keeps requests from being read now, as a sentence for an operator; empty when all is well. */
    default Optional<String> trouble() {
        return Optional.empty();
    }
}
