package dev.sitrep.process;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.delivery.DeliveryKind;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.Outgoing;
import dev.sitrep.store.Database;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Chats that numbered messages of two parts are written to, and what of them has come. */
final class Crowd {
    private final Database database;
    private final Outbox outbox;
    private final List<Chat> chats = new ArrayList<>();
    private int numbers;

    /** What came of all that was written. */
    record Count(int written, int lost, int doubled, int outOfOrder) {}

    Crowd(Database database, List<ChatRef> rooms) {
        this.database = database;
        this.outbox = new Outbox(database);
        ChatStore store = new ChatStore(database);
        for (ChatRef room : rooms) {
            chats.add(store.meet(room, "chat " + room.room(), Instant.now()));
        }
    }

    /** One more message of two parts for every chat. */
    void write() {
        int number = ++numbers;
        Instant now = Instant.now();
        database.atomically(
                () -> {
                    for (Chat chat : chats) {
                        List<Message> parts = texts(number).stream().map(Message::text).toList();
                        outbox.enqueue(
                                chat,
                                Outgoing.fresh(
                                        DeliveryKind.DIGEST,
                                        "digest:" + number,
                                        parts,
                                        now.plus(Duration.ofDays(1))),
                                now);
                    }
                });
    }

    private static List<String> texts(int number) {
        return List.of("message " + number + " part 1", "message " + number + " part 2");
    }

    /** How many parts wait. */
    int waiting() {
        return chats.stream().mapToInt(chat -> outbox.waiting(chat.id())).sum();
    }

    /** How many parts a node had in hand when it was killed. */
    int inFlight() {
        String sql = "SELECT count(*) FROM delivery WHERE state = 'SENDING'";
        return database.with(h -> h.createQuery(sql).mapTo(Integer.class).one());
    }

    /** A killed node's leases lapse by time alone; here they have. */
    void leasesLapse() {
        database.use(h -> h.execute("DELETE FROM lease"));
    }

    /** @param came what stands in a room, in order */
    Count count(Function<ChatRef, List<String>> came) {
        List<String> written = new ArrayList<>();
        for (int number = 1; number <= numbers; number++) {
            written.addAll(texts(number));
        }
        int lost = 0;
        int doubled = 0;
        int outOfOrder = 0;
        for (Chat chat : chats) {
            List<String> all =
                    came.apply(chat.ref()).stream().filter(t -> t.startsWith("message ")).toList();
            Set<String> once = new LinkedHashSet<>(all);
            doubled += all.size() - once.size();
            lost += (int) written.stream().filter(t -> !once.contains(t)).count();
            List<String> inOrder = written.stream().filter(once::contains).toList();
            outOfOrder += inOrder.equals(List.copyOf(once)) ? 0 : 1;
        }
        return new Count(written.size() * chats.size(), lost, doubled, outOfOrder);
    }
}
