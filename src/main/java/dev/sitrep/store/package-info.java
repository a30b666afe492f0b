/**
 * The database: connections, transactions, migrations, leases.
 *
 * <p>SQL is written so that SQLite and PostgreSQL both take it; times are UTC epoch milliseconds; what differs stands in {@link dev.sitrep.store.Dialect} alone.
 * A {@code *Store} class in another room gets the {@link dev.sitrep.store.Database} and calls {@code with} or {@code atomically}; calls inside {@code atomically} join its transaction.
 *
 * <p>Read Database first.
 */
@NullMarked
package dev.sitrep.store;

import org.jspecify.annotations.NullMarked;
