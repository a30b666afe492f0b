package dev.sitrep.testing;

import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseSettings;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh, migrated databases for tests: SQLite files and databases of one real PostgreSQL that is started once for the run. */
public final class TestDatabases {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgres;

    private TestDatabases() {}

    /** Which database a store test runs on: use it with {@code @ParameterizedTest @EnumSource}. */
    public enum Kind {
        SQLITE,
        POSTGRESQL;

        public DatabaseSettings fresh() {
            return this == SQLITE ? freshSqlite() : freshPostgres();
        }

        /** A new, migrated, empty database. */
        public Database open() {
            Database database = Database.open(fresh());
            database.migrate();
            return database;
        }
    }

    public static DatabaseSettings freshSqlite() {
        Path folder = Scratch.folder("database");
        return new DatabaseSettings("jdbc:sqlite:" + folder.resolve("sitrep.db"), null, null);
    }

    public static synchronized DatabaseSettings freshPostgres() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            }
            String name = "sitrep" + COUNT.incrementAndGet();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return new DatabaseSettings(
                    postgres.getJdbcUrl("postgres", name), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
