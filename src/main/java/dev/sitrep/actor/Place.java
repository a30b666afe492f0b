package dev.sitrep.actor;

import java.util.Locale;
import java.util.Optional;

/**
 * A country, or a place in one.
 *
 * @param country ISO 3166-1 alpha-2 (XK for Kosovo); empty for seas and for what several countries claim
 */
public record Place(String name, Kind kind, String country) implements Named {

    /** What kind of place it is. */
    public enum Kind {
        COUNTRY,
        CITY,
        REGION,
        /** A sea, a gulf, a strait. */
        SEA,
        /** A plant, a bridge, a base, an island. */
        SITE;

        /** As files and readers have it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String words) {
            for (Kind kind : values()) {
                if (kind != COUNTRY
                        && kind.words().equals(words.strip().toLowerCase(Locale.ROOT))) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
