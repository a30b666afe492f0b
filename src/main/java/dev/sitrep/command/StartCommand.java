package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.ScheduleText;
import dev.sitrep.chat.Settings;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Speech;

import java.util.List;

/** Begins the chat's digests and alerts, and says what will come. */
public final class StartCommand implements Command {
    private final ChatStore chats;
    private final String beat;

    /**
     * @param beat what the news are about, as in the digest's heading
     */
    public StartCommand(ChatStore chats, String beat) {
        this.chats = chats;
        this.beat = beat;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String form() {
        return "start";
    }

    @Override
    public String example() {
        return "start";
    }

    @Override
    public Purpose purpose() {
        return Purpose.CHAT;
    }

    @Override
    public boolean changesSettings() {
        return true;
    }

    @Override
    public Message run(Context context) {
        Chat chat = chats.subscribe(context.chat().id(), context.now());
        return new Message(
                List.of(
                        new Block.Heading(context.say("start.heading", beat)),
                        Block.paragraph(context.say("start.what")),
                        Block.paragraph(times(chat, context.speech())),
                        Block.paragraph(
                                context.say(
                                        "start.next",
                                        context.typed("follow ceasefire"),
                                        context.typed("help"),
                                        context.typed("stop"))),
                        new Block.Buttons(
                                List.of(
                                        new Button(context.say("start.button.digest"), "digest"),
                                        new Button(context.say("start.button.help"), "help")))));
    }

    private static String times(Chat chat, Speech speech) {
        Settings settings = chat.settings();
        if (chat.nextDigestAt() == null) {
            return speech.say("start.notimes");
        }
        return speech.say(
                "start.times",
                ScheduleText.of(settings.schedule(), speech),
                speech.city(settings.zone()),
                speech.moment(chat.nextDigestAt(), settings.zone()));
    }
}
