package dev.sitrep.pipeline;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.alert.AlertStoryStore;
import dev.sitrep.alert.AlertText;
import dev.sitrep.alert.Because;
import dev.sitrep.alert.GatheredText;
import dev.sitrep.alert.GatheredText.Item;
import dev.sitrep.alert.Shape;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.HeldStore;
import dev.sitrep.chat.HeldStore.Reason;
import dev.sitrep.chat.LiveAlertStore;
import dev.sitrep.chat.LiveAlertStore.LiveAlert;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.Outgoing;
import dev.sitrep.delivery.Target;
import dev.sitrep.speech.Speech;
import dev.sitrep.summary.StoryReport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes what wakes a chat, and keeps that it was told; in the transaction of its cause. */
public final class AlertWriter {
    /** An alert that could not be delivered by then wakes nobody: the next digest has the story. */
    private static final Duration WORTH_SENDING = Duration.ofHours(6);

    private final Outbox outbox;
    private final Messengers messengers;
    private final ToldStore told;
    private final LiveAlertStore lives;
    private final HeldStore held;
    private final AlertStoryStore written;

    public AlertWriter(
            Outbox outbox,
            Messengers messengers,
            ToldStore told,
            LiveAlertStore lives,
            HeldStore held,
            AlertStoryStore written) {
        this.outbox = outbox;
        this.messengers = messengers;
        this.told = told;
        this.lives = lives;
        this.held = held;
        this.written = written;
    }

    /**
     * The first alert of a story is the chat's live message of it; what wakes it later stands under that (in its Slack thread, elsewhere as a
     * reply), and the live message is edited along with it. Does nothing where the chat has this alert already.
     */
    void wake(Chat chat, StoryReport report, Because because, Alert alert, Instant now) {
        Speech speech = Speech.of(chat.settings().language());
        long story = report.story().id();
        Optional<LiveAlert> live = lives.find(chat.id(), story, now);
        boolean fresh =
                live.map(l -> under(l, chat, AlertText.news(alert, report, speech), alert, now))
                        .orElseGet(() -> begin(chat, report, because, alert, now));
        if (!fresh) {
            return;
        }
        live.ifPresent(l -> lives.editNow(l, now));
        ToldStory stands = ToldStory.of(report);
        told.tell(
                chat.id(),
                List.of(alert.breaking() ? stands.asBreaking() : stands),
                AlertText.shown(alert, report, speech),
                now);
        written.tells(chat.id(), alert.key(), story, now);
        held.woken(chat.id(), now);
    }

    private boolean under(LiveAlert live, Chat chat, Message news, Alert alert, Instant now) {
        return write(chat, alert.key(), news, new Target.Under(live.key()), now);
    }

    private boolean begin(
            Chat chat, StoryReport report, Because because, Alert alert, Instant now) {
        Speech speech = Speech.of(chat.settings().language());
        Message whole = AlertText.message(alert, because, report, speech);
        boolean fresh = write(chat, alert.key(), whole, Target.fresh(), now);
        if (fresh) {
            Message standing = AlertText.standing(because, alert.breaking(), report, speech);
            lives.begin(
                    new LiveAlert(
                            chat.id(), report.story().id(), alert.key(), Shape.of(standing), 0),
                    now);
        }
        return fresh;
    }

    /** Several stories that were held back, in one message; the chat's numbers stand for them from now on. */
    void wake(Chat chat, Reason reason, Gathered gathered, Instant now) {
        Speech speech = Speech.of(chat.settings().language());
        List<Item> items = gathered.items();
        Message message =
                GatheredText.message(reason, items, gathered.more(), chat.ref().platform(), speech);
        String key = "alert:held:" + gathered.since().toEpochMilli();
        if (!write(chat, key, message, Target.fresh(), now)) {
            return;
        }
        for (Item item : items) {
            ToldStory stands = ToldStory.of(item.report());
            told.tell(
                    chat.id(),
                    List.of(item.alert().breaking() ? stands.asBreaking() : stands),
                    GatheredText.shown(item, speech),
                    now);
            written.tells(chat.id(), key, stands.id(), now);
        }
        told.list(chat.id(), items.stream().map(i -> i.report().story().id()).toList());
        held.woken(chat.id(), now);
    }

    /**
     * Stories that were held back.
     *
     * @param more how many beside them
     * @param since when the first of their news came
     */
    record Gathered(List<Item> items, int more, Instant since) {
        Gathered {
            items = List.copyOf(items);
        }
    }

    private boolean write(Chat chat, String key, Message message, Target target, Instant now) {
        return outbox.enqueue(
                chat,
                new Outgoing(
                        DeliveryKind.ALERT,
                        key,
                        messengers.parts(chat.ref().platform(), message),
                        target,
                        now.plus(WORTH_SENDING)),
                now);
    }
}
