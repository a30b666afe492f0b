package dev.sitrep.alert;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.alert.AlertDecision.Cause;
import dev.sitrep.alert.AlertDecision.NoAlert;
import dev.sitrep.alert.AlertDecision.Reason;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.story.Status;
import dev.sitrep.summary.StoryReport;

import java.util.Optional;

/**
 * Decides whether a chat is told now of a story that is on one of its topics. Pure.
 *
 * <p>A story is told once; again only when its status changes, a count is replaced by a later one, or one more known origin
 * stands behind it.
 */
public final class AlertPolicy {
    /**
     * @param before how the story stood when the chat was last told of it, by alert or digest
     */
    public AlertDecision decide(Chat chat, StoryReport report, Optional<ToldStory> before) {
        if (chat.state() != Chat.State.ACTIVE) {
            return new NoAlert(Reason.NOT_STARTED);
        }
        String key = firstKey(report);
        return before.map(told -> again(key, told, report))
                .orElse(new Alert(key, new Cause.First()));
    }

    /** The key of a story's first alert; it differs from those of all later ones. */
    public static String firstKey(StoryReport report) {
        return "alert:" + report.story().id();
    }

    private static AlertDecision again(String key, ToldStory told, StoryReport report) {
        ToldStory now = ToldStory.of(report);
        Status status = now.status();
        if (status != null && status != told.status()) {
            return onStatusChange(key, told, status);
        }
        if (now.updates() > told.updates()) {
            return new Alert(key + ":updates:" + now.updates(), new Cause.LaterCount());
        }
        if (now.origins() > told.origins()) {
            return new Alert(
                    key + ":origins:" + now.origins(),
                    new Cause.MoreOrigins(now.origins(), told.origins()));
        }
        return new NoAlert(Reason.NOTHING_NEW);
    }

    private static Alert onStatusChange(String key, ToldStory told, Status status) {
        return new Alert(
                key + ":status:" + status.words().replace(' ', '-'),
                new Cause.NewStatus(status, told.status()));
    }
}
