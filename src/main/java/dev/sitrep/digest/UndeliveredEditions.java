package dev.sitrep.digest;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.DeliveryState;
import dev.sitrep.delivery.DeliveryTraceStore;
import dev.sitrep.delivery.DeliveryTraceStore.Trace;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.digest.EditionStore.Open;
import dev.sitrep.digest.EditionStore.Owed;
import dev.sitrep.store.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Editions whose message never arrived: their windows are told by the next, and their stories are not told yet.
 *
 * <p>An edition that still waits when the next is due makes way for that one: after a platform's bad days a chat gets one catch-up edition and
 * not five. One of whose words any part arrived counts as told, whatever became of its picture. One that the platform itself refused may be refused again for the same story:
 * after {@value #MOST_REFUSED} in a row their windows are given up, so that the chat hears of what came since.
 */
public final class UndeliveredEditions {
    private static final Logger LOG = LoggerFactory.getLogger(UndeliveredEditions.class);
    private static final int MOST_REFUSED = 3;

    private final Database database;
    private final ChatStore chats;
    private final ToldStore told;
    private final EditionStore editions;
    private final Outbox outbox;
    private final DeliveryTraceStore deliveries;

    public UndeliveredEditions(
            Database database,
            ChatStore chats,
            ToldStore told,
            EditionStore editions,
            Outbox outbox) {
        this.database = database;
        this.chats = chats;
        this.told = told;
        this.editions = editions;
        this.outbox = outbox;
        this.deliveries = new DeliveryTraceStore(database);
    }

    /** What became of an edition's message. */
    private enum Fate {
        PENDING,
        ARRIVED,
        REFUSED,
        UNSENT
    }

    /** Sees to the editions that were on their way, and takes back those that ended without having arrived. */
    public void settle(Setbacks setbacks, Instant now) {
        Set<Long> resting = setbacks.resting(now);
        for (long chat : editions.chatsWithEnded()) {
            if (!resting.contains(chat)) {
                settle(chat, setbacks, now);
            }
        }
    }

    private void settle(long chat, Setbacks setbacks, Instant now) {
        try {
            database.atomically(() -> chats.claim(chat).ifPresent(c -> settleAll(c.id())));
        } catch (RuntimeException e) {
            setbacks.of(chat, e, now);
        }
    }

    /**
     * What a chat's earlier editions leave to the one that is due now; those that wait and can be held back are. The chat's window begins no later
     * than theirs from now on. The caller has claimed the chat.
     */
    public Owed takeAlong(Chat chat) {
        settleAll(chat.id());
        for (Open edition : editions.open(chat.id()).reversed()) {
            if (outbox.withdraw(
                    chat.id(), edition.key(), "Not sent: the next digest tells it all.")) {
                takeBack(edition, edition.refused());
            }
        }
        return editions.takeFailed(chat.id());
    }

    private void settleAll(long chat) {
        // The latest first: what it told stands then as the one before it had told it.
        for (Open edition : editions.open(chat).reversed()) {
            switch (fate(edition)) {
                case PENDING -> {}
                case ARRIVED -> editions.arrived(edition);
                case UNSENT -> takeBack(edition, edition.refused());
                case REFUSED -> onRefused(edition);
            }
        }
    }

    private void onRefused(Open edition) {
        int refused = edition.refused() + 1;
        if (refused < MOST_REFUSED) {
            takeBack(edition, refused);
        } else {
            told.untell(edition.chatId(), edition.madeAt());
            editions.lost(edition);
            LOG.warn(
                    "The platform refused {} digests of chat {} in a row; what came between {} and {} is not told there,"
                            + " and its next digest begins after that.",
                    refused,
                    edition.chatId(),
                    edition.from(),
                    edition.madeAt());
        }
    }

    private void takeBack(Open edition, int refused) {
        told.untell(edition.chatId(), edition.madeAt());
        chats.reopenWindow(edition.chatId(), edition.from());
        editions.failed(edition, refused);
        LOG.info(
                "Chat {}: its digest since {} never arrived; the next one takes that time along.",
                edition.chatId(),
                edition.from());
    }

    private Fate fate(Open edition) {
        // A picture says nothing by itself, and nothing waits for it.
        List<DeliveryState> parts =
                deliveries.parts(edition.chatId(), edition.key()).stream()
                        .filter(part -> !part.picture())
                        .map(Trace::state)
                        .toList();
        if (parts.contains(DeliveryState.WAITING) || parts.contains(DeliveryState.SENDING)) {
            return Fate.PENDING;
        }
        // A message of which nothing is left ended long ago; most arrive.
        if (parts.isEmpty() || parts.contains(DeliveryState.SENT)) {
            return Fate.ARRIVED;
        }
        return parts.contains(DeliveryState.REJECTED) ? Fate.REFUSED : Fate.UNSENT;
    }
}
