package dev.sitrep;

import dev.sitrep.command.CommandBook;
import dev.sitrep.command.RequestHandler;
import dev.sitrep.delivery.Messenger;
import dev.sitrep.pipeline.Inbound;

import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A platform as the program is joined to it: the way out, and the way in.
 *
 * @param inbound makes the incoming side, given who handles what comes in and the commands there are
 * @param check what {@code sitrep doctor} says of it
 */
public record Bot(
        Messenger messenger,
        BiFunction<RequestHandler, CommandBook, Inbound> inbound,
        Supplier<Health> check) {
    /** Whether the platform takes our tokens, as a sentence. */
    public record Health(boolean good, String sentence) {}
}
