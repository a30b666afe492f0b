package dev.sitrep.fetch;

import dev.sitrep.fetch.FetchOutcome.Failed;
import dev.sitrep.fetch.FetchOutcome.Fetched;
import dev.sitrep.fetch.FetchOutcome.Gone;
import dev.sitrep.fetch.FetchOutcome.NotModified;
import dev.sitrep.fetch.FetchOutcome.Refused;
import dev.sitrep.fetch.FetchOutcome.Wait;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import okio.BufferedSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Gets one thing from the web, bounded in size, time and redirects, politely, and never from an address on the inside.
 *
 * <p>May be used by many threads at once. A call blocks its thread, at most for the time limit and the wait for the host's turn.
 */
public final class WebFetcher implements AutoCloseable {
    private static final Duration LONGEST_TURN = Duration.ofMinutes(2);
    private static final Duration UNTOLD_WAIT = Duration.ofMinutes(15);

    private final FetchSettings settings;
    private final OkHttpClient client;
    private final HostGate gate;
    private final AddressRanges allowed;

    public WebFetcher(FetchSettings settings) {
        this(settings, NameLookup.system());
    }

    public WebFetcher(FetchSettings settings, NameLookup names) {
        this.settings = settings;
        this.gate = new HostGate(settings.requestsPerHost(), settings.hostSpacing());
        this.allowed = AddressRanges.of(settings.allow());
        this.client =
                new OkHttpClient.Builder()
                        .proxy(Proxy.NO_PROXY)
                        .socketFactory(new GuardedSockets(allowed, settings.ports()))
                        .dns(names::addressesOf)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(settings.connectTimeout())
                        .readTimeout(settings.callTimeout())
                        .build();
    }

    /** One request on its way through redirects. */
    private record Trip(
            FetchRequest request, HttpUrl at, int redirects, boolean permanent, long nanosLeft) {
        Trip follow(HttpUrl to, boolean forGood, long nanosUsed) {
            return new Trip(
                    request, to, redirects + 1, permanent && forGood, nanosLeft - nanosUsed);
        }
    }

    /** What one answer means: the end, or another address. */
    private sealed interface Step {
        record End(FetchOutcome outcome) implements Step {}

        record Onward(HttpUrl to, boolean forGood) implements Step {}
    }

    /**
     * Asks for it and follows redirects.
     *
     * @param now the moment that Retry-After counts from
     */
    public FetchOutcome get(FetchRequest request, Instant now) {
        HttpUrl start = HttpUrl.parse(request.uri().toString());
        if (start == null) {
            return new Refused("only http and https addresses are fetched");
        }
        Trip trip = new Trip(request, start, 0, true, settings.callTimeout().toNanos());
        while (true) {
            long began = System.nanoTime();
            switch (step(trip, now)) {
                case Step.End end -> {
                    return end.outcome();
                }
                case Step.Onward on -> {
                    if (trip.redirects() == settings.maxRedirects()) {
                        return new Failed(
                                "it redirects more than " + settings.maxRedirects() + " times", 0);
                    }
                    trip = trip.follow(on.to(), on.forGood(), System.nanoTime() - began);
                }
            }
        }
    }

