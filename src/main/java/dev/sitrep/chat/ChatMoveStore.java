package dev.sitrep.chat;

import dev.sitrep.store.Database;
import dev.sitrep.topic.TopicVersionStore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Chats that get another address: a group that became a supergroup, for one. Every method joins the transaction that is open on the thread. */
public final class ChatMoveStore {
    private static final String MOVED = "The chat has moved.";

    private final Database database;
    private final ChatStore chats;

    public ChatMoveStore(Database database, ChatStore chats) {
        this.database = database;
        this.chats = chats;
    }

    /**
     * The chat has a new address; all that it is and follows goes along. Where the new address had become a chat of its own
     * meanwhile, that one ends up at the old address, and its id is returned: what still waits for it belongs to {@code from}.
     * To be told so again changes nothing.
     */
    public Optional<Chat> moved(ChatRef from, ChatRef to, Instant now) {
        return database.atomically(
                () -> {
                    Optional<Chat> moving = chats.byRef(from);
                    if (moving.isEmpty() || hasMoved(moving.get()) || from.equals(to)) {
                        return Optional.empty();
                    }
                    Optional<Chat> stray = chats.byRef(to);
                    stray.ifPresent(chat -> place(chat.id(), aside(chat)));
                    place(moving.get().id(), to);
                    stray.ifPresent(chat -> merge(chat, moving.get(), from, now));
                    return stray;
                });
    }

    private static boolean hasMoved(Chat chat) {
        return chat.state() == Chat.State.GONE && chat.stateWhy().equals(MOVED);
    }

    private void merge(Chat stray, Chat kept, ChatRef oldAddress, Instant now) {
        place(stray.id(), oldAddress);
        chats.gone(oldAddress, MOVED, now);
        if (stray.state() == Chat.State.ACTIVE && kept.state() != Chat.State.ACTIVE) {
            chats.subscribe(kept.id(), now);
        }
        String topics =
                """
                UPDATE topic SET chat_id = :kept, version = %d WHERE chat_id = :stray
                  AND typed NOT IN (SELECT typed FROM topic WHERE chat_id = :kept)\
                """
                        .formatted(new TopicVersionStore(database).next());
        String feeds =
                """
                UPDATE chat_feed SET chat_id = :kept WHERE chat_id = :stray
                  AND feed_id NOT IN (SELECT feed_id FROM chat_feed WHERE chat_id = :kept)\
                """;
        String stories =
                """
                UPDATE story_follow SET chat_id = :kept WHERE chat_id = :stray
                  AND story_id NOT IN (SELECT story_id FROM story_follow WHERE chat_id = :kept)\
                """;
        String mutes =
                """
                UPDATE muted_story SET chat_id = :kept WHERE chat_id = :stray
                  AND story_id NOT IN (SELECT story_id FROM muted_story WHERE chat_id = :kept)\
                """;
        for (String sql : List.of(topics, feeds, stories, mutes)) {
            database.use(
                    h ->
                            h.createUpdate(sql)
                                    .bind("kept", kept.id())
                                    .bind("stray", stray.id())
                                    .execute());
        }
    }

    private void place(long id, ChatRef ref) {
        database.use(
                h ->
                        h.createUpdate(
                                        "UPDATE chat SET room = :room, thread = :thread WHERE id ="
                                                + " :id")
                                .bind("room", ref.room())
                                .bind("thread", ChatStore.thread(ref))
                                .bind("id", id)
                                .execute());
    }

    /** An address that no platform gives, so that two chats can change places. */
    private static ChatRef aside(Chat chat) {
        return ChatRef.of(chat.ref().platform(), "aside " + chat.id());
    }
}
