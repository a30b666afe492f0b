package dev.sitrep.pipeline;

import dev.sitrep.alert.AlertStoryStore;
import dev.sitrep.alert.AlertStoryStore.Story;
import dev.sitrep.alert.AlertStoryStore.Unsent;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.LiveAlertStore;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.store.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alerts that never arrived, since a platform was down for too long or refused them: what they were to tell is not told, and the story's next growth or
 * the next digest tells it. One alert is one transaction.
 */
public final class UnsentAlerts {
    private static final Logger LOG = LoggerFactory.getLogger(UnsentAlerts.class);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final ChatStore chats;
    private final BatchLog understanding;
    private final AlertStoryStore alerts;
    private final LiveAlertStore lives;
    private final ToldStore told;

    public UnsentAlerts(Database database, ToldStore told) {
        this.database = database;
        this.chats = new ChatStore(database);
        this.understanding = new BatchLog(database);
        this.alerts = new AlertStoryStore(database);
        this.lives = new LiveAlertStore(database);
        this.told = told;
    }

    /** Sees to all that have ended. */
    void settle() {
        for (Unsent alert : alerts.unsent(AT_ONCE)) {
            database.atomically(() -> settle(alert));
        }
        if (alerts.hasEnded()) {
            database.atomically(alerts::forgetEnded);
        }
    }

    private void settle(Unsent alert) {
        // What a story's growth does meanwhile must not be decided on from two sides.
        understanding.hold();
        if (chats.claim(alert.chat()).isEmpty()) {
            return;
        }
        for (Story story : alerts.settle(alert)) {
            told.untell(alert.chat(), story.id(), story.toldAt());
        }
        lives.forget(alert.chat(), alert.key());
        LOG.info(
                "Chat {}: the alert {} never arrived; what it was to tell is told by the next alert on the story, or by the next digest.",
                alert.chat(),
                alert.key());
    }
}
