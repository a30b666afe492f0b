package dev.sitrep.fetch;

import dev.sitrep.fetch.Answers.Meaning;
import dev.sitrep.fetch.BodyReader.Allowance;
import dev.sitrep.fetch.FetchOutcome.Failed;
import dev.sitrep.fetch.FetchOutcome.Refused;
import dev.sitrep.fetch.FetchOutcome.Wait;
import dev.sitrep.fetch.FetchRequest.Pace;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Gets one thing from the web, bounded in size, time and redirects, politely, and never from an address on the inside.
 *
 * <p>May be used by thousands of virtual threads at once. A call blocks its thread: first until its host's turn comes, holding
 * nothing that others need, and then for no longer than the time limit.
 */
public final class WebFetcher implements AutoCloseable {
    private final FetchSettings settings;
    private final Clients clients;
    private final RequestLimit limit;
    private final HostGate gate;
    private final BodyReader bodies = new BodyReader();
    private final Workbench workbench = new Workbench();
    private final AddressRanges allowed;
    private final String userAgent;

    public WebFetcher(FetchSettings settings) {
        this(settings, NameLookup.system());
    }

    public WebFetcher(FetchSettings settings, NameLookup names) {
        this(settings, names, Trust.usual());
    }

    WebFetcher(FetchSettings settings, NameLookup names, Trust trust) {
        this.settings = settings;
        this.userAgent = settings.userAgent();
        this.limit = new RequestLimit(settings.requestsAtOnce(), RequestLimit.SLOW);
        this.gate = new HostGate(settings.requestsPerHost(), settings.hostSpacing(), limit);
        this.allowed = AddressRanges.of(settings.allow());
        this.clients =
                new Clients(
                        new OkHttpClient.Builder()
                                .proxy(Proxy.NO_PROXY)
                                .socketFactory(new GuardedSockets(allowed, settings.ports()))
                                .sslSocketFactory(new TlsSockets(trust.sockets()), trust.manager())
                                .dns(names::addressesOf)
                                .followRedirects(false)
                                .followSslRedirects(false)
                                .connectTimeout(settings.connectTimeout())
                                // The limit for the whole call serves; one for each read costs a
                                // timer each.
                                .readTimeout(Duration.ZERO)
                                .writeTimeout(Duration.ZERO)
                                .build());
    }

    /**
     * Asks for it and follows redirects.
     *
     * @param now the moment that Retry-After counts from
     */
    public FetchOutcome get(FetchRequest request, Instant now) {
        return get(request, now, Function.identity());
    }

    /** Where answers are worked on; who computes much for each of many feeds takes a place there. */
    public Workbench workbench() {
        return workbench;
    }

    /**
     * Asks for it, follows redirects, and has the outcome used up here and now, at the workbench: few large bodies are in memory at once, and one
     * that is read and dropped within {@code use} makes room for the next only then.
     *
     * @param now the moment that Retry-After counts from
     */
    public <T> T get(FetchRequest request, Instant now, Function<FetchOutcome, T> use) {
        try (Allowance allowance = bodies.allowance()) {
            FetchOutcome outcome = fetch(request, now, allowance);
            return workbench.take(() -> use.apply(outcome));
        }
    }

