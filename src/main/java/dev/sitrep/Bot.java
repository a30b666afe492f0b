package dev.sitrep;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.command.CommandBook;
import dev.sitrep.command.RequestHandler;
import dev.sitrep.delivery.Messenger;
import dev.sitrep.pipeline.Inbound;
import dev.sitrep.store.Database;
import dev.sitrep.web.Route;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A platform as the program is joined to it: the way out, and the way in.
 *
 * @param inbound makes the incoming side, given what of the program it leads to
 * @param check what {@code sitrep doctor} says of it
 */
public record Bot(Messenger messenger, Function<Inside, Ears> inbound, Supplier<Health> check) {
    /**
     * What of the program a platform's people reach.
     *
     * @param handler who handles what comes in
     * @param book the commands there are
     */
    public record Inside(
            RequestHandler handler, CommandBook book, ChatStore chats, Database database) {}

    /**
     * How a platform's people are heard.
     *
     * @param inbound read on the one node that speaks for the platform
     * @param routes where the platform calls us, on every node's listener; none where it is asked instead
     */
    public record Ears(Inbound inbound, List<Route> routes) {}

    /** Whether the platform takes our tokens, as a sentence. */
    public record Health(boolean good, String sentence) {}
}
