package dev.sitrep.chat;

import java.net.URI;

/**
 * What a chat asked for that takes a look at the web.
 *
 * @param address what is looked at
 */
public record Errand(long id, long chatId, Kind kind, URI address) {
    /** What is looked for. */
    public enum Kind {
        /** A feed to follow, or a page that has one. */
        FEED,
        /** A list of feeds to follow. */
        OPML
    }
}
