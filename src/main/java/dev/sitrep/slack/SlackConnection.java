package dev.sitrep.slack;

import com.slack.api.bolt.App;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Socket Mode kept open: connects, and connects again whenever the socket ends, waiting longer each time that it ends soon.
 *
 * <p>The SDK's own client is not used: its reconnecting stops for good at the first unexpected exception, it sends no ack when a
 * handler fails, and its threads outlive {@code close()}.
 */
final class SlackConnection {
    private static final Logger LOG = LoggerFactory.getLogger(SlackConnection.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(15);

    private final SlackSignIn signIn;
    private final SlackWorkspaces workspaces;
    private final SlackEnvelopes envelopes;
    private final @Nullable Proxy proxy;
    private final InstantSource clock;
    private final Consumer<String> trouble;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper =
            Thread.ofPlatform().daemon().name("slack-connection").unstarted(this::keepOpen);
    private volatile @Nullable SlackSocket socket;
    private volatile @Nullable String told;
    private @Nullable String toldOfHome;

    SlackConnection(
            SlackApi api,
            SlackWorkspaces workspaces,
            App app,
            InstantSource clock,
            Consumer<String> trouble) {
        this.signIn = new SlackSignIn(api, workspaces.settings(), clock);
        this.workspaces = workspaces;
        this.envelopes = new SlackEnvelopes(app);
        this.proxy = proxy(api);
        this.clock = clock;
        this.trouble = trouble;
    }

    private static @Nullable Proxy proxy(SlackApi api) {
        String address = api.slack().getConfig().getProxyUrl();
        if (address == null) {
            return null;
        }
        URI uri = URI.create(address);
        if (uri.getHost() == null) {
            return null;
        }
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(uri.getHost(), port));
    }

    /** The trouble that was told last; empty since the connection stands. */
    Optional<String> problem() {
        return Optional.ofNullable(told);
    }

    void open() {
        keeper.start();
    }

    /** Ends within 2 s: what is being handled may finish and be acknowledged, the rest comes again from Slack. */
    void close() {
        closing.countDown();
        try {
            envelopes.close();
            SlackSocket open = socket;
            if (open != null) {
                open.abandon();
            }
            keeper.interrupt();
            keeper.join(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOpen() {
        int failures = 0;
        try {
            Duration wait = Duration.ZERO;
            while (!closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = session(failures);
                failures = wait.isZero() ? 0 : failures + 1;
            }
        } catch (InterruptedException e) {
            LOG.debug("Slack's connection is closed.");
        }
    }

    /** One connection from its opening to its end; gives how long to wait before the next. */
    private Duration session(int failures) throws InterruptedException {
        try {
            if (!workspaces.hasHome()) {
                return connected(failures);
            }
            // The bot's token is tried first, since what it could not answer is better not taken.
            return switch (signIn.bot()) {
                case SlackSignIn.Answer.Good bot -> connected(failures);
                case SlackSignIn.Answer.Refused refused when workspaces.onlyHome() ->
                        pause(refused);
                case SlackSignIn.Answer.Refused refused -> {
                    tellOfHome(refused);
                    yield connected(failures);
                }
                case SlackSignIn.Answer.NotNow notNow -> pause(notNow, failures);
            };
        } catch (RuntimeException e) {
            LOG.error("The connection to Slack failed; it is tried again.", e);
            return longer(failures);
        }
    }

    private Duration connected(int failures) throws InterruptedException {
        return switch (signIn.socket()) {
            case SlackSignIn.Answer.Good address -> session(URI.create(address.value()), failures);
            case SlackSignIn.Answer.Refused refused -> pause(refused);
            case SlackSignIn.Answer.NotNow notNow -> pause(notNow, failures);
        };
    }

    private Duration session(URI address, int failures) throws InterruptedException {
        SlackSocket fresh = new SlackSocket(address, envelopes::take);
        if (proxy != null) {
            fresh.setProxy(proxy);
        }
        socket = fresh;
        try {
            if (!fresh.connectBlocking(CONNECT_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                tell("Slack's Socket Mode can't be reached. It is tried again; all else goes on.");
                return longer(failures);
            }
            told = null;
            LOG.info("Slack is connected.");
            Instant since = clock.instant();
            fresh.awaitClosed();
            boolean lasted = Duration.between(since, clock.instant()).compareTo(LONGEST_WAIT) > 0;
            return lasted ? Duration.ZERO : longer(failures);
        } finally {
            fresh.abandon();
        }
    }

    private void tellOfHome(SlackSignIn.Answer.Refused refused) {
        String sentence = refused.why() + " The other workspaces go on.";
        if (!sentence.equals(toldOfHome)) {
            toldOfHome = sentence;
            LOG.warn(sentence);
            trouble.accept(sentence);
        }
    }

    private Duration pause(SlackSignIn.Answer.Refused refused) {
        tell(refused.why() + " It is tried again every minute; all else goes on.");
        return LONGEST_WAIT;
    }

    private Duration pause(SlackSignIn.Answer.NotNow notNow, int failures) {
        tell(notNow.why() + " It is tried again; all else goes on.");
        Duration backOff = longer(failures);
        return notNow.atLeast().compareTo(backOff) > 0 ? notNow.atLeast() : backOff;
    }

    private static Duration longer(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Each trouble is told once, until a connection stands again. */
    private void tell(String sentence) {
        if (!sentence.equals(told) && closing.getCount() > 0) {
            told = sentence;
            LOG.warn(sentence);
            trouble.accept(sentence);
        }
    }
}
