package dev.sitrep.testing;

import dev.sitrep.store.DatabaseSettings;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What happens to databases: they fill up, break connections, go away and come back. */
public final class DatabaseFaults {
    private DatabaseFaults() {}

    /** Waits for a locked SQLite are cut short, so that a test need not sit through them. */
    public static void impatient(Newsroom newsroom) {
        newsroom.first().onEveryConnection("PRAGMA busy_timeout = 50");
    }

    /** The SQLite file can't grow by a page: every connection is given the smallest limit that it takes. */
    public static void fillDisk(Newsroom newsroom) {
        newsroom.first().onEveryConnection("PRAGMA max_page_count = 1");
    }

    public static void freeDisk(Newsroom newsroom) {
        newsroom.first().onEveryConnection("PRAGMA max_page_count = 1000000");
    }

    /** PostgreSQL ends every connection to the database, as it does when it restarts. */
    public static void dropConnections(DatabaseSettings database) {
        admin(
                database,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                        + name(database)
                        + "'");
    }

    /** The database takes no connections any more, and those that it had are ended. */
    public static void closePostgres(DatabaseSettings database) {
        admin(database, "ALTER DATABASE " + name(database) + " ALLOW_CONNECTIONS false");
        dropConnections(database);
    }

    public static void reopenPostgres(DatabaseSettings database) {
        admin(database, "ALTER DATABASE " + name(database) + " ALLOW_CONNECTIONS true");
    }

    /** From now on PostgreSQL breaks the connection on which a row of this table is inserted. */
    public static void breakOnInsert(Newsroom newsroom, String table) {
        newsroom.app()
                .database()
                .use(
                        h -> {
                            h.execute(
                                    "CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS"
                                            + " 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid());"
                                            + " RETURN NEW; END'");
                            h.execute(
                                    "CREATE TRIGGER break_off BEFORE INSERT ON "
                                            + table
                                            + " FOR EACH ROW EXECUTE FUNCTION break_off()");
                        });
    }

    public static void mend(Newsroom newsroom, String table) {
        newsroom.app().database().use(h -> h.execute("DROP TRIGGER break_off ON " + table));
    }

    private static String name(DatabaseSettings database) {
        String url = database.url();
        int end = url.indexOf('?');
        return url.substring(url.lastIndexOf('/') + 1, end < 0 ? url.length() : end);
    }

    private static void admin(DatabaseSettings database, String sql) {
        String url = database.url().replace("/" + name(database), "/postgres");
        try (Connection connection =
                        DriverManager.getConnection(url, database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
