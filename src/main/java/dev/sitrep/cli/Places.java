package dev.sitrep.cli;

import dev.sitrep.fetch.FetchOutcome;
import dev.sitrep.fetch.FetchRequest;
import dev.sitrep.fetch.FetchSettings;
import dev.sitrep.fetch.WebFetcher;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPInputStream;

/** Reads what a person names: a file, gzipped or not, or an address. */
final class Places implements AutoCloseable {
    private static final int MOST_BYTES = 64 << 20;

    private final FetchSettings settings;
    private final int mostFetched;
    private @Nullable WebFetcher web;

    /**
     * @param mostFetched the largest answer of a server that is read; files may be larger
     */
    Places(FetchSettings settings, int mostFetched) {
        this.settings = settings;
        this.mostFetched = mostFetched;
    }

    /** What a place held. */
    sealed interface Found permits Given, Nothing {}

    /**
     * @param uri where it came from; null for a file
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
    record Given(byte[] body, @Nullable String contentType, @Nullable URI uri) implements Found {}

    /** Nothing could be read, and why. */
    record Nothing(String why) implements Found {}

    Found read(String place) {
        return place.startsWith("http://") || place.startsWith("https://")
                ? fetch(place)
                : file(Path.of(place));
    }

    private static Found file(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            InputStream plain = gzip ? new GZIPInputStream(in, 65_536) : in;
            byte[] body = plain.readNBytes(MOST_BYTES + 1);
            return body.length > MOST_BYTES
                    ? new Nothing("it is larger than 64 MB")
                    : new Given(body, null, null);
        } catch (NoSuchFileException e) {
            return new Nothing("there is no such file");
        } catch (IOException e) {
            return new Nothing("it can't be read: " + e.getMessage());
        }
    }

    private Found fetch(String place) {
        URI uri;
        try {
            uri = URI.create(place);
        } catch (IllegalArgumentException e) {
            return new Nothing("it is no address: " + e.getMessage());
        }
        if (web == null) {
            web = new WebFetcher(settings);
        }
        return switch (web.get(FetchRequest.of(uri, "*/*", mostFetched), Instant.now())) {
            case FetchOutcome.Fetched f -> new Given(f.body(), f.contentType(), f.finalUri());
            case FetchOutcome.NotModified unasked -> new Nothing("the server sent no body");
            case FetchOutcome.Gone gone -> new Nothing(gone.why());
            case FetchOutcome.Wait wait -> new Nothing(wait.why());
            case FetchOutcome.Failed failed -> new Nothing(failed.why());
            case FetchOutcome.Refused refused -> new Nothing(refused.why());
        };
    }

    @Override
    public void close() {
        if (web != null) {
            web.close();
        }
    }
}
