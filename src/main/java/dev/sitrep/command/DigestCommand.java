package dev.sitrep.command;

import dev.sitrep.delivery.Message;
import dev.sitrep.digest.DigestWindow;
import dev.sitrep.digest.Edition;
import dev.sitrep.digest.EditionDesk;
import dev.sitrep.digest.EditionText;

/** The news since the last digest, now. The next digest comes all the same, and covers the same span. */
public final class DigestCommand implements Command {
    private final EditionDesk desk;

    public DigestCommand(EditionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public String form() {
        return "digest";
    }

    @Override
    public String example() {
        return "digest";
    }

    @Override
    public Message run(Context context) {
        DigestWindow window = DigestWindow.next(context.chat(), context.now());
        Edition edition = desk.compose(context.chat(), window);
        desk.remember(context.chat(), edition, context.now());
        return EditionText.message(edition, context.chat().ref().platform(), context.speech());
    }
}
