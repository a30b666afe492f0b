package dev.sitrep.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The troubles that this process sees. Whoever sees one says so each time; nobody says that one is over: it is when it was not seen for a
 * while, so that what comes and goes is one trouble. It lives in memory, since the database may be the trouble. Many threads may use it.
 */
public final class TroubleBook {
    /** What is mended sooner is told to nobody. */
    private static final Duration LASTING = Duration.ofMinutes(2);

    /** What was not seen for so long is over. */
    private static final Duration QUIET = Duration.ofMinutes(15);

    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(Trouble trouble, int times) {}

    /**
     * There is trouble now.
     *
     * @param every how long until it can be seen again, if it lasts
     */
    public synchronized void saw(String name, String detail, Duration every, Instant now) {
        Duration quiet = every.multipliedBy(3).compareTo(QUIET) > 0 ? every.multipliedBy(3) : QUIET;
        Seen before = seen.get(name);
        boolean isNew = before == null || !now.isBefore(before.trouble().overAt());
        Instant since = before == null || isNew ? now : before.trouble().since();
        int times = before == null || isNew ? 1 : before.times() + 1;
        seen.put(name, new Seen(new Trouble(name, detail, since, now, now.plus(quiet)), times));
    }

    /** The troubles that are none of a moment, by name; those that are over are forgotten. */
    public synchronized List<Trouble> lasting(Instant now) {
        seen.values().removeIf(one -> !now.isBefore(one.trouble().overAt()));
        return seen.values().stream()
                .filter(one -> one.times() > 1 && isLong(one.trouble()))
                .map(Seen::trouble)
                .sorted(Comparator.comparing(Trouble::name))
                .toList();
    }

    private static boolean isLong(Trouble trouble) {
        return Duration.between(trouble.since(), trouble.seenAt()).compareTo(LASTING) >= 0;
    }
}
