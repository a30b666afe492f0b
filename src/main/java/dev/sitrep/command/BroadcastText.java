package dev.sitrep.command;

import dev.sitrep.delivery.Broadcast;
import dev.sitrep.delivery.DeliveryState;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.util.List;
import java.util.Map;

/** Broadcasts as operators read of them. */
public final class BroadcastText {
    private BroadcastText() {}

    /** What is about to be sent, with the buttons that decide. */
    static Message preview(Broadcast broadcast, int chats, Speech speech) {
        return new Message(
                List.of(
                        new Block.Heading(speech.say("broadcast.preview", chats)),
                        Block.paragraph(broadcast.text()),
                        new Block.Buttons(
                                List.of(
                                        new Button(
                                                speech.say("broadcast.send", chats),
                                                "broadcast send #" + broadcast.id()),
                                        new Button(
                                                speech.say("broadcast.cancel"),
                                                "broadcast cancel #" + broadcast.id())))));
    }

    /**
     * How it goes, or went.
     *
     * @param tally chats by how their message stands
     */
    public static Message tally(
            Broadcast broadcast, Map<DeliveryState, Integer> tally, Speech speech) {
        int waiting =
                tally.getOrDefault(DeliveryState.WAITING, 0)
                        + tally.getOrDefault(DeliveryState.SENDING, 0);
        int failed =
                tally.getOrDefault(DeliveryState.REJECTED, 0)
                        + tally.getOrDefault(DeliveryState.EXPIRED, 0);
        return new Message(
                List.of(
                        Block.paragraph(
                                speech.say(
                                        "broadcast.tally",
                                        "“" + Excerpt.of(broadcast.text().strip(), 60) + "”",
                                        broadcast.chats(),
                                        tally.getOrDefault(DeliveryState.SENT, 0),
                                        failed,
                                        tally.getOrDefault(DeliveryState.GONE, 0),
                                        waiting))));
    }
}
