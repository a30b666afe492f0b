package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatLimits;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.delivery.ChatMover;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.Outgoing;
import dev.sitrep.delivery.Target;
import dev.sitrep.delivery.UpdateLog;
import dev.sitrep.speech.Speech;
import dev.sitrep.store.Database;
import dev.sitrep.text.Excerpt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where all requests arrive. What a request changes, its answer, and the note that it was handled are kept together or not at
 * all, so an update that comes again does nothing.
 */
public final class CommandDesk implements RequestHandler {
    /** An answer that could not be sent for so long is an answer to nothing. */
    private static final Duration ANSWER_MATTERS = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    private final Database database;
    private final UpdateLog updates;
    private final ChatStore chats;
    private final Outbox outbox;
    private final Messengers messengers;
    private final CommandBook book;
    private final ChatLimits limits;
    private final CommandPace pace;
    private final ChatMover mover;

    public CommandDesk(
            Database database,
            ChatStore chats,
            Outbox outbox,
            Messengers messengers,
            CommandBook book,
            ChatLimits limits) {
        this.database = database;
        this.updates = new UpdateLog(database);
        this.pace = new CommandPace(limits.commandsAMinute());
        this.limits = limits;
        this.chats = chats;
        this.outbox = outbox;
        this.messengers = messengers;
        this.book = book;
        this.mover = new ChatMover(database, chats, outbox);
    }

    @Override
    public void handle(Request request, Instant now) {
        try {
            switch (pace.take(request.chat(), now)) {
                case GOES -> answer(request, now);
                case IS_TOLD_TO_WAIT ->
                        answerOnce(request.afresh(), now, chat -> wait(request, chat, now));
                case GETS_NO_ANSWER -> {}
            }
        } catch (RuntimeException e) {
            // Not its argument, which may be a feed's address with a key in it.
            String name = Typed.of(request.text()).name();
            LOG.error("The request “{}” of {} failed", Excerpt.of(name, 40), request.chat(), e);
            // Where the database itself is the trouble this fails too, and the adapter hears of it.
            answerOnce(
                    request.afresh(), now, chat -> Message.text(speech(chat).say("desk.failed")));
        }
    }

    @Override
    public void joined(Request request, Instant now) {
        boolean started =
                chats.byRef(request.chat()).map(c -> c.state() == Chat.State.ACTIVE).orElse(false);
        if (!started && !chats.reopened(request.chat(), now)) {
            LOG.info("The bot may write in chat {}, “{}”.", request.chat(), request.chatTitle());
            handle(
                    new Request(request.chat(), request.chatTitle(), "start", request.updateKey()),
                    now);
        }
    }

    @Override
    public void left(Request request, String why, Instant now) {
        once(request, now, () -> lost(request, chats.gone(request.chat(), why, now), why));
    }

    @Override
    public void closed(Request request, String why, Instant now) {
        once(request, now, () -> lost(request, chats.closed(request.chat(), why, now), why));
    }

    private void lost(Request request, List<Long> ids, String why) {
        ids.forEach(id -> outbox.chatGone(id, why));
        if (!ids.isEmpty()) {
            LOG.info("Chat {} takes nothing any more: {}", request.chat(), why);
        }
    }

    @Override
    public void reopened(Request request, Instant now) {
        once(
                request,
                now,
                () -> {
                    if (chats.reopened(request.chat(), now)) {
                        LOG.info("Chat {} is open again, and what it was.", request.chat());
                    }
                });
    }

    @Override
    public void renamed(Request request, Instant now) {
        once(
                request,
                now,
                () -> {
                    if (chats.renamed(request.chat(), request.chatTitle())) {
                        LOG.info("Chat {} is now “{}”.", request.chat(), request.chatTitle());
                    }
                });
    }

    @Override
    public void moved(Request request, ChatRef to, String why, Instant now) {
        once(request, now, () -> mover.move(request.chat(), to, why, now));
    }

