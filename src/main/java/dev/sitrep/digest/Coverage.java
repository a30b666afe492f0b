package dev.sitrep.digest;

import dev.sitrep.delivery.Wording;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the feeds let an edition know: a reader must see what was not looked at.
 *
 * @param fresh feeds that were read as they should have been
 * @param total all feeds; 0 where the articles came from a file
 * @param silent the others, longest silent first
 */
public record Coverage(int fresh, int total, List<Silent> silent) {
    /** For articles that no feed brought. */
    public static final Coverage NONE = new Coverage(0, 0, List.of());

    private static final int MOST_NAMED = 3;

    public Coverage {
        silent = List.copyOf(silent);
    }

    /**
     * A feed that gives nothing.
     *
     * @param since for how long; null where it never gave anything
     */
    public record Silent(String name, @Nullable Duration since) {
        String words() {
            return since == null
                    ? name + " not read so far"
                    : name + " silent for " + Wording.span(since);
        }
    }

    /** "23 of 25 feeds fresh; The Kyiv Independent silent for 9 h."; empty without feeds. */
    public String line() {
        if (total == 0) {
            return "";
        }
        String start = fresh + " of " + Wording.count(total, "feed", "feeds") + " fresh";
        if (silent.isEmpty()) {
            return start + ".";
        }
        String named =
                silent.stream()
                        .limit(MOST_NAMED)
                        .map(Silent::words)
                        .collect(Collectors.joining(", "));
        int more = silent.size() - MOST_NAMED;
        return start + "; " + named + (more > 0 ? " and " + more + " more." : ".");
    }
}
