package dev.sitrep.delivery;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatMoveStore;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.store.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Optional;

/** A chat gets a new address, with all that it is, follows and waits for. Told twice, or by two ways, it happens once. */
public final class ChatMover {
    private static final Logger LOG = LoggerFactory.getLogger(ChatMover.class);

    private final Database database;
    private final ChatStore chats;
    private final Outbox outbox;

    public ChatMover(Database database, ChatStore chats, Outbox outbox) {
        this.database = database;
        this.chats = chats;
        this.outbox = outbox;
    }

    public void move(ChatRef from, ChatRef to, String why, Instant now) {
        boolean moved =
                database.atomically(
                        () -> {
                            Optional<Long> before = chats.byRef(from).map(Chat::id);
                            Optional<Chat> stray =
                                    new ChatMoveStore(database, chats).moved(from, to, now);
                            Optional<Chat> kept = chats.byRef(to);
                            if (stray.isPresent() && kept.isPresent()) {
                                outbox.redirectAnswers(stray.get().id(), kept.get().id());
                                outbox.chatGone(stray.get().id(), why);
                            }
                            return before.isPresent() && kept.map(Chat::id).equals(before);
                        });
        if (moved) {
            LOG.info("Chat {} is now {}: {}", from, to, why);
        }
    }
}