    private Step step(Trip trip, Instant now) {
        String host = trip.at().host();
        boolean spaced = !operatorsOwn(host);
        try {
            if (spaced && !gate.enter(host, LONGEST_TURN)) {
                return new Step.End(
                        new Wait(
                                now.plus(LONGEST_TURN),
                                "other requests to " + host + " are still under way"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Step.End(new Failed("the program is stopping", 0));
        }
        try {
            return ask(trip, now);
        } catch (IOException e) {
            return new Step.End(FetchFailures.of(e, host, settings));
        } finally {
            if (spaced) {
                gate.leave(host);
            }
        }
    }

    /** Addresses that the configuration allows by number are the operator's own: nobody there needs our politeness. */
    private boolean operatorsOwn(String host) {
        try {
            return allowed.contains(
                    InetAddress.ofLiteral(host.equals("localhost") ? "127.0.0.1" : host));
        } catch (IllegalArgumentException e) {
            return false; // A name.
        }
    }

    private Step ask(Trip trip, Instant now) throws IOException {
        FetchRequest wanted = trip.request();
        Request.Builder request =
                new Request.Builder()
                        .url(trip.at())
                        .header("User-Agent", settings.userAgent())
                        .header("Accept", wanted.accept());
        addIfPresent(request, "If-None-Match", wanted.etag());
        addIfPresent(request, "If-Modified-Since", wanted.lastModified());
        Call call = client.newCall(request.build());
        call.timeout().timeout(Math.max(1, trip.nanosLeft()), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            return read(response, trip, now);
        }
    }

    /** A validator comes back from a database as it once came from a server: what no header may hold is not sent. */
    private static void addIfPresent(Request.Builder request, String name, @Nullable String value) {
        if (value != null
                && !value.isEmpty()
                && value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            request.header(name, value);
        }
    }

    private Step read(Response response, Trip trip, Instant now) throws IOException {
        int status = response.code();
        return switch (status) {
            case 304 ->
                    new Step.End(
                            new NotModified(
                                    response.header("ETag"),
                                    response.header("Last-Modified"),
                                    hints(response)));
            case 301, 302, 303, 307, 308 -> redirect(response, status == 301 || status == 308);
            case 410 -> new Step.End(new Gone("the server says that it is gone for good (410)"));
            case 429, 503 -> new Step.End(busy(response, now));
            default ->
                    new Step.End(
                            response.isSuccessful()
                                    ? body(response, trip)
                                    : new Failed("the server answered " + name(status), status));
        };
    }

    private static Step redirect(Response response, boolean forGood) {
        String location = response.header("Location");
        HttpUrl to = location == null ? null : response.request().url().resolve(location);
        if (to == null) {
            return new Step.End(
                    new Refused(
                            location == null
                                    ? "the server redirects without saying where to"
                                    : "the server redirects to what is no http or https address"));
        }
        return new Step.Onward(to, forGood);
    }

    private static FetchOutcome busy(Response response, Instant now) {
        int status = response.code();
        Instant until = HttpHeaders.retryAfter(response.header("Retry-After"), now);
        if (until != null) {
            return new Wait(until, "the server asked to wait (" + status + ")");
        }
        return status == 429
                ? new Wait(now.plus(UNTOLD_WAIT), "the server says that we ask too often (429)")
                : new Failed("the server answered " + name(status), status);
    }

    private static FetchOutcome body(Response response, Trip trip) throws IOException {
        int most = trip.request().maxBytes();
        BufferedSource source = Objects.requireNonNull(response.body()).source();
        if (response.body().contentLength() > most || source.request(most + 1L)) {
            return new Refused("it is bigger than " + size(most));
        }
        return new Fetched(
                source.readByteArray(),
                trip.at().uri(),
                response.header("Content-Type"),
                response.header("ETag"),
                response.header("Last-Modified"),
                hints(response),
                trip.redirects() > 0 && trip.permanent());
    }

    private static ResponseHints hints(Response response) {
        String location = response.header("Content-Location");
        HttpUrl content = location == null ? null : response.request().url().resolve(location);
        URI contentLocation = content == null ? null : content.uri();
        return new ResponseHints(
                HttpHeaders.freshFor(
                        String.join(",", response.headers("Cache-Control")),
                        response.header("Expires"),
                        response.header("Date"),
                        response.header("Age")),
                contentLocation,
                response.headers("Link"));
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }

    private static String name(int status) {
        return switch (status) {
            case 401 -> "401 (it wants a login)";
            case 403 -> "403 (it refuses us)";
            case 404 -> "404 (there is nothing at this address)";
            case 500 -> "500 (an error of its own)";
            case 502 -> "502 (a server behind it does not answer)";
            case 503 -> "503 (it is overloaded or closed)";
            case 504 -> "504 (a server behind it is too slow)";
            default -> String.valueOf(status);
        };
    }

    /** Gives up the connections that are kept. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
