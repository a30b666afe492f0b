package dev.sitrep.digest;

import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

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
    public String line(Speech speech) {
        if (total == 0) {
            return "";
        }
        List<String> never =
                silent.stream().filter(s -> s.since() == null).map(Coverage::name).toList();
        List<Silent> quiet = silent.stream().filter(s -> s.since() != null).toList();
        String unread = names(never, MOST_NAMED, speech);
        String quieter = quiet(quiet, Math.max(0, MOST_NAMED - never.size()), speech);
        if (quiet.isEmpty()) {
            return never.isEmpty()
                    ? speech.say("coverage", fresh, total)
                    : speech.say("coverage.never", fresh, total, unread);
        }
        return never.isEmpty()
                ? speech.say("coverage.silent", fresh, total, quieter)
                : speech.say("coverage.never.silent", fresh, total, unread, quieter);
    }

    /** "A silent for 3 days, B for 9 h and 2 more"; "6 more silent" where there is no room for names. */
    private static String quiet(List<Silent> quiet, int room, Speech speech) {
        if (room == 0) {
            return speech.say("coverage.more.silent", quiet.size());
        }
        List<String> words = new ArrayList<>();
        for (Silent feed : quiet) {
            String length = feed.since() == null ? "" : speech.span(feed.since());
            words.add(
                    words.isEmpty()
                            ? speech.say("coverage.silent.first", name(feed), length)
                            : speech.say("coverage.silent.next", name(feed), length));
        }
        return names(words, room, speech);
    }

    /** "A, B and 4 more". */
    private static String names(List<String> all, int most, Speech speech) {
        List<String> names = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
        if (all.size() > most) {
            names.add(speech.say("coverage.more", all.size() - most));
        }
        return speech.and(names);
    }

    private static String name(Silent feed) {
        return Excerpt.of(feed.name().strip(), LONGEST_NAME);
    }
}
