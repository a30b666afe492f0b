package dev.sitrep.delivery;

import dev.sitrep.chat.Platform;
import dev.sitrep.store.Database;

import java.time.Instant;

/** Which updates of the platforms were acted on; platforms send an update again when they did not hear that it arrived. */
public final class UpdateLog {
    private final Database database;

    public UpdateLog(Database database) {
        this.database = database;
    }

    /** Whether this update is new; it no longer is once the transaction of the answer has ended well. */
    public boolean firstTime(Platform platform, String updateKey, Instant now) {
        String sql =
                """
                INSERT INTO handled_update (platform, update_key, handled_at)
                VALUES (:platform, :key, :now) ON CONFLICT (platform, update_key) DO NOTHING\
                """;
        return database.with(
                h ->
                        h.createUpdate(sql)
                                        .bind("platform", platform.id())
                                        .bind("key", updateKey)
                                        .bind("now", now.toEpochMilli())
                                        .execute()
                                == 1);
    }

    /** Whether the update was answered before; another node may be answering it now. */
    public boolean isHandled(Platform platform, String updateKey) {
        String sql =
                """
                SELECT count(*) FROM handled_update WHERE platform = :platform AND update_key = :key\
                """;
        return database.with(
                h ->
                        h.createQuery(sql)
                                        .bind("platform", platform.id())
                                        .bind("key", updateKey)
                                        .mapTo(Integer.class)
                                        .one()
                                > 0);
    }

    /** Forgets updates that no platform sends again. */
    public int prune(Instant before) {
        return database.with(
                h ->
                        h.createUpdate("DELETE FROM handled_update WHERE handled_at < :before")
                                .bind("before", before.toEpochMilli())
                                .execute());
    }
}
