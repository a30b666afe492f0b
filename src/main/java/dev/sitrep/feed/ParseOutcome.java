package dev.sitrep.feed;

/** What came of reading bytes as a feed. */
public sealed interface ParseOutcome {
    /** A feed, maybe with problems that were repaired. */
    record Parsed(ParsedFeed feed) implements ParseOutcome {}

    /** No feed; why says what it is instead, as half a sentence. */
    record NotAFeed(String why) implements ParseOutcome {}
}
