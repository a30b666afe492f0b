package dev.sitrep.feed;

import java.time.Instant;

/**
 * A hub tells us when the feed changes (WebSub), and it is trusted to.
 *
 * @param hub its host's name
 * @param until when its promise ends, if it is not renewed
 */
public record Push(String hub, Instant until) {
    /** For a list of feeds. */
    public String words() {
        return "pushed by " + hub + " until " + until;
    }
}
