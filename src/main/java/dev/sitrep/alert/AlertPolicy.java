package dev.sitrep.alert;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.alert.AlertDecision.Cause;
import dev.sitrep.alert.AlertDecision.Cause.NewStatus;
import dev.sitrep.alert.AlertDecision.NoAlert;
import dev.sitrep.alert.AlertDecision.Reason;
import dev.sitrep.article.Article;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Told;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.story.Status;
import dev.sitrep.summary.Correction;
import dev.sitrep.summary.CountJumps;
import dev.sitrep.summary.StoryReport;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Decides whether a chat is woken for a story. Pure.
 *
 * <p>A story is told once; again only when its status changes, something that was told is taken back, it becomes breaking, a count jumps, or one
 * more known origin stands behind it. Of several such changes the first in this order is the cause, and all count as told; but a
 * status that takes nothing back is no reason to leave a correction out, and stands under it.
 */
public final class AlertPolicy {
    /**
     * What is known of a story beside how it stands.
     *
     * @param breaking whether it is breaking now
     * @param corrections of what this chat has read, those that matter most first
     */
    public record Signs(boolean breaking, List<Correction> corrections) {
        /** Nothing. */
        public static final Signs NONE = new Signs(false, List.of());

        public Signs {
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * @param before how the story stood when the chat was last told of it, by alert or digest
     */
    public AlertDecision decide(
            Chat chat, StoryReport report, Optional<ToldStory> before, Signs signs) {
        if (chat.state() != Chat.State.ACTIVE) {
            return new NoAlert(Reason.NOT_STARTED);
        }
        return before.map(told -> again(told, report, signs))
                .orElseGet(() -> new Alert(key("", report), new Cause.First(), signs.breaking()));
    }

    private static AlertDecision again(ToldStory told, StoryReport report, Signs signs) {
        ToldStory now = ToldStory.of(report);
        boolean breaking = signs.breaking() && !told.breaking();
        NewStatus another = newStatus(now, told);
        if (another != null && (another.isOwed() || signs.corrections().isEmpty())) {
            String words = another.now().words().replace(' ', '-');
            return new Alert(key(":status:" + words, report), another, breaking);
        }
        if (!signs.corrections().isEmpty()) {
            Correction first = signs.corrections().getFirst();
            String words = Told.key(first.before() + " " + first.told());
            return new Alert(
                    key(":corrected:" + words, report),
                    new Cause.Corrected(first, another),
                    breaking);
        }
        if (breaking) {
            return new Alert(key(":breaking", report), new Cause.Breaking(), true);
        }
        if (now.updates() > told.updates()) {
            return new Alert(
                    key(":updates:" + now.updates(), report),
                    new Cause.LaterCount(CountJumps.in(report).getLast()),
                    false);
        }
        if (now.origins() > told.origins()) {
            return new Alert(
                    key(":origins:" + now.origins(), report),
                    new Cause.MoreOrigins(now.origins(), told.origins()),
                    false);
        }
        return new NoAlert(Reason.NOTHING_NEW);
    }

    private static @Nullable NewStatus newStatus(ToldStory now, ToldStory told) {
        Status status = now.status();
        return status == null || status == told.status()
                ? null
                : new NewStatus(status, told.status());
    }

    /** What was called off, is on again and is called off once more is told three times: each cause is that of its newest article. */
    private static String key(String cause, StoryReport report) {
        long newest = report.articles().stream().mapToLong(Article::id).max().orElse(0);
        return "alert:" + report.story().id() + cause + ":" + newest;
    }
}
