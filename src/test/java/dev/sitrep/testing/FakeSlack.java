package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.testing.FakeSlackChannel.Post;
import dev.sitrep.testing.FakeSlackMethods.Answer;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * A Slack on loopback that is as strict as the real one, or stricter: Web API, Socket Mode and response URLs for one workspace.
 * Rate limits and ack deadlines follow the clock that it is given. Add channels before using them.
 */
public final class FakeSlack implements AutoCloseable {
    public static final String BOT_TOKEN = "xoxb-testing-only";
    public static final String APP_TOKEN = "xapp-testing-only";
    public static final String BOT_USER = "U0BOT";
    static final String TEAM = "T0TEAM";
    static final String APP = "A0APP";
    private static final String ADMIN = "U0ADMIN";

    final Map<String, FakeSlackChannel> channels = new LinkedHashMap<>();
    final Set<String> missingScopes = new HashSet<>();
    final List<String> complaints = new ArrayList<>();
    @Nullable String tokenTrouble;

    private final InstantSource clock;
    private final List<Call> calls = new ArrayList<>();
    private final FakeSlackFaults faults = new FakeSlackFaults();
    private final FakeSlackMethods methods = new FakeSlackMethods(this);
    private final FakeSlackResponses responses = new FakeSlackResponses(this);
    private final FakeSlackPayloads payloads = new FakeSlackPayloads(this);
    private final FakeSlackSockets sockets;
    private final FakeSlackWeb web;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private final Future<?> ticks;
    private final FakeSlackIds ids = new FakeSlackIds();

    /** Something that goes wrong with one call. */
    public enum Fault {
        /** Status 500 with a page of HTML; the call has no effect. */
        SERVER_ERROR,
        /** The connection is closed instead of an answer; the call has no effect. */
        DROP_REQUEST,
        /** The call is done, and the connection closed instead of an answer. */
        DROP_ANSWER,
        /** The call is done, and the connection closed in the middle of the answer. */
        HALF_CLOSE
    }

    /** One call of the Web API; {@code error} is Slack's word for what was wrong, or empty. */
    public record Call(String method, Map<String, String> arguments, int status, String error) {}

    /** A button of a message. */
    public record Button(String label, String actionId, String value) {}

    /**
     * A message as a reader sees it.
     *
     * @param text all that is shown, a line for each block; buttons in square brackets
     * @param notification the plain text beside the blocks
     * @param pings who is called by it: {@code @U1}, {@code !channel}
     * @param styled stretches that are bold, italic, struck, code, quotes or emoji, each after its marker
     * @param metadata the payload of its metadata, or an empty object
     */
    public record Seen(
            String ts,
            String user,
            String text,
            String notification,
            List<String> pings,
            List<String> links,
            List<String> styled,
            List<Button> buttons,
            JsonNode blocks,
            JsonNode metadata,
            boolean edited) {}

    public FakeSlack(InstantSource clock) {
        this.clock = clock;
        this.sockets = new FakeSlackSockets(this);
        this.web = new FakeSlackWeb(this);
        this.ticks = ticker.scheduleWithFixedDelay(this::tick, 50, 50, TimeUnit.MILLISECONDS);
    }

    private synchronized void tick() {
        sockets.flush();
        sockets.sendOverdue();
    }

    /** For {@code SITREP_SLACK_API_URL}. */
    public URI apiUrl() {
        return URI.create(web.address() + "/api/");
    }

    Instant now() {
        return clock.instant();
    }

    void changed() {
        notifyAll();
    }

    long next() {
        return ids.next();
    }

    String newSocketUrl() {
        return sockets.newUrl();
    }

    String newTs() {
        return ids.ts(now());
    }

    // The workspace

    /** A public channel that the bot is in. */
    public synchronized void addChannel(String id, String name) {
        channels.put(id, new FakeSlackChannel(id, name, false));
    }

