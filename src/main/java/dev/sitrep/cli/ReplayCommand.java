package dev.sitrep.cli;

import dev.sitrep.config.Config;
import dev.sitrep.pipeline.RefreshSettings;
import dev.sitrep.pipeline.Replay;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Stored articles through the flows, as if they arrived when they were published. */
@Command(
        name = "replay",
        description =
                "Run stored articles through the flows in time order, and print the digest of all of them.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    /** Fewer articles are done before anybody asks how far it is. */
    private static final int MANY = 10_000;

    @Mixin private final ConfigOption config = new ConfigOption();
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Article lines (JSONL, also .gz).")
    List<Path> files = List.of();

    @Option(
            names = "--stories",
            paramLabel = "OUT",
            description = "Writes a line for each article: its story, storyline, duplicateOf.")
    @Nullable Path stories;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE}).")
    Scratch.Format format = Scratch.Format.TEXT;

    @Override
    public Integer call() throws IOException {
        Config settings = config.read();
        InstantSource clock = InstantSource.system();
        try (Scratch scratch =
                new Scratch(
                        settings, clock, new RefreshSettings(0, Duration.ZERO, Duration.ZERO))) {
            ArticleFiles input = new ArticleFiles(spec.commandLine().getOut());
            Replay replay = scratch.app().replay();
            input.articles(files, replay::add);
            replay.run(progress());
            if (stories != null) {
                writeStories(replay, stories);
            }
            replay.summarize();
            replay.span()
                    .ifPresent(
                            span ->
                                    Scratch.print(
                                            scratch.edition(span),
                                            format,
                                            spec.commandLine().getOut()));
            return input.problems() == 0 ? 0 : 1;
        }
    }

    /** One line for each tenth of many articles. */
    private BiConsumer<Integer, Integer> progress() {
        AtomicInteger told = new AtomicInteger();
        return (done, all) -> {
            int tenth = (int) (10L * done / all);
            if (all >= MANY && told.getAndSet(tenth) < tenth) {
                spec.commandLine().getErr().println(done + " of " + all + " articles");
                spec.commandLine().getErr().flush();
            }
        };
    }

    private static void writeStories(Replay replay, Path out) throws IOException {
        try (PrintWriter writer =
                new PrintWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
            JsonOut lines = new JsonOut(writer);
            replay.placements(
                    p ->
                            lines.line(
                                    JsonOut.object(
                                            "id", p.key(),
                                            "story", p.story(),
                                            "storyline", p.storyline(),
                                            "duplicateOf", p.duplicateOf())));
        }
    }
}
