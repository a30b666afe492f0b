package dev.sitrep.command;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.speech.Speech;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings back what stood in a message before an answer took its place. All it needs is in the database, so it works on messages of any
 * age that are still kept, whatever was restarted since.
 */
public final class BackCommand implements Command {
    private static final String NAME = "back";

    /** A telephone's width shows so many in full. */
    private static final int MOST_IN_ROW = 4;

    private final Outbox outbox;

    public BackCommand(Outbox outbox) {
        this.outbox = outbox;
    }

    /** An answer that took a message's place, with the way back to it. */
    static Message with(Message answer, Speech speech) {
        Button back = new Button(speech.say("back.button"), NAME);
        List<Block> blocks = new ArrayList<>(answer.blocks());
        if (!blocks.isEmpty()
                && blocks.getLast() instanceof Block.Buttons(List<Button> row)
                && row.size() < MOST_IN_ROW) {
            List<Button> longer = new ArrayList<>(row);
            longer.add(back);
            blocks.set(blocks.size() - 1, new Block.Buttons(longer));
        } else {
            blocks.add(new Block.Buttons(List.of(back)));
        }
        return new Message(blocks);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String form() {
        return NAME;
    }

    @Override
    public String example() {
        return NAME;
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Message run(Context context) {
        String message = context.pressedOn();
        if (message == null) {
            return Message.text(context.say("back.typed"));
        }
        return outbox.original(context.chat().id(), message)
                .orElseGet(() -> Message.text(context.say("back.gone", context.typed("latest"))));
    }
}
