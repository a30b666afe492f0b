package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatFeeds;
import dev.sitrep.chat.ChatFeeds.Added;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.feed.OpmlOutcome;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes a list of feeds in for a chat, and says what came of each. The feeds are not asked one by one: that is for their first check, like
 * that of every feed of a list. Of a list only addresses count; what it calls the feeds would be shown to other chats.
 */
public final class FeedImport {
    private static final int MOST_PROBLEMS = 5;
    private static final int LONGEST_PROBLEM = 160;

    private final ChatFeeds feeds;

    public FeedImport(ChatFeeds feeds) {
        this.feeds = feeds;
    }

    /** Adds the feeds, and answers with the counts. Belongs in the transaction of the answer. */
    public Message take(OpmlOutcome.Read list, Chat chat, Instant now) {
        Speech speech = Speech.of(chat.settings().language());
        if (feeds.most() == 0) {
            return new FeedAnswers(chat).noRoom(feeds);
        }
        List<URI> addresses = list.feeds().stream().map(FeedSubscription::url).toList();
        Map<Added, Integer> counts = feeds.addAll(chat.id(), addresses, now);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(counted(counts, speech)));
        if (!list.problems().isEmpty()) {
            blocks.add(Block.paragraph(problems(list.problems(), speech)));
        }
        if (counts.containsKey(Added.NEW)) {
            String feedList = chat.ref().platform().command("feeds");
            blocks.add(Block.note(speech.say("import.unchecked", feedList)));
        }
        return new Message(blocks);
    }

    private String counted(Map<Added, Integer> counts, Speech speech) {
        List<String> lines = new ArrayList<>();
        counts.forEach((added, count) -> lines.add(line(added, count, speech)));
        return lines.isEmpty() ? speech.say("import.empty") : String.join("\n", lines);
    }

    private String line(Added added, int count, Speech speech) {
        return switch (added) {
            case NEW -> speech.say("import.count", count);
            case KNOWN -> speech.say("import.known", count);
            case FOLLOWED -> speech.say("import.followed", count);
            case NO_ROOM -> speech.say("import.cut", count, feeds.most());
        };
    }

    private static String problems(List<String> problems, Speech speech) {
        List<String> lines = new ArrayList<>();
        lines.add(speech.say("import.refused", problems.size()));
        problems.stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> lines.add("· " + Excerpt.of(problem, LONGEST_PROBLEM)));
        if (problems.size() > MOST_PROBLEMS) {
            lines.add("· " + speech.say("import.more", problems.size() - MOST_PROBLEMS));
        }
        return String.join("\n", lines);
    }
}
