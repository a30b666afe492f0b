package dev.sitrep.story;

import dev.sitrep.actor.Places;

/**
 * What the clusterer must know beside the articles.
 *
 * @param places cities tell strikes apart
 * @param meaning a sentence model, or {@link Meaning#none}
 */
public record Knowledge(Places places, Meaning meaning) {
    /** The shipped places, and words alone. */
    public static Knowledge shipped() {
        return new Knowledge(Places.shipped(), Meaning.none());
    }
}
