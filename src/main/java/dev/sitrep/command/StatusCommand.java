package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Chat.State;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Wording;
import dev.sitrep.digest.Coverage;
import dev.sitrep.topic.TopicStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How things stand for this chat, and how the feeds do. */
public final class StatusCommand implements Command {
    private final TopicStore topics;
    private final Function<Instant, Coverage> coverage;

    /**
     * @param coverage how the feeds stand at a moment
     */
    public StatusCommand(TopicStore topics, Function<Instant, Coverage> coverage) {
        this.topics = topics;
        this.coverage = coverage;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String form() {
        return "status";
    }

    @Override
    public String does() {
        return "your next digest, your topics, and how the feeds are";
    }

    @Override
    public String example() {
        return "status";
    }

    @Override
    public Message run(Context context) {
        Chat chat = context.chat();
        List<String> lines = new ArrayList<>();
        lines.add(digests(context));
        int count = topics.of(chat.id()).size();
        lines.add("You follow " + Wording.count(count, "topic", "topics") + ".");
        String feeds = coverage.apply(context.now()).line();
        if (!feeds.isEmpty()) {
            lines.add(feeds);
        }
        return new Message(
                List.of(new Block.Heading("Status"), Block.paragraph(String.join("\n", lines))));
    }

    private static String digests(Context context) {
        Chat chat = context.chat();
        Instant next = chat.nextDigestAt();
        if (chat.state() != State.ACTIVE) {
            return "Digests and alerts are off here; " + context.typed("start") + " begins them.";
        }
        return next == null
                ? "No digest times are set here."
                : "Your next digest comes on " + Wording.moment(next, chat.settings().zone()) + ".";
    }
}