    private void once(Request request, Instant now, Runnable change) {
        database.atomically(
                () -> {
                    if (updates.firstTime(request.chat().platform(), request.updateKey(), now)) {
                        change.run();
                    }
                });
    }

    private void answer(Request request, Instant now) {
        if (request.text().length() > mostCharacters(request)) {
            answerOnce(request.afresh(), now, chat -> tooLong(chat));
        } else if (isAllowed(request)) {
            running(request, now).ifPresent(answer -> answerOnce(request, now, answer));
        } else {
            answerOnce(request.afresh(), now, chat -> notAllowed(chat));
        }
    }

    /** The platform may be asked who administers the chat: that has no place in a transaction. */
    private boolean isAllowed(Request request) {
        Typed typed = Typed.of(request.text());
        Optional<Command> command = book.find(typed.name());
        boolean changes = command.map(c -> c.changesSettings(typed.argument())).orElse(false);
        // A group that lets everybody set its digests has not let everybody speak to all chats.
        boolean open = command.filter(Command::forOperators).isEmpty() && isOpen(request.chat());
        return !changes || open || request.asker().mayManage().getAsBoolean();
    }

    private boolean isOpen(ChatRef chat) {
        return chats.byRef(chat).map(c -> c.settings().openToAll()).orElse(false);
    }

    /** Empty where it runs before the answer's transaction, which would find that it was done before. */
    private Optional<Function<Chat, Message>> running(Request request, Instant now) {
        boolean readsMuch =
                book.find(Typed.of(request.text()).name()).map(Command::readsMuch).orElse(false);
        if (!readsMuch) {
            return Optional.of(chat -> run(request, chat, now));
        }
        if (updates.isHandled(request.chat().platform(), request.updateKey())) {
            return Optional.empty();
        }
        Message answer = run(request, chats.meet(request.chat(), request.chatTitle(), now), now);
        return Optional.of(chat -> answer);
    }

    private int mostCharacters(Request request) {
        return book.find(Typed.of(request.text()).name())
                .map(Command::mostCharacters)
                .orElse(Typed.MOST_CHARACTERS);
    }

    private Message wait(Request request, Chat chat, Instant now) {
        return Message.text(
                speech(chat)
                        .say(
                                "desk.too-fast",
                                limits.commandsAMinute(),
                                pace.secondsLeft(request.chat(), now)));
    }

    private static Message tooLong(Chat chat) {
        return Message.text(
                speech(chat).say("desk.too-long", chat.ref().platform().command("help")));
    }

    private static Message notAllowed(Chat chat) {
        return Message.text(
                speech(chat)
                        .say("desk.not-allowed", chat.ref().platform().command("settings open")));
    }

    private static Speech speech(Chat chat) {
        return Speech.of(chat.settings().language());
    }

    private void answerOnce(Request request, Instant now, Function<Chat, Message> answer) {
        once(
                request,
                now,
                () -> {
                    Chat chat = chats.meet(request.chat(), request.chatTitle(), now);
                    post(chat, request, answer.apply(chat), now);
                });
    }

    private Message run(Request request, Chat chat, Instant now) {
        Typed typed = Typed.of(request.text());
        return book.answer(
                typed,
                new Context(
                        chat, typed.argument(), request.pressedOn(), now, request.asker().id()));
    }

    private Target target(Request request) {
        String pressedOn = request.pressedOn();
        boolean inPlace =
                book.find(Typed.of(request.text()).name()).map(Command::inPlace).orElse(false);
        if (inPlace && pressedOn != null) {
            return new Target.Edit(pressedOn);
        }
        String under = request.under();
        return under == null ? Target.fresh() : new Target.UnderMessage(under);
    }

    private void post(Chat chat, Request request, Message message, Instant now) {
        outbox.enqueue(
                chat,
                new Outgoing(
                        DeliveryKind.ANSWER,
                        "answer:" + request.updateKey(),
                        messengers.parts(chat.ref().platform(), message),
                        target(request),
                        now.plus(ANSWER_MATTERS)),
                now);
    }
}
