package dev.sitrep.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells Telegram where to call us, and looks every minute whether it still does: another program with the same token may have taken
 * the calls away, or they may not arrive. What waits at the server meanwhile is kept there for a day.
 */
final class TelegramRegistration implements TelegramListening {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramRegistration.class);

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** Updates that come at once; the listener has places for sixteen. */
    private static final int AT_ONCE = 8;

    private final TelegramSettings settings;
    private final URI address;
    private final TelegramClient client;
    private final TelegramDispatch dispatch;
    private final BotCommands commands;
    private final PollTroubles troubles;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("telegram-webhook").factory());
    private boolean told;
    private int lastError;

    TelegramRegistration(
            TelegramSettings settings,
            URI address,
            TelegramClient client,
            TelegramDispatch dispatch,
            BotCommands commands) {
        this.settings = settings;
        this.address = address;
        this.client = client;
        this.dispatch = dispatch;
        this.commands = commands;
        this.troubles = new PollTroubles(settings);
    }

    @Override
    public void start() {
        thread.execute(this::keep);
    }

    private void keep() {
        long wait = EVERY.toMillis();
        try {
            if (told) {
                look(client.execute(new GetWebhookInfo()));
            } else {
                tell();
            }
            troubles.reset();
        } catch (TelegramApiException e) {
            troubles.begin(TelegramRefusal.of(e));
            wait = troubles.nextBackOffMillis();
        } catch (RuntimeException e) {
            LOG.error("Telegram's webhook could not be looked after; again soon: {}", e.toString());
        }
        if (!thread.isShutdown()) {
            var _ = thread.schedule(this::keep, wait, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() throws TelegramApiException {
        TelegramBot bot = dispatch.identify();
        client.execute(
                SetWebhook.builder()
                        .url(address.toString())
                        .secretToken(settings.webhookSecret())
                        .allowedUpdates(TelegramPolling.KINDS)
                        .maxConnections(AT_ONCE)
                        .dropPendingUpdates(false)
                        .build());
        told = true;
        LOG.info("Telegram: called at {} as @{}.", address, bot.username());
        commands.publishOnce(settings, client);
    }

    private void look(WebhookInfo info) throws TelegramApiException {
        if (!address.toString().equals(info.getUrl())) {
            LOG.warn(
                    "Another program with this bot's token has taken Telegram's calls away; they are"
                            + " asked for again. Stop it, or give each a bot of its own.");
            tell();
            return;
        }
        Integer at = info.getLastErrorDate();
        if (at != null && at > lastError) {
            lastError = at;
            LOG.warn(
                    "Telegram calls {} and does not get through ({}). Check that the address leads to"
                            + " web.listen and that its certificate is good.",
                    address,
                    settings.scrub(String.valueOf(info.getLastErrorMessage())));
        }
    }

    @Override
    public Optional<String> problem() {
        return troubles.problem();
    }

    /** Telegram goes on calling: another node, or our next start, handles it. */
    @Override
    public void close() {
        troubles.close();
        thread.shutdownNow();
    }
}
