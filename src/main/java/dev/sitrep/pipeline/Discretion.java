package dev.sitrep.pipeline;

import com.google.re2j.Pattern;

import dev.sitrep.config.Config;
import dev.sitrep.config.Secret;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Takes secrets out of what broken things say of themselves, before it is told in a chat: those of the settings, and what looks like a token. */
public final class Discretion implements UnaryOperator<String> {
    private static final String INSTEAD = "…";

    /** Telegram's bot tokens, Slack's tokens of every kind, and what stands behind such a name in an address or a header. */
    private static final Pattern TOKENS =
            Pattern.compile(
                    "[0-9]{6,12}:[A-Za-z0-9_-]{30,}|x(ox[a-z]|app)(\\.[a-z]+)?-[A-Za-z0-9-]+"
                            + "|(?i)(password|passwd|secret|token|api_?key|bearer)[=: ]+[^\\s&]+");

    private final List<String> secrets;

    private Discretion(List<String> secrets) {
        this.secrets = secrets;
    }

    /** Keeps the secrets of these settings. */
    public static Discretion of(Config config) {
        return new Discretion(
                Stream.of(
                                config.database().password(),
                                config.telegram().token(),
                                config.slack().botToken(),
                                config.slack().appToken(),
                                config.slack().signingSecret())
                        .filter(Secret::isSet)
                        .map(Secret::value)
                        .toList());
    }

    @Override
    public String apply(String text) {
        String harmless = text;
        for (String secret : secrets) {
            harmless = harmless.replace(secret, INSTEAD);
        }
        return TOKENS.matcher(harmless).replaceAll(INSTEAD);
    }
}
