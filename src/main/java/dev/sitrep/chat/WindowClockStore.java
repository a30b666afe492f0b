package dev.sitrep.chat;

import dev.sitrep.store.Database;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Windows that end where it will be days from now, since the clock was ahead when they were made: no digest would come until then. */
public final class WindowClockStore {
    /** A clock set back by less catches up within a day: no digest is missed for long. */
    private static final Duration FAR_AHEAD = Duration.ofHours(26);

    private final Database database;
    private final ChatStore chats;

    public WindowClockStore(Database database) {
        this.database = database;
        this.chats = new ChatStore(database);
    }

    /** Those windows end now, and the next digests come by their schedules. Returns how many chats there were. */
    public int setBack(Instant now) {
        return database.atomically(
                () -> {
                    List<Long> ahead = ahead(now.plus(FAR_AHEAD));
                    ahead.forEach(chat -> endNow(chat, now));
                    return ahead.size();
                });
    }

    private List<Long> ahead(Instant moment) {
        String sql = "SELECT id FROM chat WHERE last_edition_at > :moment ORDER BY id";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("moment", moment.toEpochMilli())
                                .mapTo(Long.class)
                                .list());
    }

    private void endNow(long chat, Instant now) {
        chats.recordEdition(chats.byId(chat).orElseThrow(), now, now);
        String sql = "UPDATE edition SET window_end = ? WHERE chat_id = ? AND window_end > ?";
        database.use(h -> h.execute(sql, now.toEpochMilli(), chat, now.toEpochMilli()));
    }
}
