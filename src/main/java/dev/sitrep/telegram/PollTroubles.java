package dev.sitrep.telegram;

import okhttp3.Interceptor;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * What goes wrong while we ask for updates: how long to wait, and what to tell. The SDK's polling knows only that a call
 * failed, so this listens on the wire, too. A trouble is logged when it begins and when it is over.
 */
final class PollTroubles implements Interceptor, BackOff {
    private static final Logger LOG = LoggerFactory.getLogger(PollTroubles.class);

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration CONFLICT_WAIT = Duration.ofSeconds(15);
    private static final int MOST_DOUBLINGS = 8;
    private static final long MOST_BODY = 64 * 1024;

    private final TelegramSettings settings;
    private @Nullable TelegramRefusal last;
    private int failures;
    private boolean closed;

    PollTroubles(TelegramSettings settings) {
        this.settings = settings;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (closed()) {
            throw new IOException("polling has ended");
        }
        try {
            Response response = chain.proceed(chain.request());
            if (!response.isSuccessful()) {
                String body = response.peekBody(MOST_BODY).string();
                begin(TelegramRefusal.of(response.code(), body));
            }
            return response;
        } catch (IOException e) {
            begin(TelegramRefusal.unanswered(e));
            throw e;
        }
    }

    /** A call failed. */
    synchronized void begin(TelegramRefusal refusal) {
        boolean news = last == null || last.code() != refusal.code();
        last = refusal;
        if (news && !closed) {
            LOG.warn("{}", sentence(refusal));
        }
    }

    /** Called by the SDK when updates came. */
    @Override
    public synchronized void reset() {
        if (last != null) {
            LOG.info("Telegram: updates are read again.");
        }
        last = null;
        failures = 0;
    }

    /** Called by the SDK when a call failed: how long to wait. */
    @Override
    public synchronized long nextBackOffMillis() {
        int doublings = Math.min(failures++, MOST_DOUBLINGS);
        Duration growing = FIRST_WAIT.multipliedBy(1L << doublings);
        TelegramRefusal refusal = last;
        if (refusal == null || refusal.noAnswer()) {
            return shorter(growing, LONGEST_WAIT).toMillis();
        }
        if (refusal.tokenRefused()) {
            return shorter(growing, TelegramOutcomes.TOKEN_WAIT).toMillis();
        }
        if (refusal.code() == 409) {
            return CONFLICT_WAIT.toMillis();
        }
        Integer seconds = refusal.retryAfter();
        return seconds != null ? seconds * 1000L : shorter(growing, LONGEST_WAIT).toMillis();
    }

    private static Duration shorter(Duration wait, Duration longest) {
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** The trouble of this moment, for an operator; empty when all is well. */
    synchronized Optional<String> problem() {
        return Optional.ofNullable(last).map(this::sentence);
    }

    private String sentence(TelegramRefusal refusal) {
        if (refusal.tokenRefused()) {
            return new TelegramOutcomes(settings).tokenRefused(refusal);
        }
        String words = settings.scrub(refusal.words());
        if (refusal.code() == 409) {
            return "Another program reads this bot's updates ("
                    + words
                    + "). Trying again every "
                    + CONFLICT_WAIT.toSeconds()
                    + " s; stop the other one, or give each a bot of its own.";
        }
        return "Telegram's updates can't be read now (" + words + "); trying again.";
    }

    /** From now on no call goes out and nothing is logged. */
    synchronized void close() {
        closed = true;
    }

    private synchronized boolean closed() {
        return closed;
    }
}
