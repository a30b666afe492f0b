package dev.sitrep.store;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a machine in trouble (locked, full, gone) from work that is at fault itself: the first passes, and the same work is to be
 * done again; the second would fail every time.
 */
public final class DatabaseTrouble {
    private DatabaseTrouble() {}

    /** What is wrong with the database and what to do, as a sentence; empty where the failure is none of the database's. */
    public static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }

    /** The sentence for the database's trouble, or else what the failure says of itself; for logs. */
    public static String orMessage(Throwable failure) {
        return of(failure).orElseGet(() -> sentence(String.valueOf(failure.getMessage())));
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case SQLiteException sqlite -> sqlite(sqlite);
            case PSQLException postgres -> postgres(postgres);
            case SQLTransientException passing -> gone(passing);
            case SQLNonTransientConnectionException broken -> gone(broken);
            case SQLRecoverableException broken -> gone(broken);
            default -> null;
        };
    }

    /** The lower byte of a result code is its kind (sqlite.org/rescode.html, "Primary Result Codes versus Extended"). */
    private static @Nullable String sqlite(SQLiteException failure) {
        String message = firstLine(String.valueOf(failure.getMessage()));
        int kind = failure.getResultCode().code & 0xFF;
        return switch (SQLiteErrorCode.getErrorCode(kind)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    "the database is locked by another process. Stop the other sitrep, or use PostgreSQL to run several.";
            case SQLITE_FULL -> DISK_FULL;
            case SQLITE_CANTOPEN ->
                    "the database file can't be opened ("
                            + message
                            + "). Check that its folder exists and is writable (SITREP_DATA).";
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                    "the database file is damaged or is no SQLite database ("
                            + message
                            + "). Restore a backup, or set SITREP_DATA to a new folder.";
            case SQLITE_READONLY, SQLITE_PERM ->
                    "the database file can't be written. Check the permissions of the data folder (SITREP_DATA).";
            case SQLITE_IOERR ->
                    "the disk fails the database (" + message + "). Check the disk of SITREP_DATA.";
            default -> null;
        };
    }

    private static final String DISK_FULL =
            "the disk is full. Nothing that was stored is lost; free some space and start again.";

    /** By the class of the SQLSTATE (PostgreSQL manual, appendix A). */
    private static @Nullable String postgres(PSQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.equals("53100")) {
            return DISK_FULL;
        }
        return switch (state.length() < 2 ? state : state.substring(0, 2)) {
            // Connection, authorisation, no such database, rollback, resources, locks, operator,
            // system.
            case "08", "28", "3D", "40", "53", "55", "57", "58" -> gone(failure);
            default -> null;
        };
    }

    private static String gone(SQLException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = firstLine(String.valueOf(root.getMessage()));
        boolean ends = message.endsWith(".");
        return "PostgreSQL can't be used: "
                + (message.toLowerCase(Locale.ROOT).startsWith("fatal: ")
                        ? message.substring("FATAL: ".length())
                        : message)
                + (ends ? "" : ".")
                + " Check that it runs, and SITREP_DATABASE_URL, SITREP_DATABASE_USER and SITREP_DATABASE_PASSWORD.";
    }

    private static String sentence(String message) {
        String line = firstLine(message);
        return line.endsWith(".") ? line : line + ".";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
