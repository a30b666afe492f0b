package dev.sitrep;

import dev.sitrep.alert.TroubleBook;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.BroadcastCommand;
import dev.sitrep.command.Command;
import dev.sitrep.config.Config;
import dev.sitrep.delivery.BroadcastStore;
import dev.sitrep.delivery.DeliveryTroubleStore;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.jobs.Flow;
import dev.sitrep.jobs.Flow.Scope;
import dev.sitrep.pipeline.BroadcastWatch;
import dev.sitrep.pipeline.Discretion;
import dev.sitrep.pipeline.Inbound;
import dev.sitrep.pipeline.OperatorChats;
import dev.sitrep.pipeline.TroubleSigns;
import dev.sitrep.pipeline.TroubleWatch;
import dev.sitrep.store.Database;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Joins what is for the people who run the bot: its troubles, told in their chats, and what they tell all others. */
final class Operating {
    private final Config config;
    private final Database database;
    private final ChatStore chats;
    private final Outbox outbox;
    private final Messengers messengers;
    private final TroubleBook book = new TroubleBook();
    private final OperatorChats operators;

    Operating(
            Config config,
            Database database,
            ChatStore chats,
            Outbox outbox,
            Messengers messengers) {
        this.config = config;
        this.database = database;
        this.chats = chats;
        this.outbox = outbox;
        this.messengers = messengers;
        this.operators = new OperatorChats(chats, outbox, messengers, App.operators(config));
    }

    /** Where the flows note what goes wrong. */
    TroubleBook book() {
        return book;
    }

    OperatorChats chats() {
        return operators;
    }

    /** How they tell all chats something. */
    Command broadcast() {
        return new BroadcastCommand(
                App.operators(config), new BroadcastStore(database), chats, outbox, messengers);
    }

    /**
     * The flow that tells them of troubles.
     *
     * @param spoken the platforms that this node speaks for now
     */
    Flow flow(Map<Platform, Inbound> inbound, Function<Instant, Set<Platform>> spoken) {
        Path data = config.data();
        TroubleSigns signs =
                new TroubleSigns(
                        book,
                        new DeliveryTroubleStore(database),
                        inbound,
                        spoken,
                        () -> free(data));
        TroubleWatch troubles =
                new TroubleWatch(database, book, signs, operators, Discretion.of(config));
        BroadcastWatch broadcasts =
                new BroadcastWatch(database, new BroadcastStore(database), chats, operators);
        return new Flow(
                "troubles",
                TroubleWatch.EVERY,
                Scope.LOCAL,
                now -> {
                    troubles.look(now);
                    broadcasts.look(now);
                });
    }

    /** A folder that is not there, as with PostgreSQL, holds nothing that could fill its disk. */
    private static long free(Path data) {
        long bytes = data.toFile().getUsableSpace();
        return data.toFile().exists() ? bytes : Long.MAX_VALUE;
    }
}
