package dev.sitrep.fetch;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * One request on its way through redirects.
 *
 * @param been where it was before
 * @param permanent every redirect so far was for good
 * @param nanosLeft of its time limit, which counts only while it is under way and not while it waits for its turn
 */
record Trip(
        FetchRequest request, HttpUrl at, List<HttpUrl> been, boolean permanent, long nanosLeft) {

    static Trip begin(FetchRequest request, HttpUrl at, long nanos) {
        return new Trip(request, clean(at), List.of(), true, nanos);
    }

    /** On to another address. */
    Trip follow(HttpUrl to, boolean forGood, long nanosLeftNow) {
        List<HttpUrl> before = Stream.concat(been.stream(), Stream.of(at)).toList();
        return new Trip(request, clean(to), before, permanent && forGood, nanosLeftNow);
    }

    boolean isInACircle() {
        return been.contains(at);
    }

    /** It has another address for good. One that gives up encryption is followed and not kept to. */
    boolean moved() {
        return !been.isEmpty() && permanent && (at.isHttps() || !been.getFirst().isHttps());
    }

    /** The copy that this address has something to say about, if there is one. */
    FetchRequest.@Nullable Copy copy() {
        FetchRequest.Copy known = request.copy();
        HttpUrl from = known == null ? null : HttpUrl.parse(known.from().toString());
        return from != null && clean(from).equals(at) ? known : null;
    }

    /** Names and passwords in addresses are neither sent nor shown, and fragments mean nothing to a server. */
    private static HttpUrl clean(HttpUrl url) {
        return url.username().isEmpty() && url.password().isEmpty() && url.fragment() == null
                ? url
                : url.newBuilder().username("").password("").fragment(null).build();
    }
}
