package dev.sitrep.telegram;

import java.util.Optional;

/** One life of hearing what people write, from start to close: by asking for it, or by being called. */
interface TelegramListening extends AutoCloseable {
    /** Begins in the background, and goes on trying. */
    void start();

    /** What keeps us from hearing at this moment, as a sentence for an operator. */
    Optional<String> problem();

    @Override
    void close();
}
