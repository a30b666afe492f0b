package dev.sitrep.command;

import dev.sitrep.delivery.Message;

import java.util.List;

/** One command of the bot: what it is called, what it says of itself, what it does. */
public interface Command {
    /** As it is typed, without a slash; lower case. */
    String name();

    /** Other names that do the same. */
    default List<String> aliases() {
        return List.of();
    }

    /** How it is written: {@code story N}. */
    String form();

    /** What it does, in a few words that begin with a verb. */
    String does();

    /** One way to use it: {@code story 2}. */
    String example();

    /** Does it, and says what came of it. Runs in the transaction that enqueues the answer. */
    Message run(Context context);

    /** For input that is not what the command takes: what is wrong, the right form, an example. */
    default Message wrong(String what) {
        return Message.text(what + "\nUse: " + form() + "\nExample: " + example());
    }
}