    /** A public channel that the bot is not in. */
    public synchronized void addChannelWithoutBot(String id, String name) {
        addChannel(id, name);
        channel(id).member = false;
    }

    public synchronized void archive(String channel) {
        channel(channel).archived = true;
        tell(FakeSlackPayloads.event("channel_archive").put("channel", channel).put("user", ADMIN));
    }

    /** Takes the bot out of a channel; Slack tells the app. */
    public synchronized void kick(String channel) {
        channel(channel).member = false;
        tell(
                FakeSlackPayloads.event("channel_left")
                        .put("channel", channel)
                        .put("actor_id", ADMIN));
    }

    /** Brings the bot into a channel; Slack tells the app. */
    public synchronized void invite(String channel) {
        channel(channel).member = true;
        memberJoined(channel, BOT_USER);
    }

    public synchronized void memberJoined(String channel, String user) {
        tell(FakeSlackPayloads.memberJoined(channel, user));
    }

    /** From now on both tokens are revoked. */
    public void revoke() {
        refuseTokens("token_revoked");
    }

    /** From now on every call with a known token is refused with this word; null mends it. */
    public synchronized void refuseTokens(@Nullable String error) {
        tokenTrouble = error;
    }

    /** The app lacks the scope for this method. */
    public synchronized void withoutScopeFor(String method) {
        missingScopes.add(method);
    }

    FakeSlackChannel channel(String id) {
        FakeSlackChannel channel = channels.get(id);
        if (channel == null) {
            throw new IllegalArgumentException("no channel " + id + ": add it first");
        }
        return channel;
    }

    // People

    /** A person types a slash command; gives the envelope's id. */
    public synchronized String slash(String channel, String user, String command, String text) {
        ObjectNode payload = payloads.slash(channel(channel), user, command, text);
        return sockets.deliver("slash_commands", payload, true);
    }

    /** A person writes to the bot in a channel: {@code @sitrep text}. */
    public synchronized String mention(String channel, String user, String text) {
        return said(
                channel(channel),
                user,
                "app_mention",
                "<@" + BOT_USER + "> " + FakeSlackPayloads.escaped(text));
    }

    /** A person writes to the bot alone; the conversation's id is D and the person's id. */
    public synchronized String directMessage(String user, String text) {
        FakeSlackChannel channel = direct(user);
        return said(channel, user, "message", FakeSlackPayloads.escaped(text));
    }

    /** The direct conversation with a person. */
    public synchronized String directChannel(String user) {
        return direct(user).id;
    }

    private FakeSlackChannel direct(String user) {
        return channels.computeIfAbsent("D" + user, id -> new FakeSlackChannel(id, user, true));
    }

    /** An event with raw text, as Slack would send it. */
    private String said(FakeSlackChannel channel, String user, String type, String text) {
        String ts = newTs();
        channel.posts.add(new Post(ts, user, text, null, null, null, false));
        return tell(payloads.said(channel, user, type, text, ts));
    }

    private String tell(ObjectNode event) {
        return sockets.deliver("events_api", payloads.callback(event), false);
    }

    /** A bot's own words in its direct conversation, as Slack tells them back to it. */
    public synchronized String echo(String user, String text) {
        ObjectNode event = payloads.said(direct(user), BOT_USER, "message", text, newTs());
        return tell(event.put("bot_id", "B0BOT"));
    }

    /** A person presses a button that the message really has. */
    public synchronized String press(String channel, String ts, String actionId, String value) {
        return press(channel, ts, b -> b.actionId().equals(actionId) && b.value().equals(value));
    }

    /** A person presses the button with this label. */
    public synchronized String press(String channel, String ts, String label) {
        return press(channel, ts, b -> b.label().equals(label));
    }

