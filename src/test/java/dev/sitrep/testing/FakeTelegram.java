package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.sitrep.testing.telegram.Fault;
import dev.sitrep.testing.telegram.Refusal;
import dev.sitrep.testing.telegram.TelegramWorld;
import dev.sitrep.testing.telegram.Wire;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A Bot API server on loopback that is as strict as Telegram's: it refuses what Telegram refuses, in the same words.
 * Rates follow the given clock; only getUpdates and {@code await…} take real time.
 */
public final class FakeTelegram extends TelegramWorld implements AutoCloseable {
    /** The token that the server knows. */
    public static final String TOKEN = "7654321000:AAtest-Only_0123456789abcdefghijklmn";

    private static final Duration SILENCE = Duration.ofSeconds(60);

    static {
        // The JDK's server writes head and body apart; without this every answer waits 40 ms for an
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /**
     * A call as it came.
     *
     * @param method as it was written in the address
     * @param status of the answer; 0 where none was given
     */
    public record Call(String method, JsonNode parameters, Instant at, int status) {}

    private record Answer(int status, ObjectNode body) {}

    private final InstantSource clock;
    private final int port;
    private final List<Call> calls = new ArrayList<>();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
    private Function<String, Fault> faults = method -> Fault.NONE;
    private String token = TOKEN;
    private CountDownLatch down = new CountDownLatch(1);
    private @Nullable HttpServer server;

    /** On a free port. */
    public FakeTelegram(InstantSource clock) {
        this(clock, 0);
    }

    /** On this port; 0 for a free one. */
    public FakeTelegram(InstantSource clock, int port) {
        super(clock);
        this.clock = clock;
        this.port = listen(port);
    }

    private synchronized int listen(int wanted) {
        try {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), wanted);
            HttpServer listening = HttpServer.create(address, 0);
            listening.createContext("/", this::handle);
            listening.setExecutor(threads);
            listening.start();
            down = new CountDownLatch(1);
            server = listening;
            return listening.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For SITREP_TELEGRAM_API_URL. */
    public URI apiUrl() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Nobody listens any more; chats and updates are kept. */
    public synchronized void goDown() {
        if (server != null) {
            down.countDown();
            endPolling();
            server.stop(0);
            server = null;
        }
    }

    /** Listens again on the same port. */
    public synchronized void comeBack() {
        if (server == null) {
            listen(port);
        }
    }

    /** The old token is worth nothing from now on. */
    public synchronized void revokeToken() {
        token = "revoked";
    }

    /** The old token is good again. */
    public synchronized void restoreToken() {
        token = TOKEN;
    }

    /** The next calls of a method fail so. */
    public synchronized void failNext(String method, Fault fault, int times) {
        int[] left = {times};
        faults = called -> called.equalsIgnoreCase(method) && left[0]-- > 0 ? fault : Fault.NONE;
    }

    /** Decides for each call, by its method in lower case, what goes wrong; asked one at a time. */
    public synchronized void failBy(Function<String, Fault> decision) {
        faults = decision;
    }

    /** Every call so far. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Every call of one method so far. */
    public List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
    }

    /** Waits until a method was called so often, whatever came of it. */
    public List<Call> awaitCalls(String method, int count, Duration patience) {
        await(
                () -> calls(method).size() >= count,
                patience,
                () -> count + " calls of " + method + ", there were " + calls());
        return calls(method);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            if (path.length != 3 || !path[1].startsWith("bot")) {
                Wire.answer(exchange, 404, Refusal.of(404, "Not Found").body());
                return;
            }
            serve(exchange, path[1].substring(3), path[2]);
        }
    }

    private void serve(HttpExchange exchange, String asToken, String method) throws IOException {
        JsonNode parameters = JsonNodeFactory.instance.missingNode();
        Fault fault = fault(method);
        boolean taken =
                fault == Fault.NONE || fault == Fault.HALF_ANSWER || fault == Fault.ANSWER_LOST;
        Answer answer =
                fault == Fault.TOO_MANY_REQUESTS
                        ? new Answer(429, Refusal.tooManyRequests(1).body())
                        : new Answer(500, Refusal.of(500, "Internal Server Error").body());
        if (taken) {
            try {
                checkToken(asToken);
                parameters = Wire.parameters(exchange);
                answer = new Answer(200, Wire.good(call(method, parameters)));
            } catch (Refusal refusal) {
                answer = new Answer(refusal.code(), refusal.body());
            }
        }
        int status =
                switch (fault) {
                    case NONE, INTERNAL_ERROR, TOO_MANY_REQUESTS -> answer.status();
                    case BAD_GATEWAY -> 502;
                    case HALF_ANSWER, SILENCE, DROPPED, ANSWER_LOST -> 0;
                };
        record(new Call(method, parameters, clock.instant(), status));
        write(exchange, fault, answer);
    }

    /** Writes what the fault lets through. */
    private void write(HttpExchange exchange, Fault fault, Answer answer) throws IOException {
        switch (fault) {
            case NONE, INTERNAL_ERROR, TOO_MANY_REQUESTS ->
                    Wire.answer(exchange, answer.status(), answer.body());
            case BAD_GATEWAY -> Wire.page(exchange, 502);
            case HALF_ANSWER -> Wire.half(exchange, answer.status(), answer.body());
            case SILENCE -> staySilent();
            case DROPPED, ANSWER_LOST -> {}
        }
    }

    private void staySilent() {
        CountDownLatch end;
        synchronized (this) {
            end = down;
        }
        try {
            end.await(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Fault fault(String method) {
        return faults.apply(method.toLowerCase(Locale.ROOT));
    }

    /** A token of the right form that nobody has is unauthorized; anything else is an address that does not exist. */
    private synchronized void checkToken(String given) {
        if (!given.equals(token)) {
            boolean formed = given.matches("[0-9]+:[A-Za-z0-9_-]+");
            throw formed ? Refusal.of(401, "Unauthorized") : Refusal.of(404, "Not Found");
        }
    }

    private void record(Call call) {
        synchronized (this) {
            calls.add(call);
        }
        changed();
    }

    @Override
    public void close() {
        goDown();
        endCalling();
        threads.shutdownNow();
    }
}
