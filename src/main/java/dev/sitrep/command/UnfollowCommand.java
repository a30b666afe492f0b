package dev.sitrep.command;

import dev.sitrep.alert.StoryButtons;
import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Excerpt;
import dev.sitrep.topic.Topic;
import dev.sitrep.topic.TopicStore;

import java.util.List;

/** Ends a topic, by its number among the chat's, or the following of a story, by its id. */
public final class UnfollowCommand implements Command {
    private final TopicStore topics;
    private final StoryFollowStore followed;
    private final StoryFinder finder;

    public UnfollowCommand(TopicStore topics, StoryFollowStore followed, StoryFinder finder) {
        this.topics = topics;
        this.followed = followed;
        this.finder = finder;
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
    public String example() {
        return "unfollow 1";
    }

    @Override
    public Purpose purpose() {
        return Purpose.TOPICS;
    }

    @Override
    public boolean changesSettings() {
        return true;
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Message run(Context context) {
        String typed = context.argument();
        if (typed.startsWith("#")) {
            return finder.answer(this, context, report -> unfollow(report, context));
        }
        List<Topic> mine = topics.of(context.chat().id());
        if (mine.isEmpty()) {
            return Message.text(context.say("unfollow.none"));
        }
        String list = context.typed("topics");
        if (typed.isEmpty()) {
            return wrong(context, context.say("unfollow.which", list));
        }
        int n = TypedNumber.of(typed).orElse(0);
        if (n < 1 || n > mine.size()) {
            String shown = Excerpt.of(typed, 40);
            return wrong(context, context.say("unfollow.unknown", shown, mine.size(), list));
        }
        Topic topic = mine.get(n - 1);
        topics.unfollow(topic);
        return Message.text(context.say("unfollow.done", topic.typed()));
    }

    private Message unfollow(StoryReport report, Context context) {
        boolean was = followed.unfollow(context.chat().id(), report.story().id());
        String key = was ? "unfollow.story.done" : "unfollow.story.none";
        return new Message(
                List.of(
                        Block.paragraph(context.say(key, context.headline(report))),
                        StoryButtons.row(report, context.speech(), "follow", "story")));
    }
}
