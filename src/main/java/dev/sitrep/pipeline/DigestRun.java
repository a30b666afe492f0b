package dev.sitrep.pipeline;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.Outgoing;
import dev.sitrep.digest.DigestWindow;
import dev.sitrep.digest.Edition;
import dev.sitrep.digest.EditionDesk;
import dev.sitrep.digest.EditionStore;
import dev.sitrep.digest.EditionText;
import dev.sitrep.speech.Speech;
import dev.sitrep.store.Database;

import java.time.Duration;
import java.time.Instant;

/**
 * The digest flow: each chat whose time has come gets one edition over the window since its last.
 *
 * <p>One chat is one transaction: its claim, its edition, its message in the outbox and its next time are kept together or not at
 * all, so the run may be killed anywhere and another node goes on with the chats that are left.
 */
public final class DigestRun {
    /**
     * An edition is dropped only after this: its window is told by no other, so with a token that was wrong over a long weekend its
     * stories would be lost.
     */
    private static final Duration WORTH_SENDING = Duration.ofDays(7);

    private final Database database;
    private final ChatStore chats;
    private final BatchLog understanding;
    private final EditionDesk desk;
    private final EditionStore editions;
    private final Outbox outbox;
    private final Messengers messengers;

    public DigestRun(
            Database database,
            ChatStore chats,
            EditionDesk desk,
            EditionStore editions,
            Outbox outbox,
            Messengers messengers) {
        this.database = database;
        this.understanding = new BatchLog(database);
        this.chats = chats;
        this.desk = desk;
        this.editions = editions;
        this.outbox = outbox;
        this.messengers = messengers;
    }

    /** Gives every chat that is due its edition, and returns how many there were. */
    public int runDue(Instant now) {
        int editionsMade = 0;
        while (!Thread.currentThread().isInterrupted() && database.atomically(() -> runOne(now))) {
            editionsMade++;
        }
        return editionsMade;
    }

    private boolean runOne(Instant now) {
        understanding.hold();
        var due = chats.claimDigestDue(now, 1);
        due.forEach(chat -> tell(chat, now));
        return !due.isEmpty();
    }

    private void tell(Chat chat, Instant now) {
        DigestWindow window = DigestWindow.next(chat, now);
        Edition edition = desk.compose(chat, window);
        if (editions.first(chat, edition, now)
                && (!edition.isEmpty() || chat.settings().tellWhenEmpty())) {
            outbox.enqueue(
                    chat,
                    Outgoing.fresh(
                            DeliveryKind.DIGEST,
                            "digest:" + window.from().toEpochMilli(),
                            messengers.parts(
                                    chat.ref().platform(),
                                    EditionText.message(
                                            edition,
                                            chat.ref().platform(),
                                            Speech.of(chat.settings().language()))),
                            now.plus(WORTH_SENDING)),
                    now);
            desk.remember(chat, edition, now);
        }
        chats.recordEdition(chat, window.to(), now);
    }
}
