package dev.sitrep.source;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who publishes.
 *
 * @param name as readers know it
 * @param family the owner; outlets of one family are one voice. An outlet whose owner isn't known is its own family
 * @param country ISO 3166-1 alpha-2 of its seat, where known
 * @param language ISO 639-1 of most that it publishes, or "und"
 * @param aliases other spellings; a word with * at its end stands for all that begin so
 * @param domains without "www."
 */
public record Outlet(
        String name,
        String family,
        @Nullable String country,
        String language,
        Kind kind,
        List<String> aliases,
        List<String> domains) {
    public Outlet {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
    }

    /** What kind of publisher it is. */
    public enum Kind {
        WIRE("wire"),
        NEWSPAPER("newspaper"),
        BROADCASTER("broadcaster"),
        /** A government, an army, an international body that publishes itself. */
        OFFICIAL("official"),
        STATE_MEDIA("state media"),
        THINK_TANK("think tank"),
        /** Not in the list of outlets. */
        UNKNOWN("unknown");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As files and readers have it. */
        public String words() {
            return words;
        }

        static Optional<Kind> of(String words) {
            String wanted = words.strip().toLowerCase(Locale.ROOT);
            for (Kind kind : values()) {
                if (kind != UNKNOWN && kind.words.equals(wanted)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** An outlet of which the name alone is known: its own family, of no known kind. */
    public static Outlet unknown(String name) {
        return new Outlet(name, name, null, "und", Kind.UNKNOWN, List.of(), List.of());
    }
}
