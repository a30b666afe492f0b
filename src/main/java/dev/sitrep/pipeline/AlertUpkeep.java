package dev.sitrep.pipeline;

import dev.sitrep.chat.LiveAlertStore;
import dev.sitrep.store.Database;
import dev.sitrep.topic.TopicFeedbackStore;

import java.time.Duration;
import java.time.Instant;

/** The alerts flow: what becomes of alerts after the news that caused them. */
public final class AlertUpkeep {
    private static final Duration KEEP_FEEDBACK = Duration.ofDays(365);

    private final HeldRelease release;
    private final LiveEdits edits;
    private final UnsentAlerts unsent;
    private final LiveAlertStore lives;
    private final TopicFeedbackStore feedback;

    public AlertUpkeep(
            Database database, HeldRelease release, LiveEdits edits, UnsentAlerts unsent) {
        this.release = release;
        this.edits = edits;
        this.unsent = unsent;
        this.lives = new LiveAlertStore(database);
        this.feedback = new TopicFeedbackStore(database);
    }

    /** Takes back what never arrived, tells what was held back for long enough, and edits what stands. */
    public void runDue(Instant now) {
        unsent.settle();
        release.runDue(now);
        edits.runDue(now);
    }

    /** Forgets what is too old to matter. */
    public void tidy(Instant now) {
        lives.prune(now.minus(LiveAlertStore.LIVES));
        feedback.prune(now.minus(KEEP_FEEDBACK));
    }
}
