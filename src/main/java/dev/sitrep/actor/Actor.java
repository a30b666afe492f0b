package dev.sitrep.actor;

import java.util.Locale;
import java.util.Optional;

/**
 * A person or a body that acts.
 *
 * @param name as readers know it; that of an unlisted person is the fullest spelling of the article
 * @param role what they are known for; empty for those that aren't listed
 * @param side ISO 3166-1 alpha-2 of a country, or the organisation that they speak for; empty where not known
 */
public record Actor(String name, Kind kind, String role, String side) implements Named {

    /** What kind of actor it is. */
    public enum Kind {
        PERSON,
        /** An office, a parliament, a state company. */
        BODY,
        MINISTRY,
        ARMY,
        INTELLIGENCE,
        ARMED_GROUP,
        ALLIANCE,
        COURT,
        ORGANISATION,
        PARTY;

        /** As files and readers have it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static Optional<Kind> of(String words) {
            for (Kind kind : values()) {
                if (kind.words().equals(words.strip().toLowerCase(Locale.ROOT))) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** A person of whom the name alone is known. */
    public static Actor person(String name) {
        return new Actor(name, Kind.PERSON, "", "");
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }
}
