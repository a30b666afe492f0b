package dev.sitrep.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;

import dev.sitrep.web.Route;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What people say to the bot in Slack: the slash command, mentions, direct messages and pressed buttons, and the bot's coming to
 * and going from channels. It reads by Socket Mode, so nothing of ours has to be reachable from outside, or has Slack call us.
 *
 * <p>Slack may send the same thing twice; both have the same {@code updateKey}, and the handler's memory makes one of them.
 */
public final class SlackEvents implements AutoCloseable {
    private final SlackApi api;
    private final SlackWorkspaces workspaces;
    private final App app;
    private final InstantSource clock;
    private final Consumer<String> trouble;
    private @Nullable SlackConnection connection;

    /**
     * @param trouble told once, in a sentence, when Slack refuses a token or can't be reached; everything else goes on
     */
    public SlackEvents(
            SlackWorkspaces workspaces,
            SlackInside inside,
            InstantSource clock,
            Consumer<String> trouble) {
        this.api = new SlackApi(workspaces.settings());
        this.workspaces = workspaces;
        this.app = app(api);
        this.clock = clock;
        this.trouble = trouble;
        SlackDirectory directory = new SlackDirectory(api, workspaces);
        SlackHome home = new SlackHome(api, workspaces, directory, inside.home());
        new SlackRequests(inside.handler(), clock, workspaces, directory, home).listenBy(app);
        new SlackComings(inside, clock, workspaces, directory).listenBy(app);
    }

    /**
     * It has no middleware: Socket Mode is signed in already, {@link SlackHttp} checks signatures itself, and bolt's authorization
     * asks {@code auth.test} before each request and drops the request when Slack doesn't answer.
     */
    private static App app(SlackApi api) {
        AppConfig config =
                AppConfig.builder().slack(api.slack()).allEventsApiAutoAckEnabled(true).build();
        return new App(config, api.slack(), List.of());
    }

    /** Connects, in the background, and stays connected. Does nothing when it is started already, or where Slack calls us. */
    public synchronized void start() {
        if (connection == null && !workspaces.settings().http()) {
            connection = new SlackConnection(api, workspaces, app, clock, trouble);
            connection.open();
        }
    }

    /**
     * Where Slack calls us, and where people install the bot.
     *
     * @param oauth null where nobody can install it
     */
    public List<Route> routes(@Nullable SlackOAuth oauth) {
        String secret = workspaces.settings().signingSecret();
        boolean http = workspaces.settings().http();
        return new SlackDoor(
                        http && secret != null ? new SlackHttp(app, secret) : null,
                        oauth == null ? null : new SlackInstall(api, workspaces, oauth))
                .routes();
    }

    /** What keeps events from being read at this moment, as a sentence for an operator. */
    public synchronized Optional<String> problem() {
        return connection == null ? Optional.empty() : connection.problem();
    }

    /** Stops reading, within 2 s; {@link #start} reads again. */
    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
