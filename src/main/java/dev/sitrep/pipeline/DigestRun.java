package dev.sitrep.pipeline;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.Outgoing;
import dev.sitrep.digest.DueEdition;
import dev.sitrep.digest.Edition;
import dev.sitrep.digest.EditionDesk;
import dev.sitrep.digest.EditionPicture;
import dev.sitrep.digest.EditionStore;
import dev.sitrep.digest.EditionStore.Owed;
import dev.sitrep.digest.EditionText;
import dev.sitrep.digest.Setbacks;
import dev.sitrep.digest.UndeliveredEditions;
import dev.sitrep.speech.Speech;
import dev.sitrep.store.Database;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The digest flow: each chat whose time has come gets one edition over the window since its last that arrived.
 *
 * <p>One chat is one transaction: its claim, its edition, its message in the outbox and its next time are kept together or not at
 * all, so the run may be killed anywhere and another node goes on with the chats that are left; and one that fails stops no other.
 */
public final class DigestRun {
    /** Longer than from one of a week's only digests to the next: until then none takes along what could not be sent. */
    private static final Duration WORTH_SENDING = Duration.ofDays(8);

    private final Database database;
    private final ChatStore chats;
    private final BatchLog understanding;
    private final EditionDesk desk;
    private final EditionStore editions;
    private final UndeliveredEditions undelivered;
    private final Setbacks setbacks = new Setbacks();
    private final Outbox outbox;
    private final Messengers messengers;

    public DigestRun(
            Database database,
            ChatStore chats,
            ToldStore told,
            EditionDesk desk,
            Outbox outbox,
            Messengers messengers) {
        this.database = database;
        this.understanding = new BatchLog(database);
        this.chats = chats;
        this.desk = desk;
        this.editions = new EditionStore(database);
        this.undelivered = new UndeliveredEditions(database, chats, told, editions, outbox);
        this.outbox = outbox;
        this.messengers = messengers;
    }

    /** Takes back what never arrived, gives every chat that is due its edition, and returns how many there were. */
    public int runDue(Instant now) {
        undelivered.settle(setbacks, now);
        int editionsMade = 0;
        Step step = Step.MADE;
        while (step != Step.NONE_DUE && !Thread.currentThread().isInterrupted()) {
            step = runOne(now);
            editionsMade += step == Step.MADE ? 1 : 0;
        }
        return editionsMade;
    }

    private enum Step {
        MADE,
        FAILED,
        NONE_DUE
    }

    private Step runOne(Instant now) {
        List<Chat> due = new ArrayList<>();
        try {
            database.atomically(
                    () -> {
                        understanding.hold();
                        due.addAll(chats.claimDigestDue(now, 1, setbacks.resting(now)));
                        due.forEach(chat -> tell(chat, now));
                    });
            return due.isEmpty() ? Step.NONE_DUE : Step.MADE;
        } catch (RuntimeException e) {
            if (due.isEmpty()) {
                throw e;
            }
            setbacks.of(due.getFirst().id(), e, now);
            return Step.FAILED;
        }
    }

    private void tell(Chat claimed, Instant now) {
        Owed owed = undelivered.takeAlong(claimed);
        Chat chat = chats.byId(claimed.id()).orElseThrow();
        DueEdition due = DueEdition.of(chat, now);
        Edition edition =
                desk.compose(chat, editions.untold(chat.id(), due.window()))
                        .covering(due.covers() + owed.covers());
        boolean worthTelling = !edition.isEmpty() || chat.settings().tellWhenEmpty();
        String key = worthTelling ? key(edition) : null;
        if (editions.keep(chat, edition, key, owed, now) && key != null) {
            send(chat, edition, key, now);
            desk.remember(chat, edition, now);
        }
        chats.recordEdition(chat, due.window().to(), now);
    }

    /** One that takes the window of another along begins where that began, and is another message. */
    private static String key(Edition edition) {
        return "digest:"
                + edition.window().from().toEpochMilli()
                + "-"
                + edition.window().to().toEpochMilli();
    }

    private void send(Chat chat, Edition edition, String key, Instant now) {
        Speech speech = Speech.of(chat.settings().language());
        Message message = EditionText.message(edition, chat.ref().platform(), speech);
        outbox.enqueue(
                chat,
                Outgoing.fresh(
                        DeliveryKind.DIGEST,
                        key,
                        messengers.parts(
                                chat.ref().platform(),
                                EditionPicture.with(message, edition, chat.settings())),
                        now.plus(WORTH_SENDING)),
                now);
    }
}
