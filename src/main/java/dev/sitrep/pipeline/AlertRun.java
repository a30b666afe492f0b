package dev.sitrep.pipeline;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.alert.Because;
import dev.sitrep.alert.Rest;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.HeldStore;
import dev.sitrep.chat.HeldStore.Held;
import dev.sitrep.chat.HeldStore.Reason;
import dev.sitrep.chat.LiveAlertStore;
import dev.sitrep.pipeline.AlertJudge.News;
import dev.sitrep.store.Database;
import dev.sitrep.summary.StoryReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells chats of a story's growth, in the transaction that stores the story: wakes them, or where they are to be let sleep, keeps that they are to hear
 * of it.
 */
public final class AlertRun {
    private static final Logger LOG = LoggerFactory.getLogger(AlertRun.class);

    private final Database database;
    private final ChatStore chats;
    private final LiveAlertStore lives;
    private final HeldStore held;
    private final Recipients recipients;
    private final AlertJudge judge;
    private final AlertWriter writer;

    public AlertRun(
            Database database,
            ChatStore chats,
            Recipients recipients,
            AlertJudge judge,
            AlertWriter writer) {
        this.database = database;
        this.chats = chats;
        this.lives = new LiveAlertStore(database);
        this.held = new HeldStore(database);
        this.recipients = recipients;
        this.judge = judge;
        this.writer = writer;
    }

    /** The story says more, or otherwise, whoever may hear of it: its live messages are edited when they may be. */
    void grown(StoryReport report, Instant now) {
        lives.grown(report.story().id(), now);
    }

    /**
     * Decides for every chat that follows the story or a topic that it is on, and has not muted it; a chat with several such topics is told
     * once. What takes back what was told goes to all that were told it.
     */
    void tell(StoryReport report, Bell bell, Instant now) {
        News news = judge.news(report, now, now);
        recipients(news, now).forEach((id, because) -> tellOne(id, news, because, bell, now));
    }

    /** What goes wrong for one chat must not keep the story from all others: that chat waits. */
    private void tellOne(long id, News news, Because because, Bell bell, Instant now) {
        try {
            chats.byId(id).ifPresent(chat -> tell(chat, news, because, bell, now));
        } catch (RuntimeException e) {
            Setback.throwIfOfAll(e);
            long story = news.report().story().id();
            LOG.error(
                    "Chat {} could not be told of story {}: {}. It is tried again in {} minutes; the others are told.",
                    id,
                    story,
                    e.getMessage(),
                    Setback.LATER.toMinutes(),
                    e);
            held.hold(id, new Held(story, Reason.COOLDOWN, now), now.plus(Setback.LATER));
        }
    }

    private Map<Long, Because> recipients(News news, Instant now) {
        Map<Long, Because> all = new LinkedHashMap<>(recipients.following(news.report(), now));
        if (news.takesBack()) {
            recipients.told(news.report(), now).forEach(all::putIfAbsent);
        }
        return all;
    }

    private void tell(Chat chat, News news, Because because, Bell bell, Instant now) {
        if (!(judge.decide(chat, news) instanceof Alert alert)
                || !isFor(because, alert)
                || !bell.ringsFor(alert.cause())) {
            return;
        }
        Optional<Rest> rest =
                Rest.of(chat.settings(), held.lastWoken(chat.id()), alert.breaking(), now);
        if (rest.isPresent()) {
            hold(chat, news, rest.get(), now);
        } else {
            database.separately(() -> writer.wake(chat, news.report(), because, alert, now));
        }
    }

    /** Who follows nothing of it hears only what takes back what it was told. */
    static boolean isFor(Because because, Alert alert) {
        return !(because instanceof Because.WasTold) || alert.cause().isOwed();
    }

    private void hold(Chat chat, News news, Rest rest, Instant now) {
        long story = news.report().story().id();
        held.hold(chat.id(), new Held(story, rest.reason(), now), rest.until());
    }
}