    private FetchOutcome fetch(FetchRequest request, Instant now, Allowance allowance) {
        HttpUrl start = HttpUrl.parse(request.uri().toString());
        if (start == null) {
            return new Refused("only http and https addresses are fetched");
        }
        Trip trip = Trip.begin(request, start, settings.callTimeout().toNanos());
        try {
            while (true) {
                switch (step(trip, now, allowance)) {
                    case Step.End end -> {
                        return end.outcome();
                    }
                    case Step.Onward on -> {
                        Thread.sleep(on.pause());
                        trip = on.trip();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed("the program is stopping", 0);
        }
    }

    /** What one request came to. */
    private sealed interface Step {
        record End(FetchOutcome outcome) implements Step {}

        record Onward(Trip trip, Duration pause) implements Step {}
    }

    /** Waits for the host's turn and asks it. */
    private Step step(Trip trip, Instant now, Allowance allowance) throws InterruptedException {
        String host = trip.at().host();
        // A redirect is no new request of its kind: only the usual spacing counts for it.
        Pace pace = trip.been().isEmpty() ? trip.request().pace() : Pace.USUAL;
        try (HostGate.Pass pass = gate.enter(withoutDot(host), pace, !operatorsOwn(host))) {
            return pass == null
                    ? new Step.End(notYet(host, pace, now))
                    : ask(trip, now, allowance, System.nanoTime() + trip.nanosLeft());
        } catch (IOException e) {
            return new Step.End(FetchFailures.of(e, host, settings));
        }
    }

    private Step ask(Trip trip, Instant now, Allowance allowance, long deadline)
            throws IOException, InterruptedException {
        Call call = clients.of(trip.at().host()).newCall(request(trip));
        call.timeout().timeout(Math.max(1, trip.nanosLeft()), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            return switch (Answers.meaning(response, trip, now)) {
                case Meaning.End end -> new Step.End(end.outcome());
                case Meaning.Onward on -> onward(trip, on, deadline - System.nanoTime());
                case Meaning.Body body -> {
                    int most = trip.request().maxBytes();
                    byte @Nullable [] read = bodies.read(response, most, allowance, deadline);
                    if (read == null) {
                        call.cancel(); // Or the rest would be read to save the connection.
                        yield new Step.End(new Refused("it is bigger than " + size(most)));
                    }
                    yield new Step.End(Answers.fetched(read, response, trip, now));
                }
            };
        }
    }

    private Step onward(Trip trip, Meaning.Onward on, long nanosLeft) {
        if (trip.been().size() == settings.maxRedirects()) {
            return new Step.End(
                    new Failed(
                            "it redirects more than " + settings.maxRedirects() + " times",
                            on.status()));
        }
        Trip next = trip.follow(on.to(), on.forGood(), nanosLeft);
        return next.isInACircle()
                ? new Step.End(new Failed("it redirects in a circle", on.status()))
                : new Step.Onward(next, on.pause());
    }

    private Request request(Trip trip) {
        Request.Builder request =
                new Request.Builder()
                        .url(trip.at())
                        .header("User-Agent", userAgent)
                        .header("Accept", trip.request().accept())
                        .header("Accept-Encoding", Unpacking.ACCEPTED);
        FetchRequest.Copy copy = trip.copy();
        if (copy != null) {
            addIfPresent(request, "If-None-Match", copy.etag());
            addIfPresent(request, "If-Modified-Since", copy.lastModified());
        }
        return request.build();
    }

    /** A validator comes back from a database as it once came from a server: what no header may hold is not sent. */
    private static void addIfPresent(Request.Builder request, String name, @Nullable String value) {
        if (value != null
                && !value.isEmpty()
                && value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            request.header(name, value);
        }
    }

    private static FetchOutcome notYet(String host, Pace pace, Instant now) {
        String why =
                pace.apart().isZero()
                        ? "other requests to " + host + " are still under way"
                        : host
                                + " asks for "
                                + pace.apart().toSeconds()
                                + " s between two pages, and others come before this one";
        return new Wait(now.plus(pace.patience()), why);
    }

    /** Addresses that the configuration allows by number are the operator's own: nobody there needs our politeness. */
    private boolean operatorsOwn(String host) {
        try {
            return !settings.allow().isEmpty()
                    && allowed.contains(
                            InetAddress.ofLiteral(host.equals("localhost") ? "127.0.0.1" : host));
        } catch (IllegalArgumentException e) {
            return false; // A name.
        }
    }

    /** "example.org." is the same host as "example.org", and gets no turn of its own. */
    private static String withoutDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }

    /**
     * Sends a form. It goes to this address alone: whether what stands in it may be sent on to where a server redirects is for the
     * sender to say.
     *
     * @param now the moment that Retry-After counts from
     */
    public PostOutcome post(URI to, Map<String, String> form, Instant now) {
        HttpUrl at = HttpUrl.parse(to.toString());
        if (at == null) {
            return new PostOutcome.Refused("only http and https addresses are asked");
        }
        String host = at.host();
        try (HostGate.Pass pass = gate.enter(withoutDot(host), Pace.USUAL, !operatorsOwn(host))) {
            if (pass == null) {
                return new PostOutcome.Wait(
                        now.plus(Pace.USUAL.patience()),
                        "other requests to " + host + " are still under way");
            }
            Call call = clients.of(host).newCall(FormPost.request(at, form, userAgent));
            call.timeout().timeout(settings.callTimeout().toNanos(), TimeUnit.NANOSECONDS);
            try (Response response = call.execute()) {
                return FormPost.outcome(response, now);
            }
        } catch (IOException e) {
            return FormPost.failed(FetchFailures.of(e, host, settings));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PostOutcome.Failed("the program is stopping", 0);
        }
    }

    /** Gives up the connections that are kept. */
    @Override
    public void close() {
        limit.close();
        clients.close();
    }
}
