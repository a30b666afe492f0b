package dev.sitrep.delivery;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** An outbox on a fresh database, a platform in memory, and a dispatcher between them. */
final class Mailroom implements AutoCloseable {
    static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");

    final Database database;
    final ChatStore chats;
    final Outbox outbox;
    final ScriptedMessenger telegram;
    OutboxDispatcher dispatcher;

    Mailroom(Kind kind) {
        this(kind, Pacing.Limits.NONE);
    }

    Mailroom(Kind kind, Pacing.Limits limits) {
        this(kind, chat -> limits);
    }

    Mailroom(Kind kind, Function<ChatRef, Pacing.Limits> limits) {
        database = kind.open();
        chats = new ChatStore(database);
        outbox = new Outbox(database);
        telegram = new ScriptedMessenger(Platform.TELEGRAM, limits);
        dispatcher = dispatcher("node");
    }

    OutboxDispatcher dispatcher(String node) {
        return new OutboxDispatcher(
                database, outbox, chats, List.of(telegram), RetryPolicy.DEFAULT, node);
    }

    Chat chat(String room) {
        return chats.meet(ChatRef.of(Platform.TELEGRAM, room), "Chat " + room, NOON);
    }

    void post(Chat chat, DeliveryKind kind, String key, int parts) {
        List<Message> cut =
                IntStream.rangeClosed(1, parts).mapToObj(i -> Message.text("part " + i)).toList();
        outbox.enqueue(chat, Outgoing.fresh(kind, key, cut, NOON.plus(Duration.ofHours(12))), NOON);
    }

    /** The dispatcher's side of the outbox, as a node of this name sees it. */
    DeliveryQueue queue(String node) {
        return new DeliveryQueue(database, Platform.TELEGRAM, node);
    }

    DrainReport drain(Instant now) {
        return dispatcher.drain(Set.of(Platform.TELEGRAM), now);
    }

    /** The delivery's state and problem, as stored. */
    String state(String key) {
        return database.with(
                h ->
                        h.createQuery(
                                        "SELECT state || ' ' || attempts || ' ' ||"
                                                + " coalesce(problem, '') FROM delivery WHERE"
                                                + " delivery_key = :key ORDER BY part LIMIT 1")
                                .bind("key", key)
                                .mapTo(String.class)
                                .one());
    }

    @Override
    public void close() {
        database.close();
    }
}
