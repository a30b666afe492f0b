package dev.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.Entry;
import dev.sitrep.feed.EntryIdentity;
import dev.sitrep.feed.EntryKey;
import dev.sitrep.feed.EntryStore;
import dev.sitrep.feed.ParsedFeed;
import dev.sitrep.feed.Recognition;
import dev.sitrep.feed.Recognition.Listed;
import dev.sitrep.feed.Recognition.What;
import dev.sitrep.feed.Rhythm;
import dev.sitrep.testing.TestDatabases.Kind;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;

/** Databases of earlier versions keep what they know. */
class UpgradeTest {
    private static final Instant NOON = Instant.parse("2025-12-20T12:00:00Z");
    private static final Entry TALKS = entry("1", "Envoys meet in Geneva");
    private static final Entry STRIKE = entry("2", "Strike on Odesa");
    private static final Entry SANCTIONS = entry("3", "New sanctions");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_stored_before_entries_were_remembered_is_not_sent_again(Kind kind) {
        try (Database database = Database.open(kind.fresh())) {
            migrateTo(database, "7");
            database.use(h -> article(h, TALKS, 0, words(TALKS)));
            database.use(h -> article(h, STRIKE, 1, 77));
            database.use(h -> article(h, STRIKE, 0, 78));
            database.migrate();

            EntryStore store = new EntryStore(database);
            assertThat(read(store, TALKS, STRIKE, SANCTIONS).listed())
                    .extracting(Listed::what)
                    .containsExactly(What.SAME, What.CHANGED, What.NEW);
            assertThat(read(store, STRIKE, TALKS, SANCTIONS).news()).isEmpty();
        }
    }

    private static Recognition read(EntryStore store, Entry... entries) {
        Recognition found = EntryIdentity.recognise(5, lists(entries), store.of(5));
        store.remember(List.of(found), NOON);
        return found;
    }

    private static long words(Entry entry) {
        return EntryIdentity.recognise(5, lists(entry), List.of()).kept().getFirst().words();
    }

    private static Entry entry(String id, String title) {
        return new Entry(
                id,
                title,
                "https://a.example/" + id,
                "Said.",
                "",
                NOON,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static ParsedFeed lists(Entry... entries) {
        return new ParsedFeed(
                "RSS 2.0",
                null,
                "A",
                null,
                "",
                null,
                List.of(),
                null,
                Rhythm.UNKNOWN,
                List.of(entries),
                List.of());
    }

    private static void migrateTo(Database database, String version) {
        boolean cluster = database.dialect() == Dialect.POSTGRESQL;
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .javaMigrations(
                        cluster ? new JavaMigration[] {new QuartzTables()} : new JavaMigration[0])
                .placeholders(database.dialect().types())
                .target(version)
                .load()
                .migrate();
    }

    private static void article(Handle handle, Entry entry, int superseded, long words) {
        handle.execute(
                "INSERT INTO article (feed_id, entry_key, revision, url, outlet, title, text, language, published,"
                        + " arrived_at, text_from, entry_hash, superseded) VALUES (5, ?, ?, ?, 'A', ?, '', 'en', ?, ?,"
                        + " 'NONE', ?, ?)",
                EntryKey.of(entry),
                2 - superseded,
                entry.link(),
                entry.title(),
                NOON.toEpochMilli(),
                NOON.toEpochMilli(),
                String.format("%016x", words),
                superseded);
    }
}
