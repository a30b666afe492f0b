package dev.sitrep.telegram;

import dev.sitrep.store.DatabaseTrouble;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.objects.Update;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands on the updates that were asked for, one after another. Nothing is thrown from here: an exception would end the SDK's
 * polling for good and without a word.
 */
final class TelegramIntake implements LongPollingUpdateConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramIntake.class);

    /** Waits of a quarter second, 1, 4 and 16 s lie between these: a busy or restarted database is back by then. */
    static final int MOST_ATTEMPTS = 5;

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    private final TelegramDispatch dispatch;
    private final InstantSource clock;
    private final ReentrantLock handling = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int offset;
    private int failedId;
    private int failures;

    TelegramIntake(TelegramDispatch dispatch, InstantSource clock) {
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** The first update that is not yet handled; 0 for whatever the server has. */
    int offset() {
        return offset;
    }

    @Override
    public void consume(List<Update> updates) {
        for (Update update : updates) {
            if (closed.getCount() == 0 || !handled(update)) {
                return;
            }
            offset = update.getUpdateId() + 1;
        }
    }

    /** False where it shall come again. */
    private boolean handled(Update update) {
        handling.lock();
        try {
            dispatch.hand(update, clock.instant());
            failures = 0;
            return true;
        } catch (Throwable e) {
            return givenUp(update.getUpdateId(), e);
        } finally {
            handling.unlock();
        }
    }

    private boolean givenUp(int id, Throwable e) {
        failures = id == failedId ? failures + 1 : 1;
        failedId = id;
        // Where the database fails, the update is not to blame: Telegram keeps it for a day.
        if (failures >= MOST_ATTEMPTS && DatabaseTrouble.of(e).isEmpty()) {
            LOG.error(
                    "Telegram update {} failed {} times and is left out: {}",
                    id,
                    failures,
                    e.toString());
            failures = 0;
            return true;
        }
        long wait = FIRST_WAIT.toMillis() << (2 * (Math.min(failures, MOST_ATTEMPTS) - 1));
        LOG.warn(
                "Telegram update {} could not be handled; again in {} ms: {}",
                id,
                wait,
                e.toString());
        try {
            closed.await(wait, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The SDK closes its consumer after a failed registration, too; that ends nothing here. */
    @Override
    public void close() {}

    /** Takes no more updates, and waits for the one in hand at most so long. */
    void finish(Duration grace) {
        closed.countDown();
        try {
            if (handling.tryLock(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                handling.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
