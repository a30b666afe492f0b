package dev.sitrep;

import dev.sitrep.chat.ChatFeedStore;
import dev.sitrep.chat.ChatFeeds;
import dev.sitrep.chat.ChatLimits;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.ErrandStore;
import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.chat.ZoneFinder;
import dev.sitrep.command.AddFeedCommand;
import dev.sitrep.command.BackCommand;
import dev.sitrep.command.BreakingCommand;
import dev.sitrep.command.CatchupCommand;
import dev.sitrep.command.Command;
import dev.sitrep.command.CommandBook;
import dev.sitrep.command.CooldownCommand;
import dev.sitrep.command.DigestCommand;
import dev.sitrep.command.EmptyCommand;
import dev.sitrep.command.ExportCommand;
import dev.sitrep.command.FeedImport;
import dev.sitrep.command.FeedsCommand;
import dev.sitrep.command.FollowCommand;
import dev.sitrep.command.ImportCommand;
import dev.sitrep.command.LanguageCommand;
import dev.sitrep.command.LatestCommand;
import dev.sitrep.command.LengthCommand;
import dev.sitrep.command.MuteCommand;
import dev.sitrep.command.OffTopicCommand;
import dev.sitrep.command.PicturesCommand;
import dev.sitrep.command.QuietCommand;
import dev.sitrep.command.QuotesCommand;
import dev.sitrep.command.Receipts;
import dev.sitrep.command.RemoveFeedCommand;
import dev.sitrep.command.ScheduleCommand;
import dev.sitrep.command.SearchCommand;
import dev.sitrep.command.SettingsCommand;
import dev.sitrep.command.SourcesCommand;
import dev.sitrep.command.StartCommand;
import dev.sitrep.command.StatusCommand;
import dev.sitrep.command.StopCommand;
import dev.sitrep.command.StoryCommand;
import dev.sitrep.command.StoryFinder;
import dev.sitrep.command.TimelineCommand;
import dev.sitrep.command.TimezoneCommand;
import dev.sitrep.command.TopicPreview;
import dev.sitrep.command.TopicsCommand;
import dev.sitrep.command.UnfollowCommand;
import dev.sitrep.command.UnmuteCommand;
import dev.sitrep.command.WhyCommand;
import dev.sitrep.config.Config;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.digest.EditionDesk;
import dev.sitrep.digest.EditionStore;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.pipeline.BeatStories;
import dev.sitrep.pipeline.FeedCoverage;
import dev.sitrep.store.Database;
import dev.sitrep.story.StoryStore;
import dev.sitrep.summary.Importance;
import dev.sitrep.topic.SearchStore;
import dev.sitrep.topic.StorySearch;
import dev.sitrep.topic.TopicFeedbackStore;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

import java.time.Duration;
import java.util.List;

/**
 * Makes the commands.
 *
 * @param told with its mutes
 * @param outbox the one that the dispatcher empties: it is told of what is written
 */
record Commands(
        Database database,
        Config config,
        Lists lists,
        ChatStore chats,
        ToldStore told,
        Outbox outbox,
        BeatStories stories,
        EditionDesk desk,
        FeedStore feeds,
        ChatFeeds chatFeeds) {
    /**
     * All of them, in the order of help.
     *
     * @param background entries older than this made no article when their feed was first read
     * @param broadcast the operators' own
     */
    CommandBook book(Importance importance, Duration background, Command broadcast) {
        TopicStore topics = new TopicStore(database, lists.topics());
        TopicMatcher matcher = new TopicMatcher(lists.topics(), importance::of);
        TopicFeedbackStore feedback = new TopicFeedbackStore(database);
        StoryFollowStore storyFollows = new StoryFollowStore(database);
        ChatFeedStore followed = new ChatFeedStore(database);
        ErrandStore asked = new ErrandStore(database);
        ChatLimits limits = App.limits(config);
        FeedCoverage coverage = new FeedCoverage(feeds);
        StoryFinder finder = new StoryFinder(stories, told);
        SearchStore searches = new SearchStore(database);
        StorySearch search =
                new StorySearch(searches, lists.topics(), stories::byId, importance::of);
        return new CommandBook(
                List.of(
                        new StartCommand(chats, lists.title()),
                        new DigestCommand(desk, chats, new EditionStore(database)),
                        new LatestCommand(stories, told),
                        new CatchupCommand(desk),
                        new StoryCommand(finder, storyFollows),
                        new SourcesCommand(finder),
                        new TimelineCommand(finder, stories),
                        new QuotesCommand(finder, lists.reader()),
                        new WhyCommand(
                                finder, importance, topics, matcher, new StoryStore(database)),
                        new SearchCommand(
                                search, searches, stories, told, config.keep().articles()),
                        new FollowCommand(
                                topics,
                                storyFollows,
                                finder,
                                told,
                                limits,
                                new TopicPreview(search, stories, told)),
                        new TopicsCommand(topics, storyFollows, feedback, finder),
                        new UnfollowCommand(topics, storyFollows, finder),
                        new Receipts(database, lists.beat(), background, config.keep().articles())
                                .command(topics, matcher, stories, stories::isOn, told),
                        new FeedsCommand(feeds, followed),
                        new MuteCommand(finder, stories, told),
                        new UnmuteCommand(finder, told.mutes()),
                        new ScheduleCommand(chats),
                        new EmptyCommand(chats),
                        new QuietCommand(chats, outbox),
                        new CooldownCommand(chats),
                        new BreakingCommand(chats),
                        new TimezoneCommand(chats, outbox, new ZoneFinder()),
                        new LengthCommand(chats),
                        new LanguageCommand(chats),
                        new PicturesCommand(chats),
                        new SettingsCommand(chats, told.mutes()),
                        new AddFeedCommand(feeds, chatFeeds, asked),
                        new RemoveFeedCommand(feeds, chatFeeds),
                        new ImportCommand(asked, new FeedImport(chatFeeds)),
                        new ExportCommand(feeds, followed),
                        new StatusCommand(topics, storyFollows, outbox, limits, coverage),
                        new StopCommand(chats, outbox),
                        new BackCommand(outbox),
                        new OffTopicCommand(topics, feedback, finder),
                        broadcast));
    }
}
