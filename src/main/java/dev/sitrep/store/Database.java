package dev.sitrep.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.sql.DataSource;

/**
 * The database and its transactions.
 *
 * <p>A transaction belongs to the thread: inside {@link #atomically} every {@link #with} of every store on this thread uses
 * the same connection, and all is kept or none. SQLite's write transactions begin as IMMEDIATE, so that two of them wait for
 * each other instead of failing when the second turns from reading to writing (sqlite.org/lang_transaction.html, 2.2).
 */
public final class Database implements AutoCloseable {
    private static final String PART = "part";
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Dialect dialect;

    /** SQLite's only writer; see {@link #inTurn}. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private Database(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        // Failures are logged, and what is bound may be a secret or a whole article.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        this.dialect = dialect;
    }

    /** Opens the database without touching its schema. */
    public static Database open(DatabaseSettings settings) {
        Dialect dialect = Dialect.of(settings.url());
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(settings.url());
        pool.setPoolName("sitrep");
        pool.setConnectionTimeout(10_000);
        pool.setMinimumIdle(1);
        pool.setMaximumPoolSize(8);
        if (dialect == Dialect.SQLITE) {
            pool.addDataSourceProperty("journal_mode", "WAL");
            pool.addDataSourceProperty("synchronous", "FULL");
            pool.addDataSourceProperty("foreign_keys", "true");
            pool.addDataSourceProperty("busy_timeout", "10000");
            pool.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        } else {
            pool.setUsername(settings.user());
            pool.setPassword(settings.password());
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            pool.addDataSourceProperty("connectTimeout", "10");
            pool.addDataSourceProperty("socketTimeout", "60");
            pool.addDataSourceProperty("tcpKeepAlive", "true");
            pool.addDataSourceProperty(
                    "logServerErrorDetail", "false"); // It repeats what is bound.
        }
        return new Database(new HikariDataSource(pool), dialect);
    }

    /** Brings the schema up to date and returns how many migrations ran. Several nodes may call it at once. */
    public int migrate() {
        boolean cluster = dialect == Dialect.POSTGRESQL;
        return Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .javaMigrations(
                        cluster ? new JavaMigration[] {new QuartzTables()} : new JavaMigration[0])
                .placeholders(dialect.types())
                .validateMigrationNaming(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Runs with the thread's transaction, or with a connection of its own where there is none. */
    public <T extends @org.jspecify.annotations.Nullable Object> T with(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    public void use(Consumer<Handle> work) {
        jdbi.useHandle(work::accept);
    }

    /** Runs all of it or none of it; joins a transaction that is already open on this thread. */
    public <T extends @org.jspecify.annotations.Nullable Object> T atomically(Supplier<T> work) {
        return inTurn(() -> jdbi.inTransaction(handle -> work.get()));
    }

    public void atomically(Runnable work) {
        atomically(
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Runs a part of the transaction that is open on this thread. Where it throws, that part alone is undone: who catches it may go on. */
    public void separately(Runnable part) {
        use(
                h -> {
                    h.savepoint(PART);
                    try {
                        part.run();
                    } catch (RuntimeException e) {
                        undo(h, e);
                        throw e;
                    }
                    h.releaseSavepoint(PART);
                });
    }

    private static void undo(Handle h, RuntimeException cause) {
        try {
            h.rollbackToSavepoint(PART);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * SQLite has one writer at a time, and lets the others look again and again whether it is their turn, up to a tenth of a second apart
     * (sqliteDefaultBusyCallback): one that writes again at once is always sooner than they are. Here they stand in line, so that messages go
     * out while news come in without end. Other processes on the file still wait in its way.
     */
    private <T extends @org.jspecify.annotations.Nullable Object> T inTurn(Supplier<T> work) {
        if (dialect != Dialect.SQLITE) {
            return work.get();
        }
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /** For Quartz's clustered job store, which brings its own SQL. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