    private String press(String channel, String ts, Predicate<Button> which) {
        List<Button> buttons = FakeSlackReader.seen(post(channel, ts)).buttons();
        Button button =
                buttons.stream()
                        .filter(which)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("only " + buttons));
        return sockets.deliver("interactive", payloads.press(channel(channel), ts, button), false);
    }

    private Post post(String channel, String ts) {
        Post post = channel(channel).find(ts);
        if (post == null) {
            throw new IllegalArgumentException("no message " + ts + " in " + channel);
        }
        return post;
    }

    @Nullable
    synchronized String respond(String url, JsonNode body) {
        String error = responses.use(url, body);
        changed();
        return error;
    }

    String newResponseUrl(String channel) {
        return responses.open(web.address() + "/response/" + next(), channel);
    }

    // Faults

    /** The next call of this method goes wrong in this way; asked several times, the next several. */
    public synchronized void fail(String method, Fault fault) {
        faults.add(method, fault);
    }

    /** The next call of this method is answered with this error, whatever it asks. */
    public synchronized void refuse(String method, String error) {
        faults.add(method, error);
    }

    @Nullable
    synchronized Fault nextFault(String method) {
        Fault fault = faults.next(method);
        if (fault == Fault.SERVER_ERROR || fault == Fault.DROP_REQUEST) {
            calls.add(
                    new Call(
                            method, Map.of(), fault == Fault.SERVER_ERROR ? 500 : 0, fault.name()));
            changed();
        }
        return fault;
    }

    synchronized Answer answer(String method, String token, Map<String, String> args) {
        String error = faults.nextError(method);
        Answer answer =
                error == null ? methods.call(method, token, args) : FakeSlackMethods.error(error);
        calls.add(new Call(method, Map.copyOf(args), answer.status(), answer.error()));
        changed();
        return answer;
    }

    /** Cuts the sockets without a word. */
    public synchronized void dropSockets() {
        sockets.drop();
    }

    /** Asks the app to open a new connection, as Slack does every few hours. */
    public synchronized void askToReconnect() {
        sockets.askToReconnect();
    }

    /** Sends the last envelope once more. */
    public synchronized void redeliver() {
        sockets.redeliverLast();
    }

    // What there is to see

    /** All messages of a channel in order, people's too. */
    public synchronized List<Seen> everything(String channel) {
        return channel(channel).posts.stream().map(FakeSlackReader::seen).toList();
    }

    /** The bot's messages in a channel, in order. */
    public synchronized List<Seen> messages(String channel) {
        return everything(channel).stream().filter(s -> s.user().equals(BOT_USER)).toList();
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(String method) {
        return calls().stream().filter(c -> c.method().equals(method)).toList();
    }

    /** Breaches of Socket Mode's rules: acks that came late, or for nothing. */
    public synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    public synchronized int socketsOpened() {
        return sockets.opened();
    }

    // Waiting

    /** Waits until the bot has so many messages in the channel. */
    public synchronized List<Seen> awaitMessages(String channel, int count, Duration atMost) {
        await(() -> messages(channel).size() >= count, atMost, count + " messages in " + channel);
        return messages(channel);
    }

    public synchronized void awaitAck(String envelopeId, Duration atMost) {
        await(() -> sockets.isAcked(envelopeId), atMost, "the ack of " + envelopeId);
    }

    /** Waits until no envelope waits for its ack. */
    public synchronized void awaitAllAcked(Duration atMost) {
        await(() -> sockets.waitingForAck() == 0, atMost, "all acks");
    }

    /** Waits until the app has opened so many sockets in all, and one is open. */
    public synchronized void awaitConnected(int opened, Duration atMost) {
        await(() -> sockets.opened() >= opened && sockets.connected(), atMost, opened + " sockets");
    }

    private void await(BooleanSupplier condition, Duration atMost, String what) {
        Waiting.until(this, condition, atMost, () -> what + "; calls: " + calls);
    }

    @Override
    public void close() {
        ticks.cancel(false);
        ticker.shutdown();
        web.close();
        try {
            sockets.stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
