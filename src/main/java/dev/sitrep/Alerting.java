package dev.sitrep;

import dev.sitrep.alert.AlertStoryStore;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.HeldStore;
import dev.sitrep.chat.LiveAlertStore;
import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.pipeline.AlertJudge;
import dev.sitrep.pipeline.AlertRun;
import dev.sitrep.pipeline.AlertUpkeep;
import dev.sitrep.pipeline.AlertWriter;
import dev.sitrep.pipeline.Audience;
import dev.sitrep.pipeline.BeatStories;
import dev.sitrep.pipeline.BellRinger;
import dev.sitrep.pipeline.BurstWatch;
import dev.sitrep.pipeline.HeldRelease;
import dev.sitrep.pipeline.LiveEdits;
import dev.sitrep.pipeline.Recipients;
import dev.sitrep.pipeline.UnsentAlerts;
import dev.sitrep.store.Database;
import dev.sitrep.story.ArrivalStore;
import dev.sitrep.summary.Importance;
import dev.sitrep.topic.TopicStore;

/** Joins the parts that wake chats. */
record Alerting(
        Database database,
        Lists lists,
        ChatStore chats,
        ToldStore told,
        Outbox outbox,
        Messengers messengers) {
    /**
     * What rings when stories grow, and what goes on after.
     *
     * @param upkeep a flow of its own
     */
    record Parts(BellRinger bells, AlertUpkeep upkeep) {}

    Parts parts(BeatStories stories, Importance importance) {
        Audience audience =
                new Audience(
                        new TopicStore(database, lists.topics()),
                        new StoryFollowStore(database),
                        importance::of);
        Recipients recipients = new Recipients(audience, told);
        AlertJudge judge =
                new AlertJudge(stories, told, new BurstWatch(new ArrivalStore(database)));
        AlertWriter writer =
                new AlertWriter(
                        outbox,
                        messengers,
                        told,
                        new LiveAlertStore(database),
                        new HeldStore(database),
                        new AlertStoryStore(database));
        AlertRun alerts = new AlertRun(database, chats, recipients, judge, writer);
        HeldRelease release =
                new HeldRelease(database, stories, importance::of, recipients, judge, writer);
        LiveEdits edits = new LiveEdits(database, stories, recipients, judge, outbox, messengers);
        return new Parts(
                new BellRinger(stories, alerts, importance::of),
                new AlertUpkeep(database, release, edits, new UnsentAlerts(database, told)));
    }
}
