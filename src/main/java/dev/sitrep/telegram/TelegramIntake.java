package dev.sitrep.telegram;

import dev.sitrep.command.RequestHandler;
import dev.sitrep.telegram.TelegramInbound.Asked;
import dev.sitrep.telegram.TelegramInbound.Joined;
import dev.sitrep.telegram.TelegramInbound.Left;
import dev.sitrep.telegram.TelegramInbound.Nothing;
import dev.sitrep.telegram.TelegramInbound.Pressed;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands updates to the handler, one after another. Nothing is thrown from here: an exception would end the SDK's polling
 * for good and without a word.
 */
final class TelegramIntake implements LongPollingUpdateConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramIntake.class);

    /** Waits of a quarter second, 1, 4 and 16 s lie between these: a busy or restarted database is back by then. */
    private static final int MOST_ATTEMPTS = 5;

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    private final RequestHandler handler;
    private final TelegramClient client;
    private final InstantSource clock;
    private final ReentrantLock handling = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int offset;
    private volatile @Nullable TelegramReader reader;
    private int failedId;
    private int failures;

    TelegramIntake(RequestHandler handler, TelegramClient client, InstantSource clock) {
        this.handler = handler;
        this.client = client;
        this.clock = clock;
    }

    void listenAs(TelegramBot bot) {
        reader = new TelegramReader(bot);
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
            hand(update);
            failures = 0;
            return true;
        } catch (Throwable e) {
            return givenUp(update.getUpdateId(), e);
        } finally {
            handling.unlock();
        }
    }

    private void hand(Update update) {
        TelegramReader reads = reader;
        if (reads == null) {
            return;
        }
        Instant now = clock.instant();
        switch (read(reads, update)) {
            case Asked(var request) -> handler.handle(request, now);
            case Pressed(var request, String query) -> {
                handler.handle(request, now);
                answer(query);
            }
            case Joined(var request) -> handler.joined(request, now);
            case Left(var request, String why) -> handler.left(request, why, now);
            case Nothing() -> {}
        }
    }

    /** The SDK promises fields that a strange update lacks; to ask for it again would change nothing. */
    private static TelegramInbound read(TelegramReader reader, Update update) {
        try {
            return reader.read(update);
        } catch (RuntimeException e) {
            int id = update.getUpdateId();
            LOG.warn("Telegram update {} makes no sense and is left out: {}", id, e.toString());
            return new Nothing();
        }
    }

    /** Stops the clock on the button. Too late is no harm, so nobody waits for what comes of it. */
    private void answer(String query) {
        try {
            client.executeAsync(AnswerCallbackQuery.builder().callbackQueryId(query).build())
                    .exceptionally(
                            e -> {
                                LOG.debug("A button's press could not be answered.");
                                return false;
                            });
        } catch (TelegramApiException e) {
            LOG.debug("A button's press could not be answered.");
        }
    }

    private boolean givenUp(int id, Throwable e) {
        failures = id == failedId ? failures + 1 : 1;
        failedId = id;
        if (failures >= MOST_ATTEMPTS) {
            LOG.error(
                    "Telegram update {} failed {} times and is left out: {}",
                    id,
                    failures,
                    e.toString());
            failures = 0;
            return true;
        }
        long wait = FIRST_WAIT.toMillis() << (2 * (failures - 1));
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
