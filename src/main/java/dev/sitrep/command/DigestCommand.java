package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.digest.DigestWindow;
import dev.sitrep.digest.Edition;
import dev.sitrep.digest.EditionDesk;
import dev.sitrep.digest.EditionPicture;
import dev.sitrep.digest.EditionStore;
import dev.sitrep.digest.EditionText;
import dev.sitrep.text.Excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The news since the last digest, now. The next digest comes all the same, and covers the same span; unless that is asked to come at once: then
 * it is the digest flow that makes it, as any other, and the one after it begins where it ends.
 */
public final class DigestCommand implements Command {
    private static final String NEXT = "next";

    private final EditionDesk desk;
    private final ChatStore chats;
    private final EditionStore editions;

    public DigestCommand(EditionDesk desk, ChatStore chats, EditionStore editions) {
        this.desk = desk;
        this.chats = chats;
        this.editions = editions;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public String form() {
        return "digest [next]";
    }

    @Override
    public String example() {
        return "digest";
    }

    @Override
    public boolean changesSettings(String argument) {
        return argument.equalsIgnoreCase(NEXT);
    }

    @Override
    public Message run(Context context) {
        return switch (context.argument().toLowerCase(Locale.ROOT)) {
            case "" -> look(context);
            case NEXT -> bringForward(context);
            default ->
                    wrong(
                            context,
                            context.say("digest.unknown", Excerpt.of(context.argument(), 40)));
        };
    }

    private Message look(Context context) {
        Chat chat = context.chat();
        DigestWindow window = DigestWindow.next(chat, context.now());
        Edition edition = desk.compose(chat, editions.untold(chat.id(), window));
        desk.remember(chat, edition, context.now());
        Message words = EditionText.message(edition, chat.ref().platform(), context.speech());
        return EditionPicture.with(words, edition, chat.settings());
    }

    private Message bringForward(Context context) {
        Chat chat = context.chat();
        if (chat.state() != Chat.State.ACTIVE) {
            return Message.text(context.say("schedule.not-started", context.typed("start")));
        }
        chats.bringForward(chat.id(), context.now());
        List<String> lines = new ArrayList<>();
        lines.add(
                chat.settings()
                        .nextDigest(context.now())
                        .map(next -> context.speech().moment(next, chat.settings().zone()))
                        .map(next -> context.say("digest.next", next))
                        .orElseGet(() -> context.say("digest.next.last")));
        if (!chat.settings().tellWhenEmpty()) {
            lines.add(context.say("digest.next.silent"));
        }
        return Message.text(String.join("\n", lines));
    }
}
