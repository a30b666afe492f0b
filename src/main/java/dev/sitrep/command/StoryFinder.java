package dev.sitrep.command;

import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Wording;
import dev.sitrep.digest.Stories;
import dev.sitrep.summary.StoryReport;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Finds the story that a person means: {@code 3} is the third of the chat's last list, {@code #17} is the story with that id,
 * which is how buttons name it.
 */
public final class StoryFinder {
    /** Longer numbers are no story's. */
    private static final int MOST_DIGITS = 9;

    private final Stories stories;
    private final ToldStore told;

    public StoryFinder(Stories stories, ToldStore told) {
        this.stories = stories;
        this.told = told;
    }

    /** Answers with the story, or says why there is none. */
    Message answer(Command command, Context context, Function<StoryReport, Message> withStory) {
        String argument = context.argument();
        boolean byId = argument.startsWith("#");
        String digits = byId ? argument.substring(1) : argument;
        if (argument.isEmpty()) {
            return command.wrong("Which story? Say its number in your last list.");
        }
        if (digits.isEmpty()
                || digits.length() > MOST_DIGITS
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return command.wrong("“" + Wording.shorten(argument, 40) + "” is no story's number.");
        }
        int number = Integer.parseInt(digits);
        OptionalLong id = byId ? OptionalLong.of(number) : told.listed(context.chat().id(), number);
        if (id.isEmpty()) {
            return command.wrong(notListed(context, number));
        }
        Optional<StoryReport> report =
                stories.byId(id.getAsLong()).map(found -> found.at(context.now()));
        return report.map(withStory)
                .orElseGet(() -> Message.text("That story is no longer kept here."));
    }

    private String notListed(Context context, int number) {
        int count = told.listedCount(context.chat().id());
        if (count == 0) {
            return "You have not been shown a list of stories yet; send "
                    + context.typed("latest")
                    + " first.";
        }
        return "There is no story "
                + number
                + ": your last list has "
                + Wording.count(count, "story", "stories")
                + ".";
    }
}
