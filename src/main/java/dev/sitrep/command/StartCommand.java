package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Settings;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Wording;

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
    public String does() {
        return "begin digests and alerts here";
    }

    @Override
    public String example() {
        return "start";
    }

    @Override
    public Message run(Context context) {
        Chat chat = chats.subscribe(context.chat().id(), context.now());
        return new Message(
                List.of(
                        new Block.Heading("Sitrep · " + beat),
                        Block.paragraph(
                                "I read many news feeds, put the reports of one event together, and"
                                        + " tell you what happened, who says so, how many"
                                        + " independent origins stand behind it, and what is new."),
                        Block.paragraph(times(chat)),
                        Block.paragraph(
                                "Follow a topic to be told at once: "
                                        + context.typed("follow ceasefire")
                                        + ". All commands: "
                                        + context.typed("help")
                                        + ". To end this: "
                                        + context.typed("stop")
                                        + "."),
                        new Block.Buttons(
                                List.of(
                                        new Button("Digest now", "digest"),
                                        new Button("Help", "help")))));
    }

    private static String times(Chat chat) {
        Settings settings = chat.settings();
        if (chat.nextDigestAt() == null) {
            return "No digest times are set here, so none come by themselves.";
        }
        List<String> times = settings.digestTimes().stream().map(time -> time.toString()).toList();
        return "Digests come every day at "
                + Wording.and(times)
                + " ("
                + Wording.city(settings.zone())
                + "); the next on "
                + Wording.moment(chat.nextDigestAt(), settings.zone())
                + ".";
    }
}
