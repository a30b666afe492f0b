package dev.sitrep.pipeline;

import dev.sitrep.alert.AlertDecision;
import dev.sitrep.alert.AlertPolicy;
import dev.sitrep.alert.AlertText;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Told.Shown;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.TopicMatch;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the chats that follow a matching topic of a story that has just grown, in the transaction that stores the story. */
public final class AlertRun {
    /** An alert that could not be delivered by then wakes nobody: the next digest has the story. */
    private static final Duration WORTH_SENDING = Duration.ofHours(6);

    private final ChatStore chats;
    private final ToldStore told;
    private final TopicStore topics;
    private final Outbox outbox;
    private final Messengers messengers;
    private final AlertPolicy policy;
    private final TopicMatcher matcher = new TopicMatcher();

    public AlertRun(
            ChatStore chats,
            ToldStore told,
            TopicStore topics,
            Outbox outbox,
            Messengers messengers,
            AlertPolicy policy) {
        this.chats = chats;
        this.told = told;
        this.topics = topics;
        this.outbox = outbox;
        this.messengers = messengers;
        this.policy = policy;
    }

    /** Decides for every chat that follows the story by some topic; a chat with several such topics is told once. */
    public void tell(StoryReport report, Instant now) {
        tell(report.at(now), false, now);
    }

    /** The same for those chats alone that have been told of the story. */
    public void tellAgain(StoryReport report, Instant now) {
        tell(report.at(now), true, now);
    }

    private void tell(StoryReport report, boolean again, Instant now) {
        Map<Long, TopicMatch> byChat = new LinkedHashMap<>();
        matcher.match(topics.followed(), report)
                .forEach(m -> byChat.putIfAbsent(m.topic().chatId(), m));
        byChat.forEach(
                (id, match) ->
                        chats.byId(id).ifPresent(chat -> tell(chat, match, report, again, now)));
    }

    private void tell(Chat chat, TopicMatch match, StoryReport report, boolean again, Instant now) {
        Optional<ToldStory> before = told.story(chat.id(), report.story().id());
        if (again && before.isEmpty()) {
            return;
        }
        if (policy.decide(chat, report, before) instanceof AlertDecision.Alert alert) {
            boolean fresh =
                    outbox.enqueue(
                            chat,
                            DeliveryKind.ALERT,
                            alert.key(),
                            messengers.parts(
                                    chat.ref().platform(), AlertText.message(alert, match, report)),
                            now,
                            now.plus(WORTH_SENDING));
            if (fresh) {
                told.tell(chat.id(), List.of(ToldStory.of(report)), read(report), now);
            }
        }
    }

    /** What the alert shows, and no more: the rest of the summary is news for the next digest. */
    private static List<Shown> read(StoryReport report) {
        long story = report.story().id();
        List<Shown> read = new ArrayList<>();
        read.add(new Shown(story, report.summary().headline(), report.language()));
        AlertText.claims(report).forEach(claim -> read.add(new Shown(story, claim, "")));
        AlertText.sentences(report)
                .forEach(s -> read.add(new Shown(story, s.text(), report.language(s))));
        return read;
    }
}
