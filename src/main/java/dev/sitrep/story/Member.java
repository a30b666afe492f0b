package dev.sitrep.story;

import java.time.Instant;

/** An article that later ones are compared with. */
final class Member {
    private final long id;
    private final Features features;
    private final SparseVector words;
    private final SparseVector bridge;
    private final SparseVector names;
    private final Kin kin = new Kin();

    Member(
            long id,
            Features features,
            SparseVector words,
            SparseVector bridge,
            SparseVector names) {
        this.id = id;
        this.features = features.withoutCounts();
        this.words = words;
        this.bridge = bridge;
        this.names = names;
    }

    long id() {
        return id;
    }

    Features features() {
        return features;
    }

    String language() {
        return features.language();
    }

    Instant time() {
        return features.time();
    }

    SparseVector words() {
        return words;
    }

    /** What it may share with articles in other languages. */
    SparseVector bridge() {
        return bridge;
    }

    /** The names among these: of people, bodies and towns. */
    SparseVector names() {
        return names;
    }

    Kin kin() {
        return kin;
    }
}
