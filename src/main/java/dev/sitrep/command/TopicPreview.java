package dev.sitrep.command;

import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.digest.Stories;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.StorySearch;
import dev.sitrep.topic.TopicQuery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a topic would have found in the last week, told to who begins to follow it. */
public final class TopicPreview {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int SHOWN = 3;

    /** Who is called more often than that reads none of it. */
    private static final int OFTEN_A_DAY = 10;

    private final StorySearch search;
    private final Stories stories;
    private final ToldStore told;

    public TopicPreview(StorySearch search, Stories stories, ToldStore told) {
        this.search = search;
        this.stories = stories;
        this.told = told;
    }

    /** How many stories there were and the latest of them, which the chat's numbers stand for from then on. */
    List<Block> blocks(TopicQuery query, Context context) {
        List<Long> ids = search.onTopic(query, context.now().minus(WEEK), context.now());
        int often = (int) (OFTEN_A_DAY * WEEK.toDays());
        // As many are looked up as tell "often" from "seldom", and no more.
        List<StoryReport> found = stories.tellable(ids, often + 1);
        if (found.isEmpty()) {
            return List.of(Block.paragraph(context.say("follow.found.none")));
        }
        List<Block> blocks = new ArrayList<>();
        if (found.size() > often) {
            blocks.add(
                    Block.paragraph(
                            context.say(
                                    "follow.found.often",
                                    OFTEN_A_DAY,
                                    "origins>=2",
                                    "importance>=60")));
        } else {
            blocks.add(Block.paragraph(context.say("follow.found", found.size())));
        }
        List<StoryReport> latest =
                found.stream().limit(SHOWN).map(report -> report.at(context.now())).toList();
        told.list(context.chat().id(), latest.stream().map(r -> r.story().id()).toList());
        List<Listing.Item> items = StoryList.headlines(latest, context);
        items.forEach(item -> blocks.add(item.block()));
        List<Button> numbers =
                items.stream().map(Listing.Item::button).filter(Objects::nonNull).toList();
        blocks.add(new Block.Buttons(numbers));
        return blocks;
    }
}
