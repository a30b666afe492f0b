package dev.sitrep.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a call brought nothing, in the server's words (Bot API, "Making requests": error_code, description, parameters).
 *
 * @param code the server's error code; {@link #UNANSWERED} when there was no answer that could be read, {@link #UNREACHED}
 *     when the call did not even leave
 * @param words the server's description, or ours when there was none; may hold the token, scrub before showing
 * @param retryAfter seconds to wait, with 429
 * @param migratedTo the group's new id, once it became a supergroup
 */
record TelegramRefusal(
        int code, String words, @Nullable Integer retryAfter, @Nullable Long migratedTo) {
    static final int UNANSWERED = 0;
    static final int UNREACHED = -1;

    private static final int MOST_CAUSES = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** From whatever the SDK threw: its own exception, or one wrapped around a network's. */
    static TelegramRefusal of(Throwable trouble) {
        Optional<TelegramApiRequestException> refused =
                cause(trouble, TelegramApiRequestException.class).filter(e -> code(e) > 0);
        if (refused.isPresent()) {
            return of(code(refused.get()), refused.get());
        }
        Optional<TelegramWire.NeverSent> unsent = cause(trouble, TelegramWire.NeverSent.class);
        if (unsent.isPresent()) {
            Throwable why = unsent.get().getCause();
            return new TelegramRefusal(UNREACHED, kind(why == null ? trouble : why), null, null);
        }
        Optional<IOException> broken = cause(trouble, IOException.class);
        return unanswered(broken.isPresent() ? broken.get() : trouble);
    }

    /** The first of this kind among what a trouble was caused by. */
    static <T extends Throwable> Optional<T> cause(Throwable trouble, Class<T> kind) {
        @Nullable Throwable cause = trouble;
        for (int depth = 0; depth < MOST_CAUSES && cause != null; depth++) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static int code(TelegramApiRequestException refused) {
        @Nullable Integer code = refused.getErrorCode();
        return code == null ? UNANSWERED : code;
    }

    private static TelegramRefusal of(int code, TelegramApiRequestException refused) {
        @Nullable ResponseParameters parameters = refused.getParameters();
        return new TelegramRefusal(
                code,
                described(code, refused.getApiResponse()),
                parameters == null ? null : parameters.getRetryAfter(),
                parameters == null ? null : parameters.getMigrateToChatId());
    }

    /** From a raw answer; a proxy's page of HTML has only its status. */
    static TelegramRefusal of(int status, String body) {
        JsonNode answer = JSON.missingNode();
        try {
            answer = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            // Not the Bot API speaking; the status says enough.
        }
        JsonNode wait = answer.at("/parameters/retry_after");
        JsonNode moved = answer.at("/parameters/migrate_to_chat_id");
        return new TelegramRefusal(
                answer.path("error_code").asInt(status),
                described(status, answer.path("description").asText(null)),
                wait.isInt() ? wait.asInt() : null,
                moved.isIntegralNumber() ? moved.asLong() : null);
    }

    /** Only the kind of a network's failure is told: its message may quote the address, which holds the token. */
    static TelegramRefusal unanswered(Throwable cause) {
        return new TelegramRefusal(UNANSWERED, kind(cause), null, null);
    }

    private static String kind(Throwable cause) {
        return cause instanceof InterruptedIOException
                ? "timed out"
                : cause.getClass().getSimpleName();
    }

    /** Whether nothing came back, whatever became of the call. */
    boolean noAnswer() {
        return code == UNANSWERED || code == UNREACHED;
    }

    private static String described(int code, @Nullable String description) {
        return description == null || description.isBlank() ? "error " + code : description;
    }

    /** Whether the server's words hold these, in any case. */
    boolean says(String part) {
        return words.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** 401 for a token that is no longer known, 404 for one that never was. */
    boolean tokenRefused() {
        return code == 401 || code == 404;
    }

    /** The server could not read our markup. */
    boolean markupRefused() {
        return code == 400 && says("can't parse entities");
    }
}
