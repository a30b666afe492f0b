package dev.sitrep.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class DemoTest {
    private final SampleSite site = SampleSite.start(SampleDay.load());
    private final Timetable timetable = Timetable.ofSample();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final Listener stage = new Listener();
    private final Demo demo = new Demo(site, stage, timetable, out);

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void the_run_introduces_itself_imports_the_feeds_and_stops_at_every_moment() {
        demo.run();

        assertThat(written())
                .contains("invented outlets", "nothing leaves it", site.root().toString());
        assertThat(stage.imported).contains("xmlUrl=\"" + site.feedUrls().getFirst() + "\"");
        assertThat(stage.moments).containsExactlyElementsOf(timetable.moments(site.day()));
    }

    @Test
    void each_new_day_is_named_once() {
        demo.run();

        assertThat(written().lines().filter(line -> line.startsWith("───")))
                .containsExactly(
                        "────── Wednesday, 17 December 2025 ──────",
                        "────── Thursday, 18 December 2025 ──────",
                        "────── Friday, 19 December 2025 ──────",
                        "────── Saturday, 20 December 2025 ──────",
                        "────── Sunday, 21 December 2025 ──────");
    }

    @Test
    void the_site_is_at_the_moment_before_the_stage_gets_there() {
        URI page = site.root().resolve("/ostwick-wire/ostwick-miami-preview.html");
        List<Integer> answers = new ArrayList<>();
        try (HttpClient web = HttpClient.newHttpClient()) {
            stage.atEachStop = () -> answers.add(status(web, page));
            demo.run();
        }

        long before =
                timetable.moments(site.day()).headSet(Instant.parse("2025-12-17T22:40:00Z")).size();
        assertThat(answers.indexOf(200)).isEqualTo((int) before);
        assertThat(answers.subList((int) before, answers.size())).containsOnly(200);
    }

    @Test
    void the_prompt_passes_lines_on_until_exit() {
        demo.prompt(typed("/digest\n\n  story 2 \nQuit\n/latest\n"));

        assertThat(stage.typed).containsExactly("/digest", "story 2");
        assertThat(stage.typedAt).containsOnly(timetable.to());
        assertThat(written()).contains("/latest", "exit", "sitrep> ", "Sun 21 Dec, 22:00");
    }

    @Test
    void the_prompt_ends_with_the_input() {
        demo.prompt(typed("/digest"));
        demo.prompt(new BufferedReader(new BrokenReader()));

        assertThat(stage.typed).containsExactly("/digest");
    }

    @Test
    void a_command_that_fails_does_not_end_the_prompt() {
        stage.failOn = "/story 99";
        demo.prompt(typed("/story 99\n/latest\n"));

        assertThat(stage.typed).containsExactly("/story 99", "/latest");
        assertThat(written()).contains("That did not work: there is no chat");
    }

    @Test
    void without_a_terminal_it_says_what_to_do_next_and_asks_nothing() {
        demo.finish(null);

        assertThat(written()).contains("./sitrep run", "README").doesNotContain("sitrep> ");
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static BufferedReader typed(String lines) {
        return new BufferedReader(new StringReader(lines));
    }

    private static int status(HttpClient web, URI address) {
        try {
            return web.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A program that remembers what it was told. */
    private static final class Listener implements Stage {
        final List<Instant> moments = new ArrayList<>();
        final List<String> typed = new ArrayList<>();
        final List<Instant> typedAt = new ArrayList<>();
        String imported = "";
        String failOn = "";
        Runnable atEachStop = () -> {};

        @Override
        public void importFeeds(byte[] opml) {
            imported = new String(opml, StandardCharsets.UTF_8);
        }

        @Override
        public void advanceTo(Instant now) {
            moments.add(now);
            atEachStop.run();
        }

        @Override
        public void type(String line, Instant now) {
            typed.add(line);
            typedAt.add(now);
            if (line.equals(failOn)) {
                throw new IllegalStateException("there is no chat");
            }
        }
    }

    /** An input that is gone. */
    private static final class BrokenReader extends Reader {
        @Override
        public int read(char[] into, int from, int count) throws IOException {
            throw new IOException("gone");
        }

        @Override
        public void close() {}
    }
}
