package dev.sitrep.feed;

/** How a feed is doing. */
public enum FeedState {
    /** Never checked yet. */
    NEW,
    /** The last check went well. */
    FRESH,
    /** The last checks failed. */
    FAILING,
    /** The server asked to come later. */
    WAITING,
    /** The server says that it is gone for good; it is checked no more. */
    GONE
}
