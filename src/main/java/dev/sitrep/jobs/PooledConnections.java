package dev.sitrep.jobs;

import org.quartz.utils.ConnectionProvider;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Gives Quartz connections from the pool that everything else uses. */
final class PooledConnections implements ConnectionProvider {
    private final DataSource pool;

    PooledConnections(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void initialize() {}

    /** The pool outlives the scheduler and is closed by its owner. */
    @Override
    public void shutdown() {}
}
