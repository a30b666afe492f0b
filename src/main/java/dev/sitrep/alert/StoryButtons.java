package dev.sitrep.alert;

import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Speech;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.Topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Buttons that lead to the views of a story, or do something with it. They name it by its id, so that an old message's buttons still
 * mean its own stories. What each is called stands under {@code button.<command>}; {@code more} is all that is known of the story.
 *
 * <p>A row has three at most: a telephone's width shows so many in full.
 */
public final class StoryButtons {
    private StoryButtons() {}

    /**
     * Of an alert: what it rests on, and what to do with it. Who is woken may ask why, and say that it is not what was asked for.
     *
     * @param topic the topic that brought it; empty where the chat follows the story itself
     */
    static List<Block> ofAlert(StoryReport report, Optional<Topic> topic, Speech speech) {
        List<Block> rows = new ArrayList<>();
        rows.add(row(report, speech, "more", "sources", "timeline"));
        rows.add(row(report, speech, "why", "follow", "mute"));
        topic.ifPresent(
                its ->
                        rows.add(
                                new Block.Buttons(
                                        List.of(
                                                new Button(
                                                        speech.say("button.offtopic"),
                                                        "offtopic #"
                                                                + report.story().id()
                                                                + " "
                                                                + its.id())))));
        return rows;
    }

    /**
     * Of a story among others: all else is a step further, under the first.
     *
     * @param number of the story in its list, since some platforms show all buttons below the message
     */
    public static Block ofItem(int number, StoryReport report, Speech speech) {
        return new Block.Buttons(
                List.of(
                        item(number, "more", report, speech),
                        item(number, "sources", report, speech),
                        item(number, "mute", report, speech)));
    }

    private static Button item(int number, String command, StoryReport report, Speech speech) {
        Button plain = button(command, report, speech);
        return new Button(speech.say("button.of", number, plain.label()), plain.command());
    }

    /** Of all that is known of a story. */
    public static List<Block> ofStory(StoryReport report, boolean followed, Speech speech) {
        return List.of(
                row(report, speech, "sources", "timeline", "quotes"),
                row(report, speech, "why", followed ? "unfollow" : "follow", "mute"));
    }

    /** Those that give these commands, in order. */
    public static Block row(StoryReport report, Speech speech, String... commands) {
        return new Block.Buttons(
                Arrays.stream(commands).map(c -> button(c, report, speech)).toList());
    }

    private static Button button(String command, StoryReport report, Speech speech) {
        String does = command.equals("more") ? "story" : command;
        return new Button(speech.say("button." + command), does + " #" + report.story().id());
    }
}
