package dev.sitrep.slack;

import dev.sitrep.chat.Chat;
import dev.sitrep.command.Command;
import dev.sitrep.command.CommandBook;
import dev.sitrep.command.Context;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Speech;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the Home tab says of a person's own chat: the main commands as buttons, then what the chat's settings and topics are. */
public final class SlackHomePage {
    /** Of these the first that there is tells how the chat is set. */
    private static final List<String> SETTINGS = List.of("settings", "status");

    private static final List<String> BUTTONS =
            List.of("digest", "latest", "topics", "feeds", "status", "help");

    private SlackHomePage() {}

    /** Runs in the transaction of its caller. */
    public static Message of(CommandBook book, Chat chat, Instant now) {
        Speech speech = Speech.of(chat.settings().language());
        Context context = new Context(chat, "", null, now);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(speech.say("home.title")));
        blocks.add(Block.paragraph(speech.say("home.about")));
        blocks.add(buttons(book, chat, speech));
        SETTINGS.stream()
                .flatMap(name -> book.find(name).stream())
                .findFirst()
                .ifPresent(settings -> add(settings, context, blocks));
        book.find("topics").ifPresent(topics -> add(topics, context, blocks));
        return new Message(blocks);
    }

    private static Block buttons(CommandBook book, Chat chat, Speech speech) {
        List<Button> buttons = new ArrayList<>();
        if (chat.state() != Chat.State.ACTIVE) {
            buttons.add(new Button(speech.say("home.start"), "start"));
        }
        BUTTONS.stream()
                .filter(name -> book.find(name).isPresent())
                .forEach(name -> buttons.add(new Button(speech.say("home." + name), name)));
        return new Block.Buttons(buttons);
    }

    private static void add(Command command, Context context, List<Block> to) {
        to.add(new Block.Divider());
        to.addAll(command.run(context).blocks());
    }
}
