package dev.sitrep.telegram;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.command.Request;
import dev.sitrep.command.RequestHandler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Writes down what it is asked; the first attempts may be made to fail. */
final class Recorder implements RequestHandler {
    private final List<String> done = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private int failures;

    synchronized void failNext(int times) {
        failures = times;
    }

    @Override
    public void handle(Request request, Instant now) {
        note(request, "asked", request.text());
    }

    @Override
    public void joined(Request request, Instant now) {
        note(request, "joined", request.chatTitle());
    }

    @Override
    public void left(Request request, String why, Instant now) {
        note(request, "left", why);
    }

    @Override
    public void renamed(Request request, Instant now) {
        note(request, "renamed", request.chatTitle());
    }

    @Override
    public void moved(Request request, ChatRef to, String why, Instant now) {
        note(request, "moved", to.room());
    }

    @Override
    public void closed(Request request, String why, Instant now) {
        note(request, "closed", why);
    }

    @Override
    public void reopened(Request request, Instant now) {
        note(request, "reopened", request.chatTitle());
    }

    /** The requests themselves, in the order they came. */
    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private synchronized void note(Request request, String what, String words) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("database is locked");
        }
        if (keys.add(request.updateKey())) {
            String topic = request.chat().thread() == null ? "" : "#" + request.chat().thread();
            requests.add(request);
            done.add(what + " " + request.chat().room() + topic + ": " + words);
        }
        notifyAll();
    }

    synchronized List<String> done() {
        return List.copyOf(done);
    }

    synchronized List<String> await(int count) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (done.size() < count) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("waited in vain for " + count + " requests, got " + done);
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return List.copyOf(done);
    }
}
