package dev.sitrep.alert;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.alert.AlertDecision.NoAlert;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.delivery.Wording;
import dev.sitrep.story.Status;
import dev.sitrep.summary.StoryReport;

import java.util.Locale;
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
            return new NoAlert("The chat gets no alerts: it has not started, or said stop.");
        }
        String key = "alert:" + report.story().id();
        return before.map(told -> again(key, told, report)).orElse(new Alert(key, ""));
    }

    private static AlertDecision again(String key, ToldStory told, StoryReport report) {
        ToldStory now = ToldStory.of(report);
        Status status = now.status();
        if (status != null && status != told.status()) {
            return onStatusChange(key, told, status);
        }
        if (now.updates() > told.updates()) {
            return new Alert(
                    key + ":updates:" + now.updates(), "A count has been replaced by a later one.");
        }
        if (now.origins() > told.origins()) {
            return new Alert(
                    key + ":origins:" + now.origins(),
                    "Now reported by "
                            + Wording.count(now.origins(), "known origin", "known origins")
                            + " (it was "
                            + told.origins()
                            + ").");
        }
        return new NoAlert(
                "The chat has been told of this story, and since then neither its status nor a"
                        + " count nor its origins have changed.");
    }

    private static Alert onStatusChange(String key, ToldStory told, Status status) {
        Status was = told.status();
        String words = status.words().toLowerCase(Locale.ROOT);
        return new Alert(
                key + ":status:" + words.replace(' ', '-'),
                "Now " + words + (was == null ? "." : " (it was " + was.words() + ")."));
    }
}
