package dev.sitrep.testing;

import java.time.Instant;
import java.util.Locale;

/** The names that the fake gives to things. Called with the fake's lock held. */
final class FakeSlackIds {
    private long last;
    private long lastTsMicros;

    long next() {
        return ++last;
    }

    /** Slack's name for a message: its moment, in microseconds, and never the same twice. */
    String ts(Instant now) {
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        lastTsMicros = Math.max(micros, lastTsMicros + 1);
        return String.format(
                Locale.ROOT, "%d.%06d", lastTsMicros / 1_000_000, lastTsMicros % 1_000_000);
    }
}
