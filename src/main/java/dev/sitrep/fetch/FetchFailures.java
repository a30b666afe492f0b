package dev.sitrep.fetch;

import dev.sitrep.fetch.FetchOutcome.Failed;
import dev.sitrep.fetch.FetchOutcome.Refused;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;

import javax.net.ssl.SSLException;

/** Puts what can go wrong on the way into words. */
final class FetchFailures {
    private static final String CUT_SHORT =
            "the server closed the connection before the whole answer had come";

    private FetchFailures() {}

    static FetchOutcome of(IOException e, String host, FetchSettings settings) {
        String refusal = refusal(e);
        if (refusal != null) {
            return new Refused(refusal);
        }
        if (has(GuardedSockets.CutOff.class, e)) {
            return new Failed(CUT_SHORT, 0);
        }
        return new Failed(words(e, host, settings), 0);
    }

    /** A refused address may stand behind the failure of another address of the same name. */
    private static @Nullable String refusal(Throwable e) {
        if (e instanceof GuardedSockets.Refusal) {
            return e.getMessage();
        }
        for (Throwable other : e.getSuppressed()) {
            if (other instanceof GuardedSockets.Refusal) {
                return other.getMessage();
            }
        }
        return e.getCause() == null ? null : refusal(e.getCause());
    }

    private static boolean has(Class<? extends IOException> kind, Throwable e) {
        return kind.isInstance(e)
                || Arrays.stream(e.getSuppressed()).anyMatch(kind::isInstance)
                || (e.getCause() != null && has(kind, e.getCause()));
    }

    private static String words(IOException e, String host, FetchSettings settings) {
        return switch (e) {
            case UnknownHostException u -> "no address was found for the name " + host;
            case SocketTimeoutException t ->
                    "no answer came within " + settings.callTimeout().toSeconds() + " s";
            case InterruptedIOException t ->
                    "the whole answer did not come within "
                            + settings.callTimeout().toSeconds()
                            + " s";
            case ConnectException c -> "no connection to " + host + " was taken";
            case NoRouteToHostException n -> "there is no way to " + host;
            case SSLException s ->
                    "a secure connection to " + host + " could not be made: " + cause(s);
            case Unpacking.Damaged d -> "what came is not packed as it is said to be";
            case EOFException cut -> CUT_SHORT;
            case ProtocolException cut -> protocol(cut);
            case SocketException s -> "the connection to " + host + " broke: " + cause(s);
            default -> "the answer could not be read: " + cause(e);
        };
    }

    private static String protocol(ProtocolException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("unexpected end of stream")
                ? CUT_SHORT
                : "the server does not keep to HTTP: " + message;
    }

    private static String cause(Throwable e) {
        Throwable deepest = e;
        for (int i = 0; i < 10 && deepest.getCause() != null; i++) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
