package dev.sitrep.terminal;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messenger;
import dev.sitrep.delivery.Pacing;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Post;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** Writes messages to a terminal, one after the other, with a blank line between. */
public final class TerminalMessenger implements Messenger {
    /** The one chat that a terminal is. */
    public static final ChatRef CHAT = ChatRef.of(Platform.TERMINAL, "terminal");

    private final PrintStream out;
    private final TerminalText text;

    /**
     * @param width in columns
     */
    public TerminalMessenger(PrintStream out, boolean colour, int width) {
        this.out = out;
        this.text = new TerminalText(width, colour);
    }

    @Override
    public Platform platform() {
        return Platform.TERMINAL;
    }

    @Override
    public List<Message> parts(Message whole) {
        return List.of(whole);
    }

    @Override
    public synchronized DeliveryOutcome send(Post post, Instant now) {
        out.print(text.render(post.message()) + "\n");
        if (out.checkError()) {
            return new DeliveryOutcome.RetryAt(
                    now.plusSeconds(60), "The terminal can't be written to; is it closed?");
        }
        return new DeliveryOutcome.Sent(post.key());
    }

    @Override
    public Pacing.Limits limits(ChatRef chat, Place place) {
        return Pacing.Limits.NONE;
    }
}
