package dev.sitrep.feed;

import java.util.List;

/**
 * What of a feed's document is new, and what is to be remembered of it. Nothing is remembered before what is new is stored, in the
 * same transaction: see {@link EntryStore#remember}.
 *
 * @param feedId the feed's
 * @param listed one for each entry, in the order of the document
 * @param kept rows to write: of new entries, and of known ones whose marks have changed
 * @param left keys of entries that were listed and no longer are
 * @param forgotten keys of entries that left so long ago that there is no room for them
 */
public record Recognition(
        long feedId,
        List<Listed> listed,
        List<Remembered> kept,
        List<String> left,
        List<String> forgotten) {
    public Recognition {
        listed = List.copyOf(listed);
        kept = List.copyOf(kept);
        left = List.copyOf(left);
        forgotten = List.copyOf(forgotten);
    }

    /** What an entry turned out to be. */
    public enum What {
        /** Never listed before. */
        NEW,
        /** Listed before with these words, under whatever identifier, link and date. */
        SAME,
        /** Listed before with other words. */
        CHANGED
    }

    /**
     * One entry of the document.
     *
     * @param key of the article that it is or becomes
     */
    public record Listed(Entry entry, String key, What what) {}

    /** The same of a document that holds no more than the newest entries: what it does not list may be listed all the same. */
    public Recognition ofPart() {
        return new Recognition(feedId, listed, kept, List.of(), forgotten);
    }

    /** What is new or changed, in the order of the document. */
    public List<Listed> news() {
        return listed.stream().filter(one -> one.what() != What.SAME).toList();
    }
}
