package dev.sitrep.telegram;

import dev.sitrep.command.RequestHandler;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Reads what people write to the bot, by long polling. Telegram lets one program at a time read a bot's updates: start
 * it only on the node that holds the lease.
 */
public final class TelegramUpdates implements AutoCloseable {
    private final TelegramSettings settings;
    private final RequestHandler handler;
    private final BotCommands commands;
    private final InstantSource clock;
    private @Nullable TelegramPolling polling;

    public TelegramUpdates(
            TelegramSettings settings,
            RequestHandler handler,
            BotCommands commands,
            InstantSource clock) {
        this.settings = settings;
        this.handler = handler;
        this.commands = commands;
        this.clock = clock;
    }

    /** Begins in the background and returns at once; keeps trying while the server is down. Twice is once. */
    public synchronized void start() {
        if (polling == null) {
            polling = new TelegramPolling(settings, handler, commands, clock);
            polling.start();
        }
    }

    public synchronized boolean running() {
        return polling != null;
    }

    /** What keeps updates from being read at this moment, as a sentence for an operator. */
    public synchronized Optional<String> problem() {
        return polling == null ? Optional.empty() : polling.problem();
    }

    /** Ends within two seconds. It may be started again. */
    @Override
    public synchronized void close() {
        if (polling != null) {
            polling.close();
            polling = null;
        }
    }
}
