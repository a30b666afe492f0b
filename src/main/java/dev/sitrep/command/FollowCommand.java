package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.topic.TopicQuery;
import dev.sitrep.topic.TopicQuery.Parsing;
import dev.sitrep.topic.TopicStore;

import java.util.List;

/** Adds a topic: stories on it are told as they come. */
public final class FollowCommand implements Command {
    private static final int MOST_TOPICS = 50;

    private final TopicStore topics;

    public FollowCommand(TopicStore topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return "follow";
    }

    @Override
    public String form() {
        return "follow WORDS";
    }

    @Override
    public String does() {
        return "alert me to stories with these words: all of them, \"a phrase\", this OR that,"
                + " -not this, begin*";
    }

    @Override
    public String example() {
        return "follow \"prisoner exchange\" OR swap -football";
    }

    @Override
    public Message run(Context context) {
        String typed = String.join(" ", context.argument().split("\\s+"));
        if (typed.isEmpty()) {
            return wrong("What shall I look for?");
        }
        return switch (TopicQuery.parse(typed)) {
            case Parsing.Understood understood -> follow(typed, context);
            case Parsing.Refused refused -> refuse(typed, refused);
        };
    }

    private Message follow(String typed, Context context) {
        Chat chat = context.chat();
        if (topics.of(chat.id()).size() >= MOST_TOPICS) {
            return Message.text(
                    "You follow "
                            + MOST_TOPICS
                            + " topics, which is the most. "
                            + context.typed("topics")
                            + " lists them, "
                            + context.typed("unfollow N")
                            + " ends one.");
        }
        topics.follow(chat.id(), typed, context.now());
        return Message.text(
                "You follow: "
                        + typed
                        + "\nA story on it is told as it comes, and again when it changes."
                        + (chat.state() == Chat.State.ACTIVE
                                ? ""
                                : "\nAlerts are off here; "
                                        + context.typed("start")
                                        + " begins them."));
    }

    private Message refuse(String typed, Parsing.Refused refused) {
        // Long queries are cut so that the mark stays on the line.
        int from = Math.max(0, refused.position() - 30);
        String shown = typed.substring(from, Math.min(typed.length(), from + 60));
        String mark = " ".repeat(refused.position() - from) + "^";
        return new Message(
                List.of(
                        Block.paragraph(refused.why()),
                        new Block.Fixed(shown + "\n" + mark),
                        Block.paragraph("Use: " + form() + "\nExample: " + example())));
    }
}
