package dev.sitrep.command;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Wording;
import dev.sitrep.topic.Topic;
import dev.sitrep.topic.TopicStore;

import java.util.List;

/** Ends a topic. */
public final class UnfollowCommand implements Command {
    private final TopicStore topics;

    public UnfollowCommand(TopicStore topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return "unfollow";
    }

    @Override
    public String form() {
        return "unfollow N";
    }

    @Override
    public String does() {
        return "end topic N of your topics";
    }

    @Override
    public String example() {
        return "unfollow 1";
    }

    @Override
    public Message run(Context context) {
        List<Topic> mine = topics.of(context.chat().id());
        if (mine.isEmpty()) {
            return Message.text("You follow no topics.");
        }
        String typed = context.argument();
        if (typed.isEmpty()) {
            return wrong("Which topic? " + context.typed("topics") + " lists them.");
        }
        boolean number = typed.length() <= 4 && typed.chars().allMatch(c -> c >= '0' && c <= '9');
        int n = number ? Integer.parseInt(typed) : 0;
        if (n < 1 || n > mine.size()) {
            return wrong(
                    "There is no topic “"
                            + Wording.shorten(typed, 40)
                            + "”: you follow "
                            + Wording.count(mine.size(), "topic", "topics")
                            + "; "
                            + context.typed("topics")
                            + " lists them.");
        }
        Topic topic = mine.get(n - 1);
        topics.unfollow(topic);
        return Message.text("You no longer follow: " + topic.typed());
    }
}
