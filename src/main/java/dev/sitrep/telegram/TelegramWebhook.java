package dev.sitrep.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.sitrep.web.Route;
import dev.sitrep.web.WebAnswer;
import dev.sitrep.web.WebRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Where Telegram calls us with updates (Bot API, setWebhook). It sends an update again until it is answered with 200, so that
 * is said only once the update is handled; the server keeps each chat's order by itself. Any node may be called.
 */
final class TelegramWebhook {
    /** Below the public address. */
    static final String PATH = "telegram/";

    private static final Logger LOG = LoggerFactory.getLogger(TelegramWebhook.class);
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    /** A message has 4096 characters, and may quote another. */
    private static final int MOST_BODY = 1024 * 1024;

    private final byte[] secret;
    private final TelegramDispatch dispatch;
    private final Cache<Integer, Integer> failures =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofHours(1)).build();

    TelegramWebhook(TelegramSettings settings, TelegramDispatch dispatch) {
        this.secret = settings.webhookSecret().getBytes(StandardCharsets.UTF_8);
        this.dispatch = dispatch;
    }

    Route route() {
        return new Route(PATH, Set.of("POST"), MOST_BODY, this::answer);
    }

    private WebAnswer answer(WebRequest request, Instant now) {
        if (!request.rest().isEmpty()) {
            return WebAnswer.notFound();
        }
        if (!isTelegrams(request.header(SECRET))) {
            return WebAnswer.of(401, "for Telegram alone");
        }
        Optional<Update> update = UnreadableUpdates.one(request.body());
        return update.isEmpty() ? WebAnswer.of(400, "no update") : answer(update.get(), now);
    }

    /** In a time that does not tell how much of it is right. */
    private boolean isTelegrams(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret);
    }

    private WebAnswer answer(Update update, Instant now) {
        try {
            if (!dispatch.identified()) {
                dispatch.identify();
            }
            dispatch.hand(update, now);
            return WebAnswer.of(200, "done");
        } catch (TelegramApiException e) {
            LOG.warn("Telegram calls, and does not say who the bot is; the update comes again.");
            return WebAnswer.of(503, "later");
        } catch (RuntimeException e) {
            return again(update.getUpdateId(), e);
        }
    }

    /** One that fails time after time must not come for ever. */
    private WebAnswer again(int id, RuntimeException e) {
        int times = failures.asMap().merge(id, 1, Integer::sum);
        if (times >= TelegramIntake.MOST_ATTEMPTS) {
            LOG.error(
                    "Telegram update {} failed {} times and is left out: {}",
                    id,
                    times,
                    e.toString());
            return WebAnswer.of(200, "left out");
        }
        LOG.warn("Telegram update {} could not be handled; it comes again: {}", id, e.toString());
        return WebAnswer.of(500, "later");
    }
}
