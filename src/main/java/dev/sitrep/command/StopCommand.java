package dev.sitrep.command;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Outbox;

import java.util.List;

/** Ends the chat's digests and alerts, those that wait to be sent included. Its topics and settings stay. */
public final class StopCommand implements Command {
    private final ChatStore chats;
    private final Outbox outbox;

    public StopCommand(ChatStore chats, Outbox outbox) {
        this.chats = chats;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "stop";
    }

    @Override
    public List<String> aliases() {
        return List.of("leave");
    }

    @Override
    public String form() {
        return "stop";
    }

    @Override
    public String example() {
        return "stop";
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
        if (!context.argument().isEmpty()) {
            return wrong(context, context.say("stop.alone"));
        }
        long chat = context.chat().id();
        chats.quiet(chat, "The chat said stop.", context.now());
        outbox.silence(chat, "The chat said stop.");
        return Message.text(context.say("stop.done", context.typed("start")));
    }
}
