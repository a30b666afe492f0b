package dev.sitrep.slack;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What earlier attempts of this process taught about deliveries that are not done; the oldest are forgotten first. */
final class SlackAttempts {
    private static final int MOST = 10_000;

    /**
     * @param unansweredSince when the first attempt was made that got no answer; null if all were answered
     * @param plainOnly Slack refused the blocks; only plain text is left to try
     */
    record Known(@Nullable Instant unansweredSince, boolean plainOnly) {}

    private final Map<String, Known> byKey =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                    return size() > MOST;
                }
            };

    synchronized Known of(String key) {
        return byKey.getOrDefault(key, new Known(null, false));
    }

    synchronized void unanswered(String key, Instant at) {
        Known known = of(key);
        if (known.unansweredSince() == null) {
            byKey.put(key, new Known(at, known.plainOnly()));
        }
    }

    synchronized void blocksRefused(String key) {
        byKey.put(key, new Known(of(key).unansweredSince(), true));
    }

    synchronized void done(String key) {
        byKey.remove(key);
    }
}
