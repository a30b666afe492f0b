package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.delivery.Broadcast;
import dev.sitrep.delivery.Broadcast.State;
import dev.sitrep.delivery.BroadcastStore;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.Outgoing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells all chats something; for the operators' chats alone. What is to be told is kept and shown first, and a button sends that text,
 * once. Chats that said stop, or never began, get answers only, and so no broadcast.
 */
public final class BroadcastCommand implements Command {
    private static final int MOST_CHARACTERS = 3_500;
    private static final int MOST_DIGITS = 9;

    /** What operators announce is old news by then. */
    private static final Duration WORTH_SENDING = Duration.ofDays(2);

    private final List<ChatRef> operators;
    private final BroadcastStore broadcasts;
    private final ChatStore chats;
    private final Outbox outbox;
    private final Messengers messengers;

    public BroadcastCommand(
            List<ChatRef> operators,
            BroadcastStore broadcasts,
            ChatStore chats,
            Outbox outbox,
            Messengers messengers) {
        this.operators = List.copyOf(operators);
        this.broadcasts = broadcasts;
        this.chats = chats;
        this.outbox = outbox;
        this.messengers = messengers;
    }

    @Override
    public String name() {
        return "broadcast";
    }

    @Override
    public String form() {
        return "broadcast TEXT";
    }

    @Override
    public Purpose purpose() {
        return Purpose.CHAT;
    }

    @Override
    public String example() {
        return "broadcast The bot is off tonight from 22:00 to 23:00.";
    }

    @Override
    public boolean changesSettings() {
        return true;
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public boolean forOperators() {
        return true;
    }

    @Override
    public int mostCharacters() {
        return MOST_CHARACTERS;
    }

    @Override
    public Message run(Context context) {
        if (!operators.contains(context.chat().ref())) {
            return Message.text(context.speech().say("broadcast.not-here"));
        }
        String typed = context.argument();
        if (typed.isEmpty()) {
            return wrong(context, context.speech().say("broadcast.what"));
        }
        if (typed.equals("status")) {
            return status(context);
        }
        if (isButton(typed, "send #")) {
            return asked(typed, context).map(b -> send(b, context)).orElseGet(() -> gone(context));
        }
        if (isButton(typed, "cancel #")) {
            return asked(typed, context)
                    .map(b -> cancel(b, context))
                    .orElseGet(() -> gone(context));
        }
        Broadcast broadcast = broadcasts.ask(context.chat().id(), typed, context.now());
        return BroadcastText.preview(broadcast, receivers().size(), context.speech());
    }

    private static boolean isButton(String typed, String start) {
        String number = typed.startsWith(start) ? typed.substring(start.length()) : "";
        return !number.isEmpty()
                && number.length() <= MOST_DIGITS
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Optional<Broadcast> asked(String typed, Context context) {
        long id = Long.parseLong(typed.substring(typed.indexOf('#') + 1));
        return broadcasts.find(context.chat().id(), id);
    }

    private Message send(Broadcast broadcast, Context context) {
        if (broadcast.state() != State.ASKED || !broadcasts.moves(broadcast, State.SENT)) {
            return decided(broadcast, context);
        }
        List<Chat> all = receivers();
        for (Chat chat : all) {
            outbox.enqueue(
                    chat,
                    Outgoing.fresh(
                            DeliveryKind.NOTICE,
                            broadcast.key(),
                            messengers.parts(chat.ref().platform(), Message.text(broadcast.text())),
                            context.now().plus(WORTH_SENDING)),
                    context.now());
        }
        broadcasts.sent(broadcast, all.size(), context.now());
        return new Message(
                List.of(
                        Block.paragraph(
                                context.speech()
                                        .say(
                                                "broadcast.sent",
                                                all.size(),
                                                context.typed("broadcast status"))),
                        Block.paragraph(broadcast.text())));
    }

    private Message cancel(Broadcast broadcast, Context context) {
        if (broadcast.state() != State.ASKED || !broadcasts.moves(broadcast, State.CANCELLED)) {
            return decided(broadcast, context);
        }
        return Message.text(context.speech().say("broadcast.cancelled"));
    }

    private static Message decided(Broadcast broadcast, Context context) {
        return Message.text(
                context.speech()
                        .say(
                                broadcast.state() == State.CANCELLED
                                        ? "broadcast.was-cancelled"
                                        : "broadcast.was-sent"));
    }

    private Message status(Context context) {
        return broadcasts
                .latest()
                .map(b -> BroadcastText.tally(b, broadcasts.tally(b), context.speech()))
                .orElseGet(() -> Message.text(context.speech().say("broadcast.none")));
    }

    private static Message gone(Context context) {
        return Message.text(context.speech().say("broadcast.unknown"));
    }

    /** The chats that get more than answers, on the platforms that this program speaks to. */
    private List<Chat> receivers() {
        return chats.active().stream()
                .filter(chat -> messengers.platforms().contains(chat.ref().platform()))
                .toList();
    }
}
