package dev.sitrep.command;

import dev.sitrep.delivery.Message;
import dev.sitrep.speech.Speech;

import java.util.List;

/**
 * One command of the bot: what it is called, what it says of itself, what it does. Names and forms are English in every language, since
 * they are typed.
 */
public interface Command {
    /** As it is typed, without a slash; lower case. */
    String name();

    /** Other names that do the same. */
    default List<String> aliases() {
        return List.of();
    }

    /** How it is written: {@code story N}. */
    String form();

    /** One way to use it: {@code story 2}. */
    String example();

    /** What it is for. */
    default Purpose purpose() {
        return Purpose.READING;
    }

    /** What it does, in a few words that begin with a verb: what is said under {@code help.<name>}. */
    default String does(Speech speech) {
        return speech.say("help." + name());
    }

    /** What else there is to know of it: what is said under {@code help.<name>.more}; empty where nothing is. */
    default String more(Speech speech) {
        String key = "help." + name() + ".more";
        return speech.knows(key) ? speech.say(key) : "";
    }

    /** Whether people are told of it; what only buttons send needs no line in lists. */
    default boolean isListed() {
        return !forOperators();
    }

    /** Whether it changes what the chat gets: in groups, that is for those who administer them. */
    default boolean changesSettings() {
        return false;
    }

    /** Whether it does so with this argument: alone, some commands only show what is set. */
    default boolean changesSettings(String argument) {
        return changesSettings();
    }

    /** Whether, by a button, its answer takes the place of the message with the button. */
    default boolean inPlace() {
        return false;
    }

    /** How many characters of text it takes, its name included. */
    default int mostCharacters() {
        return Typed.MOST_CHARACTERS;
    }

    /** Whether it is for those alone who run the bot: it is in no list of commands. */
    default boolean forOperators() {
        return false;
    }

    /**
     * Whether it reads so much that it runs before the answer's transaction, in which all who write would wait for it. What it writes must
     * then be whole by itself, and the same when it is written twice.
     */
    default boolean readsMuch() {
        return false;
    }

    /** Does it, and says what came of it. Runs in the transaction that enqueues the answer, unless it {@link #readsMuch}. */
    Message run(Context context);

    /**
     * For input that is not what the command takes: what is wrong, the right form, an example.
     *
     * @param what a sentence in the chat's language
     */
    default Message wrong(Context context, String what) {
        return Message.text(context.speech().say("asking.wrong", what, form(), example()));
    }
}
