package dev.sitrep.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Replays a year of news with the packaged program in a heap of 1 GB: articles a second, whole and in the first and the last tenth, CPU time, and
 * peak resident memory. Takes how many articles (100,000), the folder of benchmarks (../shared/bench), and further options of {@code replay}.
 */
public final class ReplayBenchmark {
    private static final long SEED = 17;

    private ReplayBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path bench = Path.of(args.length > 1 ? args[1] : "../shared/bench").toAbsolutePath();
        Path folder = Files.createTempDirectory("sitrep-replay");
        Path news = folder.resolve("news.jsonl.gz");
        Path placed = folder.resolve("stories.jsonl");
        new VariedNews(bench, SEED).write(count, news);
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                Path.of("target", "sitrep.jar").toAbsolutePath().toString(),
                                "replay",
                                news.toString(),
                                "--stories",
                                placed.toString()));
        for (int i = 2; i < args.length; i++) {
            line.add(args[i]);
        }
        run(count, line, folder);
        System.out.printf(Locale.ROOT, "stories are in %s%n", placed);
    }

    /** A line of progress: so many articles were done so long after the start. */
    private record Mark(int done, Duration after) {}

    private static void run(int count, List<String> line, Path folder)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(line)
                        .directory(folder.toFile())
                        .redirectOutput(folder.resolve("digest.txt").toFile())
                        .start();
        PeakMemory memory = new PeakMemory(process);
        List<Mark> marks = new ArrayList<>();
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            for (String said = errors.readLine(); said != null; said = errors.readLine()) {
                String[] words = said.split(" ");
                if (words.length == 4 && words[1].equals("of") && words[3].equals("articles")) {
                    marks.add(
                            new Mark(
                                    Integer.parseInt(words[0]),
                                    Duration.ofNanos(System.nanoTime() - start)));
                } else {
                    System.out.println(said);
                }
            }
        }
        int status = process.waitFor();
        Duration all = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                Locale.ROOT,
                "%d articles, status %d: %.1f s, %.0f a second; cpu %.1f s, %.0f a CPU second; peak %d MB resident%n",
                count,
                status,
                seconds(all),
                count / seconds(all),
                seconds(memory.cpu()),
                count / seconds(memory.cpu()),
                memory.peakKb() / 1024);
        // The first mark holds the start and the storing of all articles as well, so it is only
        // where the second is counted from.
        for (int i = 1; i < marks.size(); i++) {
            Mark before = marks.get(i - 1);
            Mark mark = marks.get(i);
            if (mark.done() > before.done()) {
                System.out.printf(
                        Locale.ROOT,
                        "  to %7d: %6.0f a second%n",
                        mark.done(),
                        (mark.done() - before.done())
                                / seconds(mark.after().minus(before.after())));
            }
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
