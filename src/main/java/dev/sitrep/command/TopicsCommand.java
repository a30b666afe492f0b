package dev.sitrep.command;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.topic.Topic;
import dev.sitrep.topic.TopicStore;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the chat follows. */
public final class TopicsCommand implements Command {
    private final TopicStore topics;

    public TopicsCommand(TopicStore topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public String form() {
        return "topics";
    }

    @Override
    public String does() {
        return "list the topics you follow";
    }

    @Override
    public String example() {
        return "topics";
    }

    @Override
    public Message run(Context context) {
        List<Topic> mine = topics.of(context.chat().id());
        if (mine.isEmpty()) {
            return Message.text(
                    "You follow no topics. To begin: " + context.typed("follow ceasefire"));
        }
        String lines =
                IntStream.range(0, mine.size())
                        .mapToObj(i -> (i + 1) + ". " + mine.get(i).typed())
                        .collect(Collectors.joining("\n"));
        return new Message(
                List.of(
                        new Block.Heading("Your topics"),
                        Block.paragraph(lines),
                        Block.note("To end one: " + context.typed("unfollow 1"))));
    }
}
