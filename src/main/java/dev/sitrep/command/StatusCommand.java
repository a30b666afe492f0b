package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Chat.State;
import dev.sitrep.chat.ChatLimits;
import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.digest.Coverage;
import dev.sitrep.topic.TopicStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How things stand for this chat, and how the feeds do. */
public final class StatusCommand implements Command {
    private final TopicStore topics;
    private final StoryFollowStore followed;
    private final Outbox outbox;
    private final ChatLimits limits;
    private final Function<Instant, Coverage> coverage;

    /**
     * @param coverage how the feeds stand at a moment
     */
    public StatusCommand(
            TopicStore topics,
            StoryFollowStore followed,
            Outbox outbox,
            ChatLimits limits,
            Function<Instant, Coverage> coverage) {
        this.topics = topics;
        this.followed = followed;
        this.outbox = outbox;
        this.limits = limits;
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
    public String example() {
        return "status";
    }

    @Override
    public Purpose purpose() {
        return Purpose.CHAT;
    }

    @Override
    public Message run(Context context) {
        long chat = context.chat().id();
        List<String> lines = new ArrayList<>();
        lines.add(digests(context));
        lines.add(context.say("status.topics", topics.of(chat).size()));
        int stories = followed.of(chat).size();
        if (stories > 0) {
            lines.add(context.say("status.stories", stories));
        }
        int waiting = outbox.waiting(chat);
        if (waiting > 0) {
            lines.add(context.say("status.waiting", waiting));
        }
        String feeds = coverage.apply(context.now()).line(context.speech());
        if (!feeds.isEmpty()) {
            lines.add(feeds);
        }
        return new Message(
                List.of(
                        new Block.Heading(context.say("status.heading")),
                        Block.paragraph(String.join("\n", lines)),
                        Block.note(
                                context.say(
                                        "status.limits",
                                        limits.mostTopics(),
                                        limits.commandsAMinute()))));
    }

    private static String digests(Context context) {
        Chat chat = context.chat();
        Instant next = chat.nextDigestAt();
        if (chat.state() != State.ACTIVE) {
            return context.say("status.off", context.typed("start"));
        }
        return next == null
                ? context.say("status.notimes")
                : context.say("status.next", context.speech().moment(next, chat.settings().zone()));
    }
}
