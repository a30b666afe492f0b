package dev.sitrep.command;

import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.ReadyTopic;
import dev.sitrep.topic.Topic;
import dev.sitrep.topic.TopicFeedbackStore;
import dev.sitrep.topic.TopicStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the chat follows: its topics by number, and single stories. */
public final class TopicsCommand implements Command {
    /** So many topics stand together, so that a short list is one paragraph and a long one can be paged. */
    private static final int TOGETHER = 10;

    private final TopicStore topics;
    private final StoryFollowStore followed;
    private final StoryFinder finder;
    private final TopicFeedbackStore feedback;

    public TopicsCommand(
            TopicStore topics,
            StoryFollowStore followed,
            TopicFeedbackStore feedback,
            StoryFinder finder) {
        this.topics = topics;
        this.feedback = feedback;
        this.followed = followed;
        this.finder = finder;
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
    public String example() {
        return "topics";
    }

    @Override
    public Purpose purpose() {
        return Purpose.TOPICS;
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Message run(Context context) {
        Page page = Page.of(context.argument());
        List<Topic> mine = topics.of(context.chat().id());
        List<StoryReport> stories =
                followed.of(context.chat().id()).stream()
                        .map(id -> finder.byId(id, context))
                        .flatMap(Optional::stream)
                        .toList();
        List<Block> ready = ready(mine, context);
        if (mine.isEmpty() && stories.isEmpty()) {
            List<Block> none = new ArrayList<>();
            none.add(
                    Block.paragraph(context.say("topics.none", context.typed("follow ceasefire"))));
            none.addAll(ready);
            return new Message(none);
        }
        List<Listing.Item> items = new ArrayList<>(topics(mine, context));
        stories.forEach(report -> items.add(story(report, context)));
        List<Block> foot = new ArrayList<>();
        if (!mine.isEmpty()) {
            foot.add(Block.note(context.say("topics.end", context.typed("unfollow 1"))));
        }
        foot.addAll(ready);
        return new Listing(
                        "topics",
                        List.of(new Block.Heading(context.say("topics.heading"))),
                        items,
                        foot)
                .page(page.number(), this, context);
    }

    private List<Block> ready(List<Topic> mine, Context context) {
        List<ReadyTopic> open = ReadyButtons.open(topics.language().ready().all(), mine);
        List<Block> blocks = new ArrayList<>();
        if (!open.isEmpty()) {
            blocks.add(Block.note(context.say("topics.ready")));
            blocks.addAll(ReadyButtons.rows(open, context));
        }
        return blocks;
    }

    private List<Listing.Item> topics(List<Topic> mine, Context context) {
        Map<Long, Integer> offTopic = feedback.counts(context.chat().id());
        List<Listing.Item> items = new ArrayList<>();
        for (int first = 0; first < mine.size(); first += TOGETHER) {
            List<String> lines = new ArrayList<>();
            for (int i = first; i < Math.min(first + TOGETHER, mine.size()); i++) {
                String line = (i + 1) + ". " + context.speech().isolated(mine.get(i).typed());
                Integer count = offTopic.get(mine.get(i).id());
                lines.add(count == null ? line : context.say("topics.off-topic", line, count));
            }
            items.add(Listing.Item.of(Block.paragraph(String.join("\n", lines))));
        }
        return items;
    }

    private static Listing.Item story(StoryReport report, Context context) {
        String id = "#" + report.story().id();
        return new Listing.Item(
                new Block.Paragraph(
                        List.of(
                                new Run.Plain(
                                        context.say(
                                                "topics.story",
                                                context.headline(report),
                                                context.typed("unfollow " + id))))),
                new Button(id, "story " + id));
    }
}
