package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.sitrep.feed.OpmlOutcome.Read;
import dev.sitrep.feed.OpmlOutcome.Unreadable;

import java.time.Instant;

/** Reads bytes that Jazzer thinks up as lists of feeds; what is read must come back the same when it is written and read again. */
class OpmlFuzzTest {
    @DictionaryEntries({
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        "<opml version=\"2.0\"><body>",
        "<outline text=\"",
        "\" xmlUrl=\"https://a.example/",
        "sitrep-outlet=\"",
        "sitrep-state-media=\"true\"",
        "</outline>",
        "</body></opml>",
        "<!DOCTYPE opml [<!ENTITY a \"",
        "SYSTEM \"file:///",
        "&a;",
        "&#x",
        "<![CDATA["
    })
    @FuzzTest
    void any_bytes_are_a_list_or_are_refused(byte[] file) {
        Stopwatch watch = Stopwatch.started();
        switch (Opml.read(file)) {
            case Unreadable not -> assertThat(not.why()).matches("line [1-9][0-9]*: .{5,200}");
            case Read read -> {
                String written = Opml.write(read.feeds().stream().map(OpmlFuzzTest::feed).toList());
                Read again = (Read) Opml.read(written.getBytes(UTF_8));
                assertThat(again.feeds()).containsExactlyInAnyOrderElementsOf(read.feeds());
                assertThat(again.problems()).isEmpty();
            }
        }
        watch.checkFor(file.length);
    }

    private static Feed feed(FeedSubscription about) {
        return new Feed(1, about, FeedHealth.added(Instant.EPOCH), Validators.NONE, Rhythm.UNKNOWN);
    }
}
