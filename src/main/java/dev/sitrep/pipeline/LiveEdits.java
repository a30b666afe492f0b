package dev.sitrep.pipeline;

import dev.sitrep.alert.AlertText;
import dev.sitrep.alert.Because;
import dev.sitrep.alert.Shape;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.LiveAlertStore;
import dev.sitrep.chat.LiveAlertStore.LiveAlert;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.Outgoing;
import dev.sitrep.delivery.Target;
import dev.sitrep.pipeline.AlertJudge.News;
import dev.sitrep.speech.Speech;
import dev.sitrep.store.Database;
import dev.sitrep.summary.StoryReport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Edits the live messages of stories that have grown, silently, to the story as it stands. One story's messages are one transaction.
 *
 * <p>What an edit shows does not count as told: nobody was woken to read it, so the next digest has it as new.
 */
public final class LiveEdits {
    /** A later edit says more: one that could not be made by then is not worth making. */
    private static final Duration WORTH_SENDING = Duration.ofHours(1);

    private static final int AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(LiveEdits.class);

    private final Database database;
    private final ChatStore chats;
    private final LiveAlertStore lives;
    private final BeatStories stories;
    private final Recipients recipients;
    private final AlertJudge judge;
    private final Outbox outbox;
    private final Messengers messengers;

    public LiveEdits(
            Database database,
            BeatStories stories,
            Recipients recipients,
            AlertJudge judge,
            Outbox outbox,
            Messengers messengers) {
        this.database = database;
        this.chats = new ChatStore(database);
        this.lives = new LiveAlertStore(database);
        this.stories = stories;
        this.recipients = recipients;
        this.judge = judge;
        this.outbox = outbox;
        this.messengers = messengers;
    }

    /** Makes every edit that is due. */
    public void runDue(Instant now) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = runNext(now);
        }
    }

    /** What goes wrong for one story must not stop the others: its messages wait for a while. */
    private boolean runNext(Instant now) {
        List<LiveAlert> taken = new ArrayList<>();
        try {
            return database.atomically(() -> runOne(taken, now));
        } catch (RuntimeException e) {
            Setback.throwIfOfAll(e);
            if (taken.isEmpty()) {
                throw e;
            }
            LOG.error(
                    "The live messages of story {} could not be edited: {}. It is tried again in {} minutes; the others are edited.",
                    taken.getFirst().story(),
                    e.getMessage(),
                    Setback.LATER.toMinutes(),
                    e);
            database.atomically(() -> postpone(taken, now));
            return true;
        }
    }

    private void postpone(List<LiveAlert> due, Instant now) {
        due.forEach(live -> lives.postpone(live, now.plus(Setback.LATER)));
    }

    private boolean runOne(List<LiveAlert> taken, Instant now) {
        List<LiveAlert> due = lives.claimDue(now, AT_ONCE);
        taken.addAll(due);
        if (due.isEmpty()) {
            return false;
        }
        Optional<StoryReport> story = stories.byId(due.getFirst().story());
        story.ifPresentOrElse(
                report -> edit(due, report, now), () -> due.forEach(lives::unchanged));
        return true;
    }

    private void edit(List<LiveAlert> due, StoryReport report, Instant now) {
        News news = judge.news(report, now, now);
        Map<Long, Because> readers =
                recipients.among(due.stream().map(LiveAlert::chat).toList(), news.report(), now);
        for (LiveAlert live : due) {
            Because because = readers.get(live.chat());
            try {
                database.separately(() -> edit(live, news, because, now));
            } catch (RuntimeException e) {
                Setback.throwIfOfAll(e);
                LOG.error(
                        "The message {} in chat {} could not be edited: {}. It is tried again in {} minutes; the others are edited.",
                        live.key(),
                        live.chat(),
                        e.getMessage(),
                        Setback.LATER.toMinutes(),
                        e);
                postpone(List.of(live), now);
            }
        }
    }

    private void edit(LiveAlert live, News news, @Nullable Because because, Instant now) {
        Optional<Chat> chat = chats.byId(live.chat());
        // What a terminal has printed stands: there it would come as one more message, which
        // sounds.
        if (because == null || chat.isEmpty() || chat.get().ref().platform() == Platform.TERMINAL) {
            lives.unchanged(live);
        } else {
            edit(chat.get(), live, news, because, now);
        }
    }

    private void edit(Chat chat, LiveAlert live, News news, Because because, Instant now) {
        Message standing =
                AlertText.standing(
                        because,
                        news.breaking(),
                        news.report(),
                        Speech.of(chat.settings().language()));
        String shape = Shape.of(standing);
        List<Message> parts = messengers.parts(chat.ref().platform(), standing);
        // What takes two messages can't take the place of one: the second would come as a new one.
        if (shape.equals(live.shown()) || parts.size() > 1) {
            lives.unchanged(live);
            return;
        }
        int edit = live.edits() + 1;
        outbox.replace(
                chat,
                new Outgoing(
                        DeliveryKind.EDIT,
                        "edit/" + edit + "/" + live.key(),
                        parts,
                        new Target.EditOf(live.key()),
                        now.plus(WORTH_SENDING)),
                now);
        lives.edited(new LiveAlert(live.chat(), live.story(), live.key(), shape, edit), now);
    }
}
