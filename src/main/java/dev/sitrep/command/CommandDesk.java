package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.UpdateLog;
import dev.sitrep.store.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Where all requests arrive. What a request changes, its answer, and the note that it was handled are kept together or not at
 * all, so an update that comes again does nothing.
 */
public final class CommandDesk implements RequestHandler {
    /** An answer that could not be sent for so long is an answer to nothing. */
    private static final Duration ANSWER_MATTERS = Duration.ofHours(1);

    private static final String FAILED =
            "That went wrong on my side. It is in the operator's log; please try again later.";

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    private final Database database;
    private final UpdateLog updates;
    private final ChatStore chats;
    private final Outbox outbox;
    private final Messengers messengers;
    private final CommandBook book;

    public CommandDesk(
            Database database,
            UpdateLog updates,
            ChatStore chats,
            Outbox outbox,
            Messengers messengers,
            CommandBook book) {
        this.database = database;
        this.updates = updates;
        this.chats = chats;
        this.outbox = outbox;
        this.messengers = messengers;
        this.book = book;
    }

    @Override
    public void handle(Request request, Instant now) {
        try {
            answerOnce(request, now, chat -> answer(request, chat, now));
        } catch (RuntimeException e) {
            LOG.error("The request “{}” of {} failed", request.text(), request.chat(), e);
            // Where the database itself is the trouble this fails too, and the adapter hears of it.
            answerOnce(request, now, chat -> Message.text(FAILED));
        }
    }

    @Override
    public void joined(Request request, Instant now) {
        boolean started =
                chats.byRef(request.chat()).map(c -> c.state() == Chat.State.ACTIVE).orElse(false);
        if (!started) {
            handle(
                    new Request(request.chat(), request.chatTitle(), "start", request.updateKey()),
                    now);
        }
    }

    @Override
    public void left(Request request, String why, Instant now) {
        database.atomically(
                () -> {
                    if (updates.firstTime(request.chat().platform(), request.updateKey(), now)) {
                        chats.gone(request.chat(), why, now)
                                .forEach(id -> outbox.chatGone(id, why));
                    }
                });
    }

    private void answerOnce(Request request, Instant now, Function<Chat, Message> answer) {
        database.atomically(
                () -> {
                    if (updates.firstTime(request.chat().platform(), request.updateKey(), now)) {
                        Chat chat = chats.meet(request.chat(), request.chatTitle(), now);
                        post(chat, request, answer.apply(chat), now);
                    }
                });
    }

    private Message answer(Request request, Chat chat, Instant now) {
        if (request.text().length() > Typed.MOST_CHARACTERS) {
            return Message.text("That is too long for a command. Send help for what I can do.");
        }
        Typed typed = Typed.of(request.text());
        return book.answer(typed, new Context(chat, typed.argument(), now));
    }

    private void post(Chat chat, Request request, Message message, Instant now) {
        outbox.enqueue(
                chat,
                DeliveryKind.ANSWER,
                "answer:" + request.updateKey(),
                messengers.parts(chat.ref().platform(), message),
                now,
                now.plus(ANSWER_MATTERS));
    }
}
