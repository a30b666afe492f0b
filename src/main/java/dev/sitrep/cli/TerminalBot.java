package dev.sitrep.cli;

import dev.sitrep.App;
import dev.sitrep.Bot;
import dev.sitrep.command.Request;
import dev.sitrep.command.RequestHandler;
import dev.sitrep.pipeline.Inbound;
import dev.sitrep.terminal.TerminalMessenger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The terminal as a chat: what is printed is what a chat would get, and what is typed is a command. */
final class TerminalBot {
    private static final int WIDTH = 100;

    private TerminalBot() {}

    static Bot of(PrintStream out, InstantSource clock) {
        return bot(out, handler -> new Lines(handler, clock));
    }

    /** The same, without ears: somebody else reads what is typed. */
    static Bot silent(PrintStream out) {
        return bot(out, handler -> new Deaf());
    }

    private static Bot bot(PrintStream out, Function<RequestHandler, Inbound> inbound) {
        boolean colour = Terminals.present() && System.getenv("NO_COLOR") == null;
        return new Bot(
                new TerminalMessenger(out, colour, WIDTH),
                inside -> new Bot.Ears(inbound.apply(inside.handler()), List.of()),
                () ->
                        new Bot.Health(
                                true,
                                "Terminal: used where neither Telegram nor Slack has a token."));
    }

    private static final class Deaf implements Inbound {
        @Override
        public void start() {}

        @Override
        public void stop() {}
    }

    /** The terminal's chat begins by itself: nobody has to press start. */
    static void join(App app, InstantSource clock) {
        app.requests()
                .joined(
                        request("start", "terminal:start:" + clock.instant().toEpochMilli()),
                        clock.instant());
    }

    static Request request(String text, String key) {
        return new Request(TerminalMessenger.CHAT, "terminal", text, key);
    }

    /** Reads lines from standard input while somebody sits there. */
    private static final class Lines implements Inbound {
        private final RequestHandler handler;
        private final InstantSource clock;
        private final AtomicLong count = new AtomicLong();
        private boolean started;

        Lines(RequestHandler handler, InstantSource clock) {
            this.handler = handler;
            this.clock = clock;
        }

        @Override
        public synchronized void start() {
            if (!started && Terminals.present()) {
                started = true;
                Thread.ofPlatform().daemon().name("terminal").start(this::read);
            }
        }

        private void read() {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            try {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (!line.isBlank()) {
                        String key =
                                "terminal:"
                                        + clock.instant().toEpochMilli()
                                        + ":"
                                        + count.incrementAndGet();
                        handler.handle(request(line, key), clock.instant());
                    }
                }
            } catch (IOException closed) {
                return;
            }
        }

        /** Reading ends with the process: a blocked read of a terminal can't be interrupted. */
        @Override
        public void stop() {}
    }
}
