package dev.sitrep.telegram;

import com.github.benmanes.caffeine.cache.Ticker;

import dev.sitrep.command.RequestHandler;
import dev.sitrep.telegram.TelegramInbound.Asked;
import dev.sitrep.telegram.TelegramInbound.Closed;
import dev.sitrep.telegram.TelegramInbound.Joined;
import dev.sitrep.telegram.TelegramInbound.Left;
import dev.sitrep.telegram.TelegramInbound.Moved;
import dev.sitrep.telegram.TelegramInbound.Nothing;
import dev.sitrep.telegram.TelegramInbound.Pressed;
import dev.sitrep.telegram.TelegramInbound.Refused;
import dev.sitrep.telegram.TelegramInbound.Renamed;
import dev.sitrep.telegram.TelegramInbound.Reopened;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.time.Instant;

/** Hands what an update means to the handler, whichever way the update came. Called by many threads at once. */
final class TelegramDispatch {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramDispatch.class);

    private final RequestHandler handler;
    private final TelegramClient client;
    private final BotCommands commands;
    private final Administrators administrators;
    private volatile @Nullable TelegramReader reader;

    TelegramDispatch(RequestHandler handler, TelegramClient client, BotCommands commands) {
        this.handler = handler;
        this.client = client;
        this.commands = commands;
        this.administrators = new Administrators(client, Ticker.systemTicker());
    }

    /** Asks the server who the bot is, without which no mention of it is understood. */
    TelegramBot identify() throws TelegramApiException {
        User me = client.execute(new GetMe());
        TelegramBot bot = new TelegramBot(me.getId(), me.getUserName());
        reader = new TelegramReader(bot, administrators, commands);
        return bot;
    }

    boolean identified() {
        return reader != null;
    }

    /** Does what the update asks for; what the handler throws comes through, and the update shall come again. */
    void hand(Update update, Instant now) {
        TelegramReader reads = reader;
        if (reads == null) {
            throw new IllegalStateException("updates came before the bot's own name");
        }
        switch (read(reads, update)) {
            case Asked(var request) -> handler.handle(request, now);
            case Pressed(var request, String query) -> {
                answer(query, "");
                handler.handle(request, now);
            }
            case Refused(String query, String sentence) -> answer(query, sentence);
            case Joined(var request) -> handler.joined(request, now);
            case Left(var request, String why) -> handler.left(request, why, now);
            case Renamed(var request) -> handler.renamed(request, now);
            case Moved(var request, var to, String why) -> handler.moved(request, to, why, now);
            case Closed(var request, String why) -> handler.closed(request, why, now);
            case Reopened(var request) -> handler.reopened(request, now);
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
    private void answer(String query, String words) {
        try {
            client.executeAsync(
                            AnswerCallbackQuery.builder()
                                    .callbackQueryId(query)
                                    .text(words.isEmpty() ? null : words)
                                    .build())
                    .exceptionally(
                            e -> {
                                LOG.debug("A button's press could not be answered.");
                                return false;
                            });
        } catch (TelegramApiException | RuntimeException e) {
            LOG.debug("A button's press could not be answered.");
        }
    }
}
