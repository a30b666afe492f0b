package dev.sitrep.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of Quartz's clustered job store, as the library's own script makes them. Only PostgreSQL has them. */
final class QuartzTables implements JavaMigration {
    private static final String SCRIPT = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1.1");
    }

    @Override
    public String getDescription() {
        return "quartz tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (InputStream in = QuartzTables.class.getResourceAsStream(SCRIPT);
                Statement statement = context.getConnection().createStatement()) {
            if (in == null) {
                throw new IOException("Quartz's script " + SCRIPT + " is not in its jar.");
            }
            String script =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("(?m)^--.*$", "");
            for (String sql : script.split(";")) {
                // The script begins by dropping what it then makes, and ends with a COMMIT of its
                // own; Flyway does that.
                if (sql.strip().startsWith("CREATE")) {
                    statement.execute(sql);
                }
            }
        }
    }
}
