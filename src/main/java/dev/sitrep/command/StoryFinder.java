package dev.sitrep.command;

import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.digest.Stories;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Excerpt;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Finds the story that a person means: {@code 3} is the third of the chat's last list, {@code #17} is the story with that id, or the
 * one that it became part of, which is how buttons name it.
 */
public final class StoryFinder {
    private final Stories stories;
    private final ToldStore told;

    public StoryFinder(Stories stories, ToldStore told) {
        this.stories = stories;
        this.told = told;
    }

    /** Whether a number is one of the chat's last list. */
    boolean isListed(String typed, Context context) {
        OptionalInt number = TypedNumber.of(typed);
        return number.isPresent()
                && told.listed(context.chat().id(), number.getAsInt()).isPresent();
    }

    /** The story with this id as it stands now; empty where it is no longer kept. */
    Optional<StoryReport> byId(long id, Context context) {
        return stories.byId(id).map(found -> found.at(context.now()));
    }

    /** Answers with the story that the whole argument names, or says why there is none. */
    Message answer(Command command, Context context, Function<StoryReport, Message> withStory) {
        return answer(command, context, context.argument(), withStory);
    }

    /** Answers with a page of a story's list: "sources 2", "sources 2 p3"; or says why there is none. */
    Message page(Command command, Context context, Function<StoryReport, Listing> list) {
        Page page = Page.of(context.argument());
        return answer(
                command,
                context,
                page.argument(),
                report -> list.apply(report).page(page.number(), command, context));
    }

    /**
     * Answers with the story, or says why there is none.
     *
     * @param argument the part of what was typed that names it
     */
    Message answer(
            Command command,
            Context context,
            String argument,
            Function<StoryReport, Message> withStory) {
        if (argument.isEmpty()) {
            return command.wrong(context, context.say("asking.story.which"));
        }
        boolean byId = argument.startsWith("#");
        OptionalInt number = TypedNumber.of(byId ? argument.substring(1) : argument);
        if (number.isEmpty()) {
            String shown = Excerpt.of(argument, 40);
            return command.wrong(context, context.say("asking.story.number", shown));
        }
        int n = number.getAsInt();
        OptionalLong id = byId ? OptionalLong.of(n) : told.listed(context.chat().id(), n);
        if (id.isEmpty()) {
            return command.wrong(context, notListed(context, n));
        }
        return byId(id.getAsLong(), context)
                .map(withStory)
                .orElseGet(() -> Message.text(context.say("asking.story.gone")));
    }

    private String notListed(Context context, int number) {
        int count = told.listedCount(context.chat().id());
        return count == 0
                ? context.say("asking.story.nolist", context.typed("latest"))
                : context.say("asking.story.none", String.valueOf(number), count);
    }
}
