package dev.sitrep.telegram;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How to reach one bot.
 *
 * @param token from @BotFather; whoever has it is the bot, so it is in no log and no {@link #toString}
 * @param api the Bot API server: scheme, host and port, no path
 * @param patience how long one call may take before it counts as unanswered
 * @param webhook the address at which the world reaches {@link TelegramUpdates#routes}; null to ask for updates instead
 */
public record TelegramSettings(String token, URI api, Duration patience, @Nullable URI webhook) {
    /** Telegram's own server. */
    public static final URI PUBLIC_API = URI.create("https://api.telegram.org");

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);
    private static final String HIDDEN = "[token]";

    public TelegramSettings {
        token = token.strip();
        if (token.isEmpty()) {
            throw new IllegalArgumentException(
                    "the Telegram token is empty; get one from @BotFather");
        }
        String path = api.getRawPath();
        boolean bare = path == null || path.isEmpty() || path.equals("/");
        boolean http = "http".equals(api.getScheme()) || "https".equals(api.getScheme());
        if (!http || api.getHost() == null || !bare || api.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "the Telegram API address must be http(s)://host[:port] without a path");
        }
    }

    /**
     * With the usual patience.
     *
     * @param api null for Telegram's own server
     */
    public static TelegramSettings of(String token, @Nullable URI api) {
        return new TelegramSettings(token, api == null ? PUBLIC_API : api, USUAL_PATIENCE, null);
    }

    /**
     * The same bot, called by the server.
     *
     * @param base what leads to our listener, with a stroke at its end
     */
    public TelegramSettings calledAt(URI base) {
        return new TelegramSettings(token, api, patience, base.resolve(TelegramWebhook.PATH));
    }

    /** The same bot, where nobody waits long. */
    TelegramSettings within(Duration most) {
        return patience.compareTo(most) <= 0
                ? this
                : new TelegramSettings(token, api, most, webhook);
    }

    /**
     * What the server shows with every call to our webhook, so that we know it (Bot API, setWebhook, secret_token). It is made from
     * the token: all nodes know it without telling each other, and nobody gets from it to the token.
     */
    String webhookSecret() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] made = mac.doFinal("sitrep webhook".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(made);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** The same words without the token: every call's address holds it, and exceptions like to quote addresses. */
    String scrub(String words) {
        return words.replace(token, HIDDEN)
                .replace(URLEncoder.encode(token, StandardCharsets.UTF_8), HIDDEN);
    }

    @Override
    public String toString() {
        return "TelegramSettings[token="
                + HIDDEN
                + ", api="
                + api
                + ", patience="
                + patience
                + ", webhook="
                + webhook
                + "]";
    }
}
