package dev.sitrep.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A WebSub hub on loopback (W3C Recommendation, 5 to 7), strict with its subscribers: a request that is not as the recommendation wants
 * it is answered with 400 and stands in {@link #complaints}. It verifies and distributes when a test says so, and misbehaves by wish.
 */
public final class FakeHub implements AutoCloseable {
    /** One subscription as the hub keeps it. */
    public record Subscriber(
            String topic, URI callback, @Nullable String secret, Instant leaseEnd) {}

    /** One request for a change, as it came in. */
    public record Asked(String mode, String topic, URI callback, Map<String, String> form) {
        public @Nullable String secret() {
            return form.get("hub.secret");
        }
    }

    /** How the hub signs. */
    public enum Signing {
        SHA1("sha1", "HmacSHA1"),
        SHA256("sha256", "HmacSHA256"),
        SHA384("sha384", "HmacSHA384"),
        SHA512("sha512", "HmacSHA512"),
        /** Made with a secret that is not the subscription's. */
        FORGED("sha256", "HmacSHA256"),
        /** Not at all. */
        NONE("", "");

        private final String name;
        private final String algorithm;

        Signing(String name, String algorithm) {
            this.name = name;
            this.algorithm = algorithm;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final InstantSource clock;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Asked> pending = new CopyOnWriteArrayList<>();
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<URI> way = UnaryOperator.identity();
    private volatile long lease = 864_000;
    private volatile int status = 202;
    private volatile @Nullable URI elsewhere;
    private volatile boolean atOnce;
    private volatile Signing signing = Signing.SHA256;

    private FakeHub(HttpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Starts a hub on 127.0.0.1 at a free port. */
    public static FakeHub start(InstantSource clock) {
        try {
            InetSocketAddress free = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
            FakeHub hub = new FakeHub(HttpServer.create(free, 64), clock);
            hub.server.setExecutor(hub.threads);
            hub.server.createContext("/", hub::handle);
            hub.server.start();
            return hub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hub");
    }

    // By wish

    /** How callbacks are reached: what a proxy in front of the subscriber does. */
    public FakeHub reaches(UnaryOperator<URI> proxy) {
        way = proxy;
        return this;
    }

    /** Every lease from now on lasts so long, whatever was asked for. */
    public FakeHub leases(Duration length) {
        lease = length.toSeconds();
        return this;
    }

    /** Requests are answered with this status, and with nothing more where it is none of success. */
    public FakeHub answers(int with) {
        status = with;
        return this;
    }

    /** Requests are sent on to another address (307). */
    public FakeHub redirects(@Nullable URI to) {
        elsewhere = to;
        return this;
    }

    /** Requests are verified before they are answered, as quick hubs do. */
    public FakeHub verifiesAtOnce() {
        atOnce = true;
        return this;
    }

    public FakeHub signs(Signing with) {
        signing = with;
        return this;
    }

    // What came in

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public Asked lastAsked() {
        return asked.getLast();
    }

    /** What subscribers did that the recommendation does not allow. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Who gets what is distributed now. */
    public List<Subscriber> subscribers() {
        return subscribers.stream().filter(s -> s.leaseEnd().isAfter(clock.instant())).toList();
    }

    // What goes out

    /** Asks everybody who wanted something whether it was them, and returns the statuses of their answers. */
    public List<Integer> verifies() {
        List<Asked> all = List.copyOf(pending);
        pending.removeAll(all);
        return all.stream().map(this::verify).toList();
    }

    private int verify(Asked wanted) {
        return verify(wanted, wanted.mode(), wanted.topic());
    }

    /** Asks whether it was them, with a mode and a topic of the test's own. */
    public int verify(Asked wanted, String mode, String topic) {
        String challenge = UUID.randomUUID().toString();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("hub.mode", mode);
        query.put("hub.topic", topic);
        query.put("hub.challenge", challenge);
        query.put("hub.lease_seconds", String.valueOf(lease));
        HttpResponse<String> answer = get(wanted.callback(), query);
        if (answer.statusCode() / 100 == 2) {
            check(answer.body().equals(challenge), "the challenge came back changed");
            check(
                    answer.headers()
                            .firstValue("X-Content-Type-Options")
                            .orElse("")
                            .equals("nosniff"),
                    "the answer to a challenge has no X-Content-Type-Options");
            keep(wanted, mode, topic);
        }
        return answer.statusCode();
    }

    private void keep(Asked wanted, String mode, String topic) {
        subscribers.removeIf(
                s -> s.topic().equals(topic) && s.callback().equals(wanted.callback()));
        if (mode.equals("subscribe")) {
            subscribers.add(
                    new Subscriber(
                            topic,
                            wanted.callback(),
                            wanted.secret(),
                            clock.instant().plusSeconds(lease)));
        }
    }

    /** Says that it will not do it. */
    public int denies(Asked wanted, String reason) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("hub.mode", "denied");
        query.put("hub.topic", wanted.topic());
        query.put("hub.reason", reason);
        return get(wanted.callback(), query).statusCode();
    }

    /** Brings a body to everybody whose lease runs, and returns the statuses of their answers. */
    public List<Integer> distributes(String topic, String contentType, String body) {
        return subscribers().stream()
                .filter(s -> s.topic().equals(topic))
                .map(s -> bring(s, contentType, body))
                .toList();
    }

    /** Brings a body to one subscriber. */
    public int bring(Subscriber to, String contentType, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(way.apply(to.callback()))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", contentType)
                        .header(
                                "Link",
                                "<" + url() + ">; rel=\"hub\", <" + to.topic() + ">; rel=\"self\"");
        String secret = signing == Signing.FORGED ? "not the secret" : to.secret();
        if (secret != null && signing != Signing.NONE) {
            request.header("X-Hub-Signature", signature(signing, body.getBytes(UTF_8), secret));
        }
        return send(
                        request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    public static String signature(Signing how, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(how.algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), how.algorithm));
            return how.name + "=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(URI callback, Map<String, String> query) {
        StringBuilder uri = new StringBuilder(way.apply(callback).toString());
        char joint = uri.indexOf("?") < 0 ? '?' : '&';
        for (Map.Entry<String, String> each : query.entrySet()) {
            uri.append(joint).append(each.getKey()).append('=');
            uri.append(URLEncoder.encode(each.getValue(), UTF_8));
            joint = '&';
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(uri.toString()))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> as) {
        try {
            return client.send(request, as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // Subscribers' requests

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI to = elsewhere;
            String body = new String(exchange.getRequestBody().readNBytes(1 << 16), UTF_8);
            List<String> wrong = new ArrayList<>();
            Map<String, String> form = form(body, wrong);
            Asked wanted = read(exchange, form, wrong);
            if (wanted == null || !wrong.isEmpty()) {
                complaints.addAll(wrong);
                answer(exchange, 400, String.join(" ", wrong));
                return;
            }
            asked.add(wanted);
            if (to != null) {
                exchange.getResponseHeaders().set("Location", to.toString());
                answer(exchange, 307, "");
                return;
            }
            if (status / 100 == 2) {
                if (atOnce) {
                    verify(wanted);
                } else {
                    pending.add(wanted);
                }
            }
            answer(exchange, status, status / 100 == 2 ? "" : "not today");
        }
    }

    private static void answer(HttpExchange exchange, int status, String words) throws IOException {
        byte[] body = words.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> form(String body, List<String> wrong) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                wrong.add("A field has no value: " + pair);
            } else if (form.put(
                            URLDecoder.decode(pair.substring(0, equals), UTF_8),
                            URLDecoder.decode(pair.substring(equals + 1), UTF_8))
                    != null) {
                wrong.add("A field came twice: " + pair.substring(0, equals));
            }
        }
        return form;
    }

    private static @Nullable Asked read(
            HttpExchange exchange, Map<String, String> form, List<String> wrong) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        demand(exchange.getRequestMethod().equals("POST"), "Requests are POST.", wrong);
        demand(
                "application/x-www-form-urlencoded".equals(type),
                "The Content-Type is " + type + ".",
                wrong);
        String mode = form.getOrDefault("hub.mode", "");
        String topic = form.getOrDefault("hub.topic", "");
        String callback = form.getOrDefault("hub.callback", "");
        demand(
                mode.equals("subscribe") || mode.equals("unsubscribe"),
                "hub.mode is \"" + mode + "\".",
                wrong);
        demand(isWeb(topic), "hub.topic is \"" + topic + "\".", wrong);
        demand(isWeb(callback), "hub.callback is \"" + callback + "\".", wrong);
        String seconds = form.get("hub.lease_seconds");
        demand(
                seconds == null || seconds.matches("[1-9][0-9]{0,9}"),
                "hub.lease_seconds is " + seconds + ".",
                wrong);
        String secret = form.get("hub.secret");
        demand(
                secret == null || (secret.getBytes(UTF_8).length < 200 && secret.length() >= 16),
                "hub.secret has a wrong length.",
                wrong);
        return wrong.isEmpty() ? new Asked(mode, topic, URI.create(callback), form) : null;
    }

    private static boolean isWeb(String address) {
        return address.matches("https?://[^\\s#]+");
    }

    private static void demand(boolean holds, String complaint, List<String> wrong) {
        if (!holds) {
            wrong.add(complaint);
        }
    }

    private void check(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }

    @Override
    public void close() {
        client.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
