package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is remembered of an entry that a feed listed, so that it is known again. Longer than the article that was made of it: a slow
 * feed lists for years what the archive no longer holds.
 *
 * @param key names the article that was made of it, unique within its feed; it never changes
 * @param guid of the feed's own identifier, as it last was; 0 for none
 * @param link of its canonical link; 0 for none
 * @param title of its title's words; 0 for none
 * @param words of all its words, letter case and punctuation aside; 0 where not known
 * @param sketch of the same, near for texts that share most words; 0 where not known
 * @param print of the entry exactly as the feed wrote it; 0 where not known
 * @param published as the feed claimed
 * @param leftAt when it was first missed in the list; null while it is listed
 */
public record Remembered(
        String key,
        long guid,
        long link,
        long title,
        long words,
        long sketch,
        long print,
        @Nullable Instant published,
        @Nullable Instant leftAt) {

    boolean isListed() {
        return leftAt == null;
    }

    /** Whether nothing but its key and words is known: it was carried over from a database that had no memory of entries. */
    boolean isBare() {
        return print == 0;
    }
}
