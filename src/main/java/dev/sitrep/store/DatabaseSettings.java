package dev.sitrep.store;

import org.jspecify.annotations.Nullable;

/** Where the database is. The address has no password in it; user and password are for PostgreSQL. */
public record DatabaseSettings(String url, @Nullable String user, @Nullable String password) {
    @Override
    public String toString() {
        return "DatabaseSettings[" + url + "]";
    }
}
