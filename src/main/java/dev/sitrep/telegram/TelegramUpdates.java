package dev.sitrep.telegram;

import dev.sitrep.command.RequestHandler;
import dev.sitrep.web.Route;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What people write to the bot: asked for, or brought by Telegram to a {@link #routes route} of ours. Only one program at a time may ask
 * for a bot's updates, or say where they go: start it only on the node that holds the lease. The route answers on every node.
 */
public final class TelegramUpdates implements AutoCloseable {
    private final Supplier<TelegramListening> lives;
    private final List<Route> routes;
    private @Nullable TelegramListening listening;

    public TelegramUpdates(
            TelegramSettings settings,
            RequestHandler handler,
            BotCommands commands,
            InstantSource clock) {
        URI address = settings.webhook();
        if (address == null) {
            this.routes = List.of();
            this.lives = () -> new TelegramPolling(settings, handler, commands, clock);
        } else {
            TelegramClient client =
                    new TelegramConnection(settings.within(TelegramPolling.ASIDE)).client();
            TelegramDispatch dispatch = new TelegramDispatch(handler, client, commands);
            this.routes = List.of(new TelegramWebhook(settings, dispatch).route());
            this.lives =
                    () -> new TelegramRegistration(settings, address, client, dispatch, commands);
        }
    }

    /** Where Telegram calls; none where it is asked instead. */
    public List<Route> routes() {
        return routes;
    }

    /** Begins in the background and returns at once; keeps trying while the server is down. Twice is once. */
    public synchronized void start() {
        if (listening == null) {
            listening = lives.get();
            listening.start();
        }
    }

    public synchronized boolean running() {
        return listening != null;
    }

    /** What keeps updates from being read at this moment, as a sentence for an operator. */
    public synchronized Optional<String> problem() {
        return listening == null ? Optional.empty() : listening.problem();
    }

    /** Ends within two seconds. It may be started again. */
    @Override
    public synchronized void close() {
        if (listening != null) {
            listening.close();
            listening = null;
        }
    }
}
