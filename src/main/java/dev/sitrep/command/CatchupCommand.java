package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.delivery.Message;
import dev.sitrep.digest.DigestWindow;
import dev.sitrep.digest.Edition;
import dev.sitrep.digest.EditionDesk;
import dev.sitrep.digest.EditionPicture;
import dev.sitrep.digest.EditionText;
import dev.sitrep.text.Excerpt;

import java.time.Instant;
import java.util.List;

/**
 * What happened while somebody was away, as an edition over that span. It counts as read, like every list; the chat's own window stays, so
 * the next digest comes all the same.
 */
public final class CatchupCommand implements Command {
    private final EditionDesk desk;

    public CatchupCommand(EditionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "catchup";
    }

    @Override
    public List<String> aliases() {
        return List.of("catch-up");
    }

    @Override
    public String form() {
        return "catchup 18h";
    }

    @Override
    public String example() {
        return "catchup since 08:00";
    }

    @Override
    public Message run(Context context) {
        String typed = context.argument();
        if (typed.isEmpty()) {
            return wrong(context, context.speech().say("catchup.how-long"));
        }
        return switch (LookBack.of(typed, context.now(), context.chat().settings().zone())) {
            case LookBack.Since since -> tell(since.from(), context);
            case LookBack.TooLong tooLong ->
                    wrong(context, context.speech().say("catchup.too-long"));
            case LookBack.NotUnderstood not ->
                    wrong(
                            context,
                            context.speech().say("catchup.not-understood", Excerpt.of(typed, 40)));
        };
    }

    private Message tell(Instant from, Context context) {
        Chat chat = context.chat();
        Edition edition = desk.compose(chat, new DigestWindow(from, context.now()));
        desk.remember(chat, edition, context.now());
        Message words = EditionText.message(edition, chat.ref().platform(), context.speech());
        return EditionPicture.with(words, edition, chat.settings());
    }
}
