package dev.sitrep.slack;

import dev.sitrep.command.Request;
import dev.sitrep.command.RequestHandler;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what it is handed; a text of "fail" makes it throw, "wait" makes it wait. */
final class RememberingHandler implements RequestHandler {
    private static final Duration SOON = Duration.ofSeconds(15);

    final BlockingQueue<Request> handled = new LinkedBlockingQueue<>();
    final BlockingQueue<Request> joined = new LinkedBlockingQueue<>();
    final BlockingQueue<Request> left = new LinkedBlockingQueue<>();
    final BlockingQueue<String> reasons = new LinkedBlockingQueue<>();
    final CountDownLatch go = new CountDownLatch(1);

    @Override
    public void handle(Request request, Instant now) {
        handled.add(request);
        if (request.text().equals("fail")) {
            throw new IllegalStateException("a bug");
        }
        if (request.text().equals("wait")) {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void joined(Request request, Instant now) {
        joined.add(request);
    }

    @Override
    public void left(Request request, String why, Instant now) {
        left.add(request);
        reasons.add(why);
    }

    static <T> T next(BlockingQueue<T> queue) {
        try {
            T taken = queue.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            if (taken == null) {
                throw new AssertionError("nothing came in " + SOON);
            }
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
