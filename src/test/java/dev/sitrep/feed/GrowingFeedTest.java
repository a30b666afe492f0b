package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.Recognition.Listed;
import dev.sitrep.feed.Recognition.What;
import dev.sitrep.store.Database;
import dev.sitrep.testing.Shared;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** A real feed as it grew over a year: items edited in place, redated, and some under two identifiers. */
class GrowingFeedTest {
    private static final Instant NOON = Instant.parse("2025-09-20T12:00:00Z");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_item_is_new_once_and_an_edited_one_is_changed(Kind kind) throws IOException {
        Path folder = Shared.path("bench/feeds/growing");
        try (Database database = kind.open()) {
            EntryStore store = new EntryStore(database);
            Map<String, Long> words = new HashMap<>();
            Set<Long> texts = new HashSet<>();
            for (Path capture : captures(folder)) {
                ParsedFeed feed = parse(capture);
                Recognition found = EntryIdentity.recognise(1, feed, store.of(1));
                store.remember(List.of(found), NOON);
                for (Listed listed : found.listed()) {
                    check(listed, words, texts);
                }
                assertThat(EntryIdentity.recognise(1, feed, store.of(1)).news()).isEmpty();
            }
        }
    }

    private static void check(Listed listed, Map<String, Long> words, Set<Long> texts) {
        EntryMarks marks = new EntryMarks(listed.entry());
        Long before = words.put(String.valueOf(listed.entry().id()), marks.words());
        boolean seen = !texts.add(marks.words());
        What expected =
                before == null
                        ? seen ? What.SAME : What.NEW
                        : before == marks.words() ? What.SAME : What.CHANGED;
        assertThat(listed.what()).as(listed.entry().id()).isEqualTo(expected);
    }

    private static List<Path> captures(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static ParsedFeed parse(Path capture) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(capture))) {
            ParseOutcome outcome = new FeedParser().parse(in.readAllBytes(), null, null);
            return ((ParseOutcome.Parsed) outcome).feed();
        }
    }
}
