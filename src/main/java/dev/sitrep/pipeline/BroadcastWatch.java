package dev.sitrep.pipeline;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.command.BroadcastText;
import dev.sitrep.delivery.Broadcast;
import dev.sitrep.delivery.Broadcast.State;
import dev.sitrep.delivery.BroadcastStore;
import dev.sitrep.delivery.DeliveryState;
import dev.sitrep.speech.Speech;
import dev.sitrep.store.Database;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Tells who asked for a broadcast how it went, once nothing of it is on its way any more. */
public final class BroadcastWatch {
    private static final Duration MATTERS = Duration.ofDays(1);

    private final Database database;
    private final BroadcastStore broadcasts;
    private final ChatStore chats;
    private final OperatorChats operators;

    public BroadcastWatch(
            Database database,
            BroadcastStore broadcasts,
            ChatStore chats,
            OperatorChats operators) {
        this.database = database;
        this.broadcasts = broadcasts;
        this.chats = chats;
        this.operators = operators;
    }

    /** Looks at those that are under way. */
    public void look(Instant now) {
        broadcasts.underWay().forEach(one -> database.atomically(() -> look(one, now)));
    }

    private void look(Broadcast broadcast, Instant now) {
        Map<DeliveryState, Integer> tally = broadcasts.tally(broadcast);
        boolean waits =
                tally.containsKey(DeliveryState.WAITING)
                        || tally.containsKey(DeliveryState.SENDING);
        if (!waits && broadcasts.moves(broadcast, State.DONE)) {
            chats.byId(broadcast.chatId())
                    .ifPresent(
                            asked ->
                                    operators.tell(
                                            asked,
                                            broadcast.key() + ":done",
                                            chat ->
                                                    BroadcastText.tally(
                                                            broadcast,
                                                            tally,
                                                            Speech.of(chat.settings().language())),
                                            MATTERS,
                                            now));
        }
    }
}
