package dev.sitrep.pipeline;

/** A bot's incoming side: what people type and press. */
public interface Inbound {
    /** Begins to read updates; does nothing where it already does. */
    void start();

    /** Stops reading, within two seconds. It may be started again. */
    void stop();
}
