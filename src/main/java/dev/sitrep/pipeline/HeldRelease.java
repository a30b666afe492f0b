package dev.sitrep.pipeline;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.alert.Because;
import dev.sitrep.alert.GatheredText;
import dev.sitrep.alert.GatheredText.Item;
import dev.sitrep.alert.Rest;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.HeldStore;
import dev.sitrep.chat.HeldStore.Held;
import dev.sitrep.chat.HeldStore.Reason;
import dev.sitrep.pipeline.AlertJudge.News;
import dev.sitrep.pipeline.AlertWriter.Gathered;
import dev.sitrep.store.Database;
import dev.sitrep.summary.StoryReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToDoubleBiFunction;

/**
 * Tells chats in one message of the stories that were held back from them in quiet hours and cooldowns.
 *
 * <p>Whether a story is still worth telling is decided anew: by how it stands now, by what the chat follows and has muted by now, and was told
 * meanwhile. One chat is one transaction: what waits for it goes and its message is in the outbox, or neither, so the run may be killed anywhere, and
 * two nodes never take the same chat.
 */
public final class HeldRelease {
    private static final Logger LOG = LoggerFactory.getLogger(HeldRelease.class);

    private final Database database;
    private final ChatStore chats;
    private final HeldStore held;
    private final BatchLog understanding;
    private final BeatStories stories;
    private final ToDoubleBiFunction<StoryReport, Instant> importance;
    private final Recipients recipients;
    private final AlertJudge judge;
    private final AlertWriter writer;

    /** A digest that is due goes first, and tells what it can; one that does not come within so long is not waited for. */
    private static final Duration DIGEST_FIRST = Duration.ofMinutes(5);

    private static final Duration A_WHILE = Duration.ofSeconds(10);

    /** @param importance more for what matters more, as of a moment: the same as in digests */
    public HeldRelease(
            Database database,
            BeatStories stories,
            ToDoubleBiFunction<StoryReport, Instant> importance,
            Recipients recipients,
            AlertJudge judge,
            AlertWriter writer) {
        this.database = database;
        this.chats = new ChatStore(database);
        this.held = new HeldStore(database);
        this.understanding = new BatchLog(database);
        this.stories = stories;
        this.importance = importance;
        this.recipients = recipients;
        this.judge = judge;
        this.writer = writer;
    }

    /** Tells every chat for which a wait has ended. */
    public void runDue(Instant now) {
        Run run = new Run();
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = runNext(run, now);
        }
    }

    /** What goes wrong for one chat must not stop the others: that chat waits for a while. */
    private boolean runNext(Run run, Instant now) {
        List<Long> taken = new ArrayList<>();
        try {
            return database.atomically(() -> runOne(run, taken, now));
        } catch (RuntimeException e) {
            Setback.throwIfOfAll(e);
            if (taken.isEmpty()) {
                throw e;
            }
            long chat = taken.getFirst();
            LOG.error(
                    "What was held back from chat {} could not be told: {}. It is tried again in {} minutes; the others are told.",
                    chat,
                    e.getMessage(),
                    Setback.LATER.toMinutes(),
                    e);
            database.atomically(() -> held.postpone(chat, now.plus(Setback.LATER)));
            return true;
        }
    }

    private boolean runOne(Run run, List<Long> taken, Instant now) {
        // What a story's growth does meanwhile must not be decided on from two sides.
        understanding.hold();
        run.goOn(understanding.current());
        OptionalLong due = held.claimDue(now);
        due.ifPresent(taken::add);
        due.ifPresent(id -> chats.byId(id).ifPresent(chat -> end(run, chat, now)));
        return due.isPresent();
    }

    private void end(Run run, Chat chat, Instant now) {
        List<Held> waiting = held.of(chat.id());
        Optional<Rest> rest = Rest.of(chat.settings(), held.lastWoken(chat.id()), false, now);
        boolean active = chat.state() == Chat.State.ACTIVE;
        if (active && (rest.isPresent() || isDigestDue(chat, now))) {
            held.postpone(chat.id(), rest.map(Rest::until).orElse(now.plus(A_WHILE)));
            return;
        }
        List<Item> items =
                waiting.stream()
                        .flatMap(one -> item(run, chat, one, now).stream())
                        .sorted(mostImportantFirst(now))
                        .toList();
        if (!items.isEmpty()) {
            int shown = Math.min(items.size(), GatheredText.MOST);
            writer.wake(
                    chat,
                    reason(waiting),
                    new Gathered(
                            items.subList(0, shown),
                            items.size() - shown,
                            waiting.getFirst().since()),
                    now);
        }
        held.release(chat.id());
    }

    private Optional<Item> item(Run run, Chat chat, Held one, Instant now) {
        return run.of(one, now).flatMap(news -> item(chat, news, now));
    }

    private Optional<Item> item(Chat chat, News news, Instant now) {
        return because(chat, news, now)
                .flatMap(
                        because ->
                                judge.decide(chat, news) instanceof Alert alert
                                                && AlertRun.isFor(because, alert)
                                        ? Optional.of(new Item(news.report(), alert))
                                        : Optional.empty());
    }

    private Optional<Because> because(Chat chat, News news, Instant now) {
        long id = chat.id();
        return Optional.ofNullable(recipients.among(List.of(id), news.report(), now).get(id));
    }

    private Comparator<Item> mostImportantFirst(Instant now) {
        return Comparator.<Item>comparingDouble(
                        item -> -importance.applyAsDouble(item.report(), now))
                .thenComparingLong(item -> item.report().story().id());
    }

    private static boolean isDigestDue(Chat chat, Instant now) {
        Instant due = chat.nextDigestAt();
        return due != null && !due.isAfter(now) && due.isAfter(now.minus(DIGEST_FIRST));
    }

    private static Reason reason(List<Held> waiting) {
        return waiting.stream().anyMatch(one -> one.reason() == Reason.QUIET_HOURS)
                ? Reason.QUIET_HOURS
                : Reason.COOLDOWN;
    }

    /** What stories say, for all chats that wait for them when a night ends; looked up anew as soon as any has grown. */
    private final class Run {
        private final Map<Held, Optional<News>> known = new HashMap<>();
        private long batch = -1;

        void goOn(long current) {
            if (current != batch) {
                known.clear();
                batch = current;
            }
        }

        Optional<News> of(Held one, Instant now) {
            return known.computeIfAbsent(
                    one,
                    held ->
                            stories.byId(held.story())
                                    .filter(stories::isOn)
                                    .map(report -> judge.news(report, held.since(), now)));
        }
    }
}
