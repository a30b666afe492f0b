package dev.sitrep.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sitrep.command.RequestHandler;

import okhttp3.OkHttpClient;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.exceptions.TelegramApiErrorResponseException;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One life of reading updates, from start to close: says who we are, then asks for updates without end.
 *
 * <p>The SDK remembers the offset before an update is handled; here it moves after. An update whose handling failed is
 * asked for again, and what was handled and not yet confirmed comes again after a restart: {@code updateKey} tells.
 */
final class TelegramPolling implements TelegramListening {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramPolling.class);

    private static final int SECONDS_HELD_OPEN = 50;
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** The updates that we want, by either way. */
    static final List<String> KINDS =
            List.of("message", "channel_post", "callback_query", "my_chat_member");

    /** Nobody waits long for what is only asked by the way. */
    static final Duration ASIDE = Duration.ofSeconds(10);

    private final TelegramSettings settings;
    private final BotCommands commands;
    private final TelegramConnection connection;
    private final PollTroubles troubles;
    private final TelegramDispatch dispatch;
    private final TelegramIntake intake;
    private final OkHttpClient http;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("telegram-updates").factory());
    private final TelegramBotsLongPollingApplication application;
    private final CompletableFuture<BotSession> session = new CompletableFuture<>();

    TelegramPolling(
            TelegramSettings settings,
            RequestHandler handler,
            BotCommands commands,
            InstantSource clock) {
        this.settings = settings;
        this.commands = commands;
        this.connection = new TelegramConnection(settings.within(ASIDE));
        this.troubles = new PollTroubles(settings);
        this.dispatch = new TelegramDispatch(handler, connection.client(), commands);
        this.intake = new TelegramIntake(dispatch, clock);
        this.http =
                TelegramConnection.http(settings.patience().plusSeconds(SECONDS_HELD_OPEN))
                        .connectTimeout(settings.patience())
                        .addInterceptor(troubles)
                        .addInterceptor(new UnreadableUpdates())
                        .build();
        this.application =
                new TelegramBotsLongPollingApplication(
                        ObjectMapper::new, () -> http, () -> thread, () -> troubles);
    }

    @Override
    public void start() {
        thread.execute(this::connect);
    }

    @Override
    public Optional<String> problem() {
        return troubles.problem();
    }

    private void connect() {
        try {
            TelegramBot bot = dispatch.identify();
            session.complete(
                    application.registerBot(
                            settings.token(),
                            () -> TelegramConnection.url(settings),
                            this::nextQuestion,
                            intake));
            troubles.reset();
            LOG.info("Telegram: reading updates as @{}.", bot.username());
            commands.publishOnce(settings, connection.client());
        } catch (TelegramApiErrorResponseException e) {
            tryLater(); // from the SDK's own first call, which the troubles have heard on the wire
        } catch (TelegramApiException e) {
            troubles.begin(TelegramRefusal.of(e));
            tryLater();
        } catch (RuntimeException e) {
            LOG.error(
                    "Telegram: starting to read updates failed; it is tried again: {}",
                    e.toString());
            tryLater();
        }
    }

    /** The SDK counts a bot as registered from the first attempt on, even when that failed. */
    private void tryLater() {
        try {
            application.unregisterBot(settings.token());
        } catch (TelegramApiException e) {
            LOG.debug("The bot had not been registered.");
        }
        if (!thread.isShutdown()) {
            var _ =
                    thread.schedule(
                            this::connect, troubles.nextBackOffMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Our offset instead of the SDK's: its memory is set back, or it would drop what comes again. */
    private GetUpdates nextQuestion(Integer lastReceivedBySdk) {
        session.join().getLastReceivedUpdate().set(0);
        return GetUpdates.builder()
                .offset(intake.offset())
                .timeout(SECONDS_HELD_OPEN)
                .allowedUpdates(KINDS)
                .build();
    }

    /** Lets the update in hand finish, for a second at most. */
    @Override
    public void close() {
        troubles.close();
        TelegramConnection.close(http);
        intake.finish(GRACE);
        thread.shutdownNow();
        connection.close();
        try {
            if (!thread.awaitTermination(GRACE.toMillis() / 2, TimeUnit.MILLISECONDS)) {
                LOG.warn("Telegram: an update is still being handled; it will come again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
