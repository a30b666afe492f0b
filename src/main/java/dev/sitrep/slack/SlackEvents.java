package dev.sitrep.slack;

import com.slack.api.bolt.App;

import dev.sitrep.command.RequestHandler;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What people say to the bot in Slack: the slash command, mentions, direct messages and pressed buttons, and the bot's coming to
 * and going from channels. It reads by Socket Mode, so nothing of ours has to be reachable from outside.
 *
 * <p>Slack may send the same thing twice; both have the same {@code updateKey}, and the handler's memory makes one of them.
 */
public final class SlackEvents implements AutoCloseable {
    private final SlackApi api;
    private final App app;
    private final InstantSource clock;
    private final Consumer<String> trouble;
    private @Nullable SlackConnection connection;

    /**
     * @param trouble told once, in a sentence, when Slack refuses a token or can't be reached; everything else goes on
     */
    public SlackEvents(
            SlackSettings settings,
            RequestHandler handler,
            InstantSource clock,
            Consumer<String> trouble) {
        this.api = new SlackApi(settings);
        this.app = new SlackRequests(handler, clock, new SlackTitles(api)).app(api);
        this.clock = clock;
        this.trouble = trouble;
    }

    /** Connects, in the background, and stays connected. Does nothing when it is started already. */
    public synchronized void start() {
        if (connection == null) {
            connection = new SlackConnection(api, app, clock, trouble);
            connection.open();
        }
    }

    /** Stops reading, within 2 s; {@link #start} reads again. */
    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    /**
     * What {@code sitrep doctor} says about Slack.
     *
     * @param fine whether both tokens do
     */
    public record Check(boolean fine, String sentence) {}

    /** Tries both tokens. */
    public Check check() {
        SlackSignIn signIn = new SlackSignIn(api, clock);
        return switch (signIn.bot()) {
            case SlackSignIn.Answer.Good bot -> checkSocket(signIn, bot.value());
            case SlackSignIn.Answer.Refused refused -> new Check(false, refused.why());
            case SlackSignIn.Answer.NotNow notNow -> new Check(false, notNow.why());
        };
    }

    private static Check checkSocket(SlackSignIn signIn, String bot) {
        return switch (signIn.socket()) {
            case SlackSignIn.Answer.Good good ->
                    new Check(true, "Slack: signed in as " + bot + ", and Socket Mode answers.");
            case SlackSignIn.Answer.Refused refused ->
                    new Check(false, "Slack: signed in as " + bot + ", but: " + refused.why());
            case SlackSignIn.Answer.NotNow notNow ->
                    new Check(false, "Slack: signed in as " + bot + ", but: " + notNow.why());
        };
    }
}
