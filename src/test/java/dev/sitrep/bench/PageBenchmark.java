package dev.sitrep.bench;

import dev.sitrep.article.PageExtractor;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * CPU milliseconds a page from its bytes to its article, over the pages of {@code aeb} in the folder that the system property
 * {@code pages} names (without it {@code ../shared/bench/pages/aeb/html}); beside it the parsing alone, as the floor.
 *
 * <p>CPU time is that of the working thread ({@link ThreadMXBean}); beside it stands that of the whole process, with the collector of
 * garbage and the compiler. Takes the arguments of JMH, such as {@code -f 1 PageBenchmark.extract}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx768m", "-XX:+UseSerialGC"})
public class PageBenchmark {
    private static final URI AT = URI.create("http://127.0.0.1/article.html");

    private final List<byte[]> pages = pages();

    @Benchmark
    public void extract(Cost cost, Blackhole hole) {
        for (byte[] page : pages) {
            hole.consume(PageExtractor.extract(page, AT, "text/html; charset=utf-8"));
        }
        cost.done += pages.size();
    }

    @Benchmark
    public void parseAlone(Cost cost, Blackhole hole) throws IOException {
        for (byte[] page : pages) {
            hole.consume(
                    org.jsoup.Jsoup.parse(new ByteArrayInputStream(page), "UTF-8", AT.toString()));
        }
        cost.done += pages.size();
    }

    private static List<byte[]> pages() {
        Path folder = Path.of(System.getProperty("pages", "../shared/bench/pages/aeb/html"));
        List<byte[]> pages = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    pages.add(in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("There are no pages to measure in " + folder, e);
        }
        return pages;
    }

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        CommandLineOptions told = new CommandLineOptions(args);
        ChainedOptionsBuilder options = new OptionsBuilder().parent(told);
        if (told.getIncludes().isEmpty()) {
            options.include(PageBenchmark.class.getName());
        }
        var results = new Runner(options.build()).run();
        System.out.printf("%n%-14s %22s %22s%n", "", "CPU ms a page, thread", "process");
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %22.2f %22.2f%n",
                    result.getParams().getBenchmark().replaceAll(".*\\.", ""),
                    1e-6 / Cost.perNano(result, Cost.THREAD_TIME),
                    1e-6 / Cost.perNano(result, Cost.PROCESS_TIME));
        }
    }
}
