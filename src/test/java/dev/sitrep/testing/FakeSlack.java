package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.testing.FakeSlackChannel.Post;
import dev.sitrep.testing.FakeSlackMethods.Answer;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * A Slack on loopback that is as strict as the real one, or stricter: Web API, Socket Mode or signed requests, and response URLs.
 * It has one workspace whose token is known, and more that an app may be installed in. Rate limits and ack deadlines follow the
 * clock that it is given. Add channels before using them.
 */
public final class FakeSlack extends FakeSlackState implements AutoCloseable {
    public static final String BOT_TOKEN = "xoxb-testing-only";
    public static final String APP_TOKEN = "xapp-testing-only";
    public static final String BOT_USER = "U0BOT";
    public static final String TEAM = "T0TEAM";
    public static final String CLIENT_ID = FakeSlackPeople.CLIENT_ID;
    public static final String CLIENT_SECRET = FakeSlackPeople.CLIENT_SECRET;
    static final String APP = "A0APP";
    static final String ADMIN = "U0ADMIN";

    private final List<Call> calls = new ArrayList<>();
    private final FakeSlackFaults faults = new FakeSlackFaults();
    private final FakeSlackMethods methods = new FakeSlackMethods(this);
    private final FakeSlackResponses responses = new FakeSlackResponses(this);
    private final FakeSlackPayloads payloads = new FakeSlackPayloads(this);
    private final FakeSlackSockets sockets;
    private FakeSlackDelivery delivery;
    private @Nullable FakeSlackCalls outside;
    private final FakeSlackWeb web;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private final Future<?> ticks;

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
     * @param under the message whose thread it stands in; null for the channel itself
     * @param inChannel whether who looks at the channel alone sees it
     */
    public record Seen(
            String ts,
            @Nullable String under,
            boolean inChannel,
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
        super(clock);
        this.sockets = new FakeSlackSockets(this);
        this.delivery = sockets;
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

    String newSocketUrl() {
        return sockets.newUrl();
    }

    // The workspace

    /** From now on the app is called at this address, with signed requests, instead of over its sockets. */
    public synchronized void callAt(URI base, String signingSecret) {
        outside = new FakeSlackCalls(this, base, signingSecret);
        delivery = outside;
    }

    /** What happens to workspaces and their people. */
    public FakeSlackLife life() {
        return new FakeSlackLife(this);
    }

    FakeSlackPayloads payloads() {
        return payloads;
    }

    FakeSlackFiles files() {
        return methods.files;
    }

    String uploadUrl(String file) {
        return web.address() + "/upload/" + file;
    }

    synchronized int upload(String file, byte[] bytes) {
        return files().upload(file, bytes);
    }

    /** Uploaded pictures can be shown only so long after their upload. */
    public synchronized void looksFilesOverFor(Duration time) {
        files().lookOver = time;
    }

    /** How many files were uploaded and completed. */
    public synchronized int filesUploaded() {
        return files().count();
    }

    /** The bytes of the picture that a message shows. */
    public synchronized byte[] picture(Seen message) {
        return files().bytes(message.blocks().at("/0/slack_file/id").asText());
    }

    FakeSlackPeople people() {
        return methods.people;
    }

    // People

    /** A person types a slash command; gives the envelope's id. */
    public synchronized String slash(String channel, String user, String command, String text) {
        ObjectNode payload = payloads.slash(channel(channel), user, command, text);
        return delivery.deliver("slash_commands", payload, true);
    }

    /** A person writes to the bot in a channel: {@code @sitrep text}. */
    public synchronized String mention(String channel, String user, String text) {
        return mention(channel, user, text, null);
    }

    /**
     * The same in a thread.
     *
     * @param under its first message
     */
    public synchronized String mention(
            String channel, String user, String text, @Nullable String under) {
        FakeSlackChannel in = channel(channel);
        String typed = "<@" + in.team.botUser + "> " + FakeSlackPayloads.escaped(text);
        return said(in, user, "app_mention", typed, under);
    }

    /** A person writes to the bot alone; the conversation's id is D and the person's id. */
    public synchronized String directMessage(String user, String text) {
        FakeSlackChannel channel = direct(home, user);
        return said(channel, user, "message", FakeSlackPayloads.escaped(text), null);
    }

    /** The direct conversation with a person. */
    public synchronized String directChannel(String user) {
        return direct(home, user).id;
    }

    /** An event with raw text, as Slack would send it. */
    private String said(
            FakeSlackChannel channel,
            String user,
            String type,
            String text,
            @Nullable String under) {
        String ts = newTs();
        channel.posts.add(new Post(ts, user, text, null, null, under, false, false));
        ObjectNode event = payloads.said(channel, user, type, text, ts);
        return tell(channel.team, under == null ? event : event.put("thread_ts", under));
    }

    String tell(FakeSlackTeam team, ObjectNode event) {
        return delivery.deliver("events_api", payloads.callback(team, event), false);
    }

    String press(ObjectNode payload) {
        return delivery.deliver("interactive", payload, false);
    }

    /** A bot's own words in its direct conversation, as Slack tells them back to it. */
    public synchronized String echo(String user, String text) {
        FakeSlackChannel channel = direct(home, user);
        ObjectNode event = payloads.said(channel, BOT_USER, "message", text, newTs());
        return tell(home, event.put("bot_id", "B0BOT"));
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
        Post post = post(channel, ts);
        List<Button> buttons = FakeSlackReader.seen(post).buttons();
        Button button =
                buttons.stream()
                        .filter(which)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("only " + buttons));
        return press(payloads.press(channel(channel), post, button));
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
        delivery.redeliverLast();
    }

    // What there is to see

    /** All messages of a channel in order, people's too. */
    public synchronized List<Seen> everything(String channel) {
        return channel(channel).posts.stream().map(FakeSlackReader::seen).toList();
    }

    /** The bot's messages in a channel, in order. */
    public synchronized List<Seen> messages(String channel) {
        String bot = channel(channel).team.botUser;
        return everything(channel).stream().filter(s -> s.user().equals(bot)).toList();
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
        await(() -> delivery.isAcked(envelopeId), atMost, "the ack of " + envelopeId);
    }

    /** Waits until no envelope waits for its ack. */
    public synchronized void awaitAllAcked(Duration atMost) {
        await(() -> delivery.waitingForAck() == 0, atMost, "all acks");
    }

    /** Waits until the app has opened so many sockets in all, and one is open. */
    public synchronized void awaitConnected(int opened, Duration atMost) {
        await(() -> sockets.opened() >= opened && sockets.connected(), atMost, opened + " sockets");
    }

    void await(BooleanSupplier condition, Duration atMost, String what) {
        Waiting.until(this, condition, atMost, () -> what + "; calls: " + calls);
    }

    @Override
    public void close() {
        ticks.cancel(false);
        ticker.shutdown();
        web.close();
        if (outside != null) {
            outside.close();
        }
        try {
            sockets.stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
