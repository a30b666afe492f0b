package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.store.Database;
import dev.sitrep.testing.DatabaseFaults;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** The database is locked, gone or full for a while: the operator reads why, nothing is lost, and it goes on afterwards. */
class BadDatabaseTest {
    @Test
    void while_another_process_locks_sqlite_the_operator_reads_why_and_then_it_goes_on() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = begun(newsroom);
            try (Database other = Database.open(newsroom.database())) {
                DatabaseFaults.impatient(newsroom);
                other.atomically(
                        () -> {
                            other.use(h -> h.execute("UPDATE chat SET title = title"));
                            newsroom.advance(minutes(10));
                        });
            }
            assertTold(
                    newsroom, "the database is locked by another process. Stop the other sitrep");
            allArrives(newsroom, chat);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", "understand", "digest", "deliver"})
    void a_lock_that_hits_one_flow_alone_loses_nothing(String flow) {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = begun(newsroom);
            DatabaseFaults.impatient(newsroom);
            newsroom.timePasses(minutes(10));
            for (String each : new String[] {"poll", "understand", "digest", "deliver"}) {
                if (each.equals(flow)) {
                    try (Database other = Database.open(newsroom.database())) {
                        other.atomically(
                                () -> {
                                    other.use(h -> h.execute("UPDATE chat SET title = title"));
                                    newsroom.runs(flow);
                                });
                    }
                } else {
                    newsroom.runs(each);
                }
            }
            allArrives(newsroom, chat);
        }
    }

    @Test
    void while_postgresql_is_gone_the_operator_reads_why_and_then_it_goes_on() {
        try (Newsroom newsroom = new Newsroom(Kind.POSTGRESQL)) {
            NewsroomChat chat = begun(newsroom);
            DatabaseFaults.closePostgres(newsroom.database());
            newsroom.timePasses(minutes(10));
            // One flow will do: each waits ten seconds for a connection.
            newsroom.runs("poll");
            assertTold(newsroom, "PostgreSQL can't be used: ");
            DatabaseFaults.reopenPostgres(newsroom.database());
            allArrives(newsroom, chat);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", "understand", "digest", "deliver"})
    void connections_that_postgresql_drops_under_a_flow_lose_nothing(String flow) {
        try (Newsroom newsroom = new Newsroom(Kind.POSTGRESQL)) {
            NewsroomChat chat = begun(newsroom);
            newsroom.timePasses(minutes(10));
            for (String each : new String[] {"poll", "understand", "digest", "deliver"}) {
                if (each.equals(flow)) {
                    DatabaseFaults.dropConnections(newsroom.database());
                }
                newsroom.runs(each);
            }
            allArrives(newsroom, chat);
        }
    }

    @Test
    void a_connection_that_breaks_while_articles_are_understood_loses_none_of_them() {
        try (Newsroom newsroom = new Newsroom(Kind.POSTGRESQL)) {
            NewsroomChat chat = begun(newsroom);
            DatabaseFaults.breakOnInsert(newsroom, "story");
            newsroom.timePasses(minutes(10));
            newsroom.runs("poll", "understand");
            assertTold(newsroom, "PostgreSQL can't be used: ");
            DatabaseFaults.mend(newsroom, "story");
            allArrives(newsroom, chat);
        }
    }

    @Test
    void with_a_full_disk_the_operator_reads_why_and_with_space_again_it_goes_on() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(30));
            DatabaseFaults.fillDisk(newsroom);
            newsroom.feedServes("herald", longReport(), TALKS);
            newsroom.advance(minutes(30));
            assertThat(newsroom.log())
                    .anyMatch(
                            line ->
                                    line.contains(
                                                    "could not be stored: the disk is full. Nothing that")
                                            && line.contains("free some space"));
            assertThat(chat.types("/latest").getFirst())
                    .contains(TALKS.title())
                    .doesNotContain(STRIKE.title());

            DatabaseFaults.freeDisk(newsroom);
            newsroom.advanceTo("08:00");
            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains(TALKS.title(), STRIKE.title());
        }
    }

    @Test
    void a_trouble_that_lasts_is_told_now_and_then_and_not_at_every_run() {
        try (Newsroom newsroom = new Newsroom()) {
            begun(newsroom);
            DatabaseFaults.impatient(newsroom);
            try (Database other = Database.open(newsroom.database())) {
                other.atomically(
                        () -> {
                            other.use(h -> h.execute("UPDATE chat SET title = title"));
                            for (int i = 0; i < 12; i++) {
                                newsroom.timePasses(minutes(1));
                                newsroom.runs("poll");
                            }
                        });
            }
            assertThat(newsroom.log()).filteredOn(l -> l.contains("is locked")).hasSize(2);
            newsroom.runs("poll");
            assertThat(newsroom.log()).contains("INFO The poll flow runs again.");
        }
    }

    /** More than fits between what a nearly empty database holds. */
    private static NewsArticle longReport() {
        List<String> paragraphs = new ArrayList<>(STRIKE.paragraphs());
        for (int i = 1; i < 300; i++) {
            paragraphs.add(
                    "Report %d of the day from the port of Odesa said that berth %d was closed to ships and that %d lorries waited."
                            .formatted(i, i * 7, i * 13));
        }
        return STRIKE.saying(STRIKE.title(), paragraphs.toArray(String[]::new));
    }

    /** A chat that follows a topic, and a feed that has not been read yet. */
    private static NewsroomChat begun(Newsroom newsroom) {
        NewsroomChat chat = newsroom.startedChat("42");
        chat.types("/follow Geneva");
        newsroom.feedServes("herald", TALKS, STRIKE);
        return chat;
    }

    private static void allArrives(Newsroom newsroom, NewsroomChat chat) {
        newsroom.advanceTo("08:30");
        assertThat(chat.alerts()).hasSize(1);
        assertThat(chat.digests()).hasSize(1);
        assertThat(chat.lastMessage()).contains(TALKS.title(), STRIKE.title());
    }

    private static void assertTold(Newsroom newsroom, String sentence) {
        assertThat(newsroom.log())
                .anyMatch(line -> line.startsWith("ERROR The ") && line.contains(sentence));
    }
}
