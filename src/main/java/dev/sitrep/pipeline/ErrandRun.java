package dev.sitrep.pipeline;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Errand;
import dev.sitrep.chat.ErrandStore;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.Outgoing;
import dev.sitrep.speech.Speech;
import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseTrouble;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The errand flow: what a chat asked for that takes a look at the web is looked at, many at once, none waiting for a slow server; what is
 * found is taken in and answered in one transaction, which ends the errand. One that is cut off is run again.
 */
public final class ErrandRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ErrandRun.class);

    /** An answer that could not be sent for so long is an answer to nothing. */
    private static final Duration ANSWER_MATTERS = Duration.ofHours(1);

    private static final int AT_ONCE = 16;
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Database database;
    private final ErrandStore errands;
    private final Errands look;
    private final ChatStore chats;
    private final Outbox outbox;
    private final Messengers messengers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int underWay;

    public ErrandRun(
            Database database,
            ErrandStore errands,
            Errands look,
            ChatStore chats,
            Outbox outbox,
            Messengers messengers) {
        this.database = database;
        this.errands = errands;
        this.look = look;
        this.chats = chats;
        this.outbox = outbox;
        this.messengers = messengers;
    }

    /** Begins to run the errands that wait, and returns at once. */
    public synchronized void begin(Instant now) {
        int room = threads.isShutdown() ? 0 : AT_ONCE - underWay;
        List<Errand> claimed = room > 0 ? errands.claim(now, room) : List.of();
        underWay += claimed.size();
        claimed.forEach(errand -> threads.execute(() -> run(errand, now)));
    }

    /** Waits until those under way have ended. */
    public synchronized void awaitIdle() throws InterruptedException {
        while (underWay > 0) {
            wait();
        }
    }

    private void run(Errand errand, Instant now) {
        try {
            Errands.Outcome outcome = look.at(errand, now);
            if (!Thread.currentThread().isInterrupted()) {
                database.atomically(() -> answer(errand, outcome, now));
            }
        } catch (RuntimeException e) {
            failed(errand, e, now);
        } finally {
            ended();
        }
    }

    private void answer(Errand errand, Errands.Outcome outcome, Instant now) {
        Optional<Chat> asking = chats.byId(errand.chatId());
        if (errands.end(errand) && asking.isPresent()) {
            Chat chat = asking.get();
            Message answer = outcome.take(chat);
            outbox.enqueue(
                    chat,
                    Outgoing.fresh(
                            DeliveryKind.ANSWER,
                            "errand:" + errand.id(),
                            messengers.parts(chat.ref().platform(), answer),
                            now.plus(ANSWER_MATTERS)),
                    now);
        }
    }

    /** Where the database failed, the claim lapses and the errand is run again; what fails for itself would fail for ever. */
    private void failed(Errand errand, RuntimeException e, Instant now) {
        boolean ours = DatabaseTrouble.of(e).isPresent();
        LOG.error(
                "What was found at {} for chat {} could not be taken in: {} {}",
                // Without its query, which may hold a key.
                errand.address().getHost(),
                errand.chatId(),
                DatabaseTrouble.orMessage(e),
                ours ? "It is looked at again." : "Who asked is told so.",
                e);
        if (!ours) {
            database.atomically(() -> answer(errand, ErrandRun::sorry, now));
        }
    }

    private static Message sorry(Chat chat) {
        return Message.text(Speech.of(chat.settings().language()).say("desk.failed"));
    }

    private synchronized void ended() {
        underWay--;
        notifyAll();
    }

    /** Begins nothing more; what is under way is cut off and run again later. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("An errand is still under way; it is run again after the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
