package dev.sitrep.command;

import dev.sitrep.delivery.Message;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.Topic;
import dev.sitrep.topic.TopicFeedbackStore;
import dev.sitrep.topic.TopicStore;

import java.util.Optional;

/** Somebody says that a story is not on the topic that brought it. Each person's word counts once for a story and a topic. */
public final class OffTopicCommand implements Command {
    private final TopicStore topics;
    private final TopicFeedbackStore feedback;
    private final StoryFinder finder;

    public OffTopicCommand(TopicStore topics, TopicFeedbackStore feedback, StoryFinder finder) {
        this.topics = topics;
        this.feedback = feedback;
        this.finder = finder;
    }

    @Override
    public String name() {
        return "offtopic";
    }

    /** Its button gives the topic's id, which nobody types. */
    @Override
    public String form() {
        return "offtopic #STORY TOPIC";
    }

    @Override
    public String example() {
        return "offtopic #17 3";
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Message run(Context context) {
        String[] typed = context.argument().split("\\s+", 2);
        String story = typed[0];
        int topic = typed.length < 2 ? 0 : TypedNumber.of(typed[1].strip()).orElse(0);
        return finder.answer(this, context, story, report -> count(report, topic, context));
    }

    private Message count(StoryReport report, int topicId, Context context) {
        Optional<Topic> topic =
                topics.of(context.chat().id()).stream().filter(t -> t.id() == topicId).findFirst();
        if (topic.isEmpty()) {
            return Message.text(context.say("offtopic.ended"));
        }
        feedback.notOnTopic(topic.get(), report.story().id(), context.person(), context.now());
        return Message.text(
                context.say("offtopic.done", topic.get().typed(), context.typed("topics")));
    }
}
