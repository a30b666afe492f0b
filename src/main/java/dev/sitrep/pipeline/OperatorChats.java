package dev.sitrep.pipeline;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.Outgoing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The chats of the people who run the bot. Every method joins the transaction that is open on the thread. */
public final class OperatorChats {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorChats.class);

    private final ChatStore chats;
    private final Outbox outbox;
    private final Messengers messengers;
    private final List<ChatRef> operators;

    /**
     * @param operators chats that are told, whether they have started or not
     */
    public OperatorChats(
            ChatStore chats, Outbox outbox, Messengers messengers, List<ChatRef> operators) {
        this.chats = chats;
        this.outbox = outbox;
        this.messengers = messengers;
        this.operators = List.copyOf(operators);
    }

    /** Those that can be told: they need not have typed anything, and the bot must not have been put out. */
    public List<Chat> reached(Instant now) {
        Map<Long, Chat> reached = new LinkedHashMap<>();
        for (ChatRef ref : operators) {
            operator(ref, now).ifPresent(chat -> reached.putIfAbsent(chat.id(), chat));
        }
        return List.copyOf(reached.values());
    }

    private Optional<Chat> operator(ChatRef ref, Instant now) {
        Optional<Chat> known = chats.byRef(ref);
        if (known.isPresent() && known.get().state() == Chat.State.GONE) {
            LOG.warn(
                    "The operators' chat {} can't be told: {} Let the bot in again, or name"
                            + " another chat under operators.",
                    ref,
                    known.get().stateWhy());
            return Optional.empty();
        }
        return Optional.of(known.orElseGet(() -> chats.meet(ref, "operators", now)));
    }

    /**
     * Tells one of them.
     *
     * @param key unique in the chat
     * @param matters a notice that waited for longer is not worth sending
     */
    public void tell(
            Chat chat, String key, Function<Chat, Message> message, Duration matters, Instant now) {
        outbox.enqueue(
                chat,
                Outgoing.fresh(
                        DeliveryKind.NOTICE,
                        key,
                        messengers.parts(chat.ref().platform(), message.apply(chat)),
                        now.plus(matters)),
                now);
    }
}
