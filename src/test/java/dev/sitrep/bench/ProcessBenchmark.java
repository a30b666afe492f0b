package dev.sitrep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Runs the launcher as a reader would and reports wall time to the first line, wall time, CPU time and peak resident memory:
 * the median of five runs, after one that does not count. Memory is read from {@code /proc} (Linux) and is 0 elsewhere.
 */
public final class ProcessBenchmark {
    private static final int RUNS = 5;

    private ProcessBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sitrep-bench");
        System.out.printf(
                Locale.ROOT,
                "%-34s %10s %8s %8s %8s%n",
                "command",
                "first line",
                "wall",
                "cpu",
                "peak");
        report("--version", line -> true, folder, "--version");
        report("migrate", line -> true, folder, "migrate");
        report("run, to \"ready\"", line -> line.startsWith("ready: "), folder, "run");
        report("demo", line -> true, folder, "demo");
        Path war =
                Path.of("..", "shared", "bench", "replay", "war-2022.jsonl.gz")
                        .toAbsolutePath()
                        .normalize();
        if (Files.exists(war)) {
            report("replay of 407 articles", line -> true, folder, "replay", war.toString());
        } else {
            System.out.println("replay: skipped, " + war + " is not here");
        }
    }

    private record Figures(Duration first, Duration wall, Duration cpu, long peakKb) {}

    private static void report(
            String name, Predicate<String> first, Path folder, String... arguments)
            throws IOException, InterruptedException {
        List<Figures> runs = new ArrayList<>();
        for (int i = 0; i <= RUNS; i++) {
            Figures figures = once(first, folder, arguments);
            if (i > 0) {
                runs.add(figures);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.2f s %6.2f s %6.2f s %5d MB%n",
                name,
                median(runs.stream().map(Figures::first).toList()),
                median(runs.stream().map(Figures::wall).toList()),
                median(runs.stream().map(Figures::cpu).toList()),
                runs.stream()
                                .mapToLong(Figures::peakKb)
                                .sorted()
                                .skip(RUNS / 2)
                                .findFirst()
                                .orElse(0)
                        / 1024);
    }

    /** A {@code run} is ended when it is ready; every other command ends by itself. */
    private static Figures once(Predicate<String> isFirst, Path folder, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of("sitrep").toAbsolutePath().toString()));
        line.addAll(Arrays.asList(arguments));
        boolean server = arguments[0].equals("run");
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(server);
        builder.environment().put("SITREP_DATA", folder.resolve("data").toString());
        builder.environment().put("SITREP_FEEDS", emptyOpml(folder).toString());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        if (!server) {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        long begin = System.nanoTime();
        Process process = builder.start();
        PeakMemory memory = new PeakMemory(process);
        Duration first = Duration.ZERO;
        try (var lines = process.inputReader()) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                if (first.isZero() && isFirst.test(text)) {
                    first = Duration.ofNanos(System.nanoTime() - begin);
                    if (server) {
                        break;
                    }
                }
            }
        }
        Duration cpu = process.info().totalCpuDuration().orElse(memory.cpu());
        if (server) {
            process.destroy();
        }
        process.waitFor();
        return new Figures(
                first,
                Duration.ofNanos(System.nanoTime() - begin),
                max(cpu, memory.cpu()),
                memory.peakKb());
    }

    private static Path emptyOpml(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("feeds.opml"),
                "<opml version=\"2.0\"><head><title>none</title></head><body></body></opml>");
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static double median(List<Duration> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow().toMillis()
                / 1000.0;
    }
}
