package dev.sitrep.digest;

import dev.sitrep.delivery.Wording;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the feeds let an edition know: a reader must see what was not looked at.
 *
 * @param fresh feeds that were read as they should have been
 * @param total all feeds; 0 where the articles came from a file
 * @param silent the others, worst first: those never read, then those silent for the longest
 */
public record Coverage(int fresh, int total, List<Silent> silent) {
    /** For articles that no feed brought. */
    public static final Coverage NONE = new Coverage(0, 0, List.of());

    private static final int MOST_NAMED = 3;
    private static final int LONGEST_NAME = 60;

    public Coverage {
        silent = List.copyOf(silent);
    }

    /**
     * A feed that gives nothing.
     *
     * @param since for how long; null where it never gave anything
     */
    public record Silent(String name, @Nullable Duration since) {}

    /** "23 of 25 feeds fresh; The Kyiv Independent silent for 9 h."; empty without feeds. */
    public String line() {
        if (total == 0) {
            return "";
        }
        List<Silent> never = silent.stream().filter(s -> s.since() == null).toList();
        List<Silent> quiet = silent.stream().filter(s -> s.since() != null).toList();
        int room = Math.max(0, MOST_NAMED - never.size());
        StringBuilder line = new StringBuilder(fresh + " of ");
        line.append(Wording.count(total, "feed", "feeds")).append(" fresh");
        if (!never.isEmpty()) {
            line.append("; ")
                    .append(names(never.stream().map(Coverage::name).toList(), MOST_NAMED));
            line.append(" not read so far");
        }
        if (!quiet.isEmpty() && room == 0) {
            line.append("; ").append(quiet.size()).append(" more silent");
        } else if (!quiet.isEmpty()) {
            List<String> words = new ArrayList<>();
            quiet.forEach(feed -> words.add(words(feed, words.isEmpty())));
            line.append("; ").append(names(words, room));
        }
        return line.append('.').toString();
    }

    /** "A, B and 4 more". */
    private static String names(List<String> all, int most) {
        List<String> names = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
        if (all.size() > most) {
            names.add(all.size() - most + " more");
        }
        return Wording.and(names);
    }

    private static String name(Silent feed) {
        return Wording.shorten(feed.name().strip(), LONGEST_NAME);
    }

    private static String words(Silent feed, boolean first) {
        Duration since = feed.since();
        String length = since == null ? "" : Wording.span(since);
        return name(feed) + (first ? " silent for " : " for ") + length;
    }
}
