package dev.sitrep.command;

import dev.sitrep.alert.StoryButtons;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatLimits;
import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.ReadyTopic;
import dev.sitrep.topic.Topic;
import dev.sitrep.topic.TopicQuery;
import dev.sitrep.topic.TopicQuery.Parsing;
import dev.sitrep.topic.TopicStore;

import java.util.ArrayList;
import java.util.List;

/** Adds a topic: stories on it are told as they come. Or follows one story: how it goes on is told, whatever the topics. */
public final class FollowCommand implements Command {
    private final TopicStore topics;
    private final StoryFollowStore followed;
    private final StoryFinder finder;
    private final ToldStore told;
    private final int most;
    private final TopicPreview preview;

    public FollowCommand(
            TopicStore topics,
            StoryFollowStore followed,
            StoryFinder finder,
            ToldStore told,
            ChatLimits limits,
            TopicPreview preview) {
        this.topics = topics;
        this.followed = followed;
        this.finder = finder;
        this.told = told;
        this.most = limits.mostTopics();
        this.preview = preview;
    }

    @Override
    public String name() {
        return "follow";
    }

    @Override
    public String form() {
        return "follow WORDS | N";
    }

    @Override
    public String example() {
        return "follow \"prisoner exchange\" OR swap -football";
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

    /** A week of articles is read for the preview. */
    @Override
    public boolean readsMuch() {
        return true;
    }

    @Override
    public Message run(Context context) {
        String typed = String.join(" ", context.argument().split("\\s+"));
        if (typed.isEmpty()) {
            return ask(context);
        }
        if (typed.startsWith("#") || finder.isListed(typed, context)) {
            return finder.answer(this, context, typed, report -> follow(report, context));
        }
        return switch (topics.language().parse(typed)) {
            case Parsing.Understood(TopicQuery query) -> follow(typed, query, context);
            case Parsing.Refused refused -> refuse(typed, refused, context);
        };
    }

    private Message ask(Context context) {
        List<Block> blocks = new ArrayList<>(wrong(context, context.say("follow.what")).blocks());
        blocks.addAll(
                ReadyButtons.rows(
                        ReadyButtons.open(
                                topics.language().ready().all(), topics.of(context.chat().id())),
                        context));
        return new Message(blocks);
    }

    private Message follow(StoryReport report, Context context) {
        long chat = context.chat().id();
        long story = report.story().id();
        if (!followed.follows(chat, story) && followed.of(chat).size() >= most) {
            return Message.text(context.say("follow.story.most", most, context.typed("topics")));
        }
        followed.follow(chat, story, context.now());
        // What it says so far is no news to who follows it: only what happens from now on is.
        if (told.story(chat, story).isEmpty()) {
            told.tell(chat, List.of(ToldStory.of(report)), List.of(), context.now());
        }
        return new Message(
                List.of(
                        Block.paragraph(
                                context.say("follow.story.done", context.headline(report))
                                        + whenOff(context)),
                        StoryButtons.row(report, context.speech(), "unfollow", "story")));
    }

    private Message follow(String typed, TopicQuery query, Context context) {
        long chat = context.chat().id();
        List<Topic> mine = topics.of(chat);
        boolean known = mine.stream().anyMatch(topic -> topic.typed().equals(typed));
        if (!known && mine.size() >= most) {
            return Message.text(
                    context.say(
                            "follow.most",
                            most,
                            context.typed("topics"),
                            context.typed("unfollow N")));
        }
        // First what only reads, and may fail: who then is told that it failed follows nothing.
        List<Block> found = preview.blocks(query, context);
        topics.follow(chat, typed, context.now());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(context.say("follow.done", typed) + whenOff(context)));
        blocks.addAll(found);
        // A word that a ready-made topic is called by means the word; the topic has many more.
        List<ReadyTopic> ready = topics.language().ready().called(typed).stream().toList();
        if (!ready.isEmpty()) {
            blocks.add(Block.note(context.say("follow.ready")));
            blocks.addAll(ReadyButtons.rows(ready, context));
        }
        return new Message(blocks);
    }

    private static String whenOff(Context context) {
        return context.chat().state() == Chat.State.ACTIVE
                ? ""
                : "\n" + context.say("follow.off", context.typed("start"));
    }

    private Message refuse(String typed, Parsing.Refused refused, Context context) {
        return new Message(QueryRefusal.blocks(typed, refused, this, context));
    }
}
