package dev.sitrep.fetch;

import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Several of OkHttp's clients, alike but for their connections, each for some of the hosts.
 *
 * <p>Before each request OkHttp looks through all connections of a pool, open and kept, one by one: with hundreds of hosts at once
 * that was more than half of the processor time of a small request.
 */
final class Clients implements AutoCloseable {
    private static final int COUNT = 64;

    /**
     * Feeds of one host come within seconds of one another and share a connection; until they are next visited, minutes later,
     * none is worth keeping.
     */
    private static final Duration KEPT_FOR = Duration.ofSeconds(10);

    private static final int KEPT_BY_EACH = 8;

    private final List<OkHttpClient> clients;

    Clients(OkHttpClient like) {
        this.clients = IntStream.range(0, COUNT).mapToObj(i -> withOwnPool(like)).toList();
    }

    private static OkHttpClient withOwnPool(OkHttpClient like) {
        return like.newBuilder()
                .connectionPool(
                        new ConnectionPool(KEPT_BY_EACH, KEPT_FOR.toSeconds(), TimeUnit.SECONDS))
                .build();
    }

    /** The client for a host, always the same. */
    OkHttpClient of(String host) {
        return clients.get(Math.floorMod(host.hashCode(), COUNT));
    }

    /** Gives up the connections that are kept. */
    @Override
    public void close() {
        clients.forEach(client -> client.connectionPool().evictAll());
        clients.getFirst().dispatcher().executorService().shutdown();
    }
}
