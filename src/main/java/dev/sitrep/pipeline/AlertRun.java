package dev.sitrep.pipeline;

import dev.sitrep.alert.AlertDecision;
import dev.sitrep.alert.AlertPolicy;
import dev.sitrep.alert.AlertText;
import dev.sitrep.alert.StoryText;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Told.Shown;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.Outgoing;
import dev.sitrep.delivery.Target;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.TopicMatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the chats that follow a story, or a topic that it is on, of its growth, in the transaction that stores the story. */
public final class AlertRun {
    /** An alert that could not be delivered by then wakes nobody: the next digest has the story. */
    private static final Duration WORTH_SENDING = Duration.ofHours(6);

    private final ChatStore chats;
    private final ToldStore told;
    private final Audience audience;
    private final Outbox outbox;
    private final Messengers messengers;
    private final AlertPolicy policy;

    public AlertRun(
            ChatStore chats,
            ToldStore told,
            Audience audience,
            Outbox outbox,
            Messengers messengers,
            AlertPolicy policy) {
        this.chats = chats;
        this.told = told;
        this.audience = audience;
        this.outbox = outbox;
        this.messengers = messengers;
        this.policy = policy;
    }

    /** Decides for every chat that follows the story or a topic that it is on, and has not muted it; a chat with several such topics is told once. */
    public void tell(StoryReport report, Instant now) {
        tell(report.at(now), false, now);
    }

    /** The same for those chats alone that have been told of the story. */
    public void tellAgain(StoryReport report, Instant now) {
        tell(report.at(now), true, now);
    }

    private void tell(StoryReport report, boolean again, Instant now) {
        Map<Long, Optional<TopicMatch>> byChat = audience.of(report);
        if (!byChat.isEmpty()) {
            byChat.keySet().removeAll(told.mutes().chats(report.story().id(), now));
        }
        byChat.forEach(
                (id, match) ->
                        chats.byId(id).ifPresent(chat -> tell(chat, match, report, again, now)));
    }

    private void tell(
            Chat chat, Optional<TopicMatch> match, StoryReport report, boolean again, Instant now) {
        Optional<ToldStory> before = told.story(chat.id(), report.story().id());
        if (again && before.isEmpty()) {
            return;
        }
        if (policy.decide(chat, report, before) instanceof AlertDecision.Alert alert) {
            Language language = chat.settings().language();
            boolean fresh =
                    outbox.enqueue(
                            chat,
                            new Outgoing(
                                    DeliveryKind.ALERT,
                                    alert.key(),
                                    messengers.parts(
                                            chat.ref().platform(),
                                            AlertText.message(
                                                    alert, match, report, Speech.of(language))),
                                    target(alert, report),
                                    now.plus(WORTH_SENDING)),
                            now);
            if (fresh) {
                told.tell(chat.id(), List.of(ToldStory.of(report)), read(report, language), now);
            }
        }
    }

    /** What becomes of a story stands under its first alert: in its Slack thread, elsewhere as a reply. */
    private static Target target(AlertDecision.Alert alert, StoryReport report) {
        String first = AlertPolicy.firstKey(report);
        return alert.key().equals(first) ? Target.fresh() : new Target.Under(first);
    }

    /** What the alert shows, and no more: the rest of the summary is news for the next digest. */
    private static List<Shown> read(StoryReport report, Language language) {
        long story = report.story().id();
        List<Shown> read = new ArrayList<>();
        read.add(StoryText.shownHeadline(report, language));
        AlertText.claims(report).forEach(claim -> read.add(new Shown(story, claim, "")));
        AlertText.sentences(report)
                .forEach(s -> read.add(new Shown(story, s.text(), report.language(s))));
        return read;
    }
}
