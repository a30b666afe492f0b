package dev.sitrep;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.digest.DigestComposer;
import dev.sitrep.digest.EditionDesk;
import dev.sitrep.digest.FollowedStories;
import dev.sitrep.pipeline.BeatStories;
import dev.sitrep.pipeline.DigestRun;
import dev.sitrep.pipeline.FeedCoverage;
import dev.sitrep.store.Database;
import dev.sitrep.summary.Gists;
import dev.sitrep.summary.Importance;
import dev.sitrep.summary.LateSentences;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

/** Joins the parts that make digests. */
record Digesting(Database database, Lists lists, Gists gists, Importance importance) {
    EditionDesk desk(BeatStories stories, ToldStore told, FeedCoverage coverage) {
        DigestComposer composer =
                new DigestComposer(
                        lists.title(), importance::of, new LateSentences(lists.reader(), gists));
        FollowedStories followed =
                new FollowedStories(
                        new TopicStore(database, lists.topics()),
                        new StoryFollowStore(database),
                        new TopicMatcher(lists.topics(), importance::of));
        return new EditionDesk(stories, told, composer, coverage, followed);
    }

    DigestRun run(
            ChatStore chats,
            ToldStore told,
            EditionDesk desk,
            Outbox outbox,
            Messengers messengers) {
        return new DigestRun(database, chats, told, desk, outbox, messengers);
    }
}
