package dev.sitrep.bench;

import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Places;
import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleLines;
import dev.sitrep.article.NearDuplicates;
import dev.sitrep.beat.Beat;
import dev.sitrep.reading.Figures;
import dev.sitrep.reading.Quotes;
import dev.sitrep.reading.Reader;
import dev.sitrep.source.Credits;
import dev.sitrep.source.Outlets;
import dev.sitrep.text.Languages;
import dev.sitrep.text.Names;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Terms;
import dev.sitrep.text.Words;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Articles a second of CPU time that are read, by stage and whole: the 407 full articles of {@code replay/war-2022}, of about 640 words each, in the
 * folder of benchmarks (system property {@code bench.folder}, else ../shared/bench).
 *
 * <p>CPU time is that of the reading thread; beside it stands that of the whole process, with the collector of garbage and the compiler. Takes
 * the arguments of JMH, such as {@code -f 1 ReadingBenchmark.whole}. {@link MillionArticles} has near-duplicates at length.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class ReadingBenchmark {
    private static final String FOLDER = "bench.folder";

    private final List<Article> articles = new ArrayList<>();
    private final Beat beat = Beat.shipped();
    private final Outlets outlets = Outlets.shipped();
    private final Credits credits = new Credits(outlets);
    private final Reader reader = new Reader(beat, outlets, Actors.shipped(), Places.shipped());

    @Setup(Level.Trial)
    public void load() throws IOException {
        Path folder = Path.of(System.getProperty(FOLDER, "../shared/bench"));
        try (ArticleLines lines = ArticleLines.open(folder.resolve("replay/war-2022.jsonl.gz"))) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof ArticleLines.Line.OfArticle one) {
                    articles.add(one.article());
                }
            }
        }
    }

    @Benchmark
    public void language(Cost cost, Blackhole hole) {
        for (Article article : articles) {
            hole.consume(Languages.detect(article.title(), article.text(), null));
        }
        cost.done += articles.size();
    }

    @Benchmark
    public void sentences(Cost cost, Blackhole hole) {
        for (Article article : articles) {
            hole.consume(Sentences.split(article.text(), article.language()));
        }
        cost.done += articles.size();
    }

    @Benchmark
    public void words(Cost cost, Blackhole hole) {
        for (Article article : articles) {
            hole.consume(Words.of(article.text()));
        }
        cost.done += articles.size();
    }

    @Benchmark
    public void terms(Cost cost, Blackhole hole) {
        for (Article article : articles) {
            hole.consume(Terms.of(article.text(), article.language()));
        }
        cost.done += articles.size();
    }

    @Benchmark
    public void names(Cost cost, Blackhole hole) {
        for (Article article : articles) {
            hole.consume(Names.of(article.text(), article.language()));
        }
        cost.done += articles.size();
    }

    /** Signed, looked for among the others, added. */
    @Benchmark
    public void copies(Cost cost, Blackhole hole) {
        NearDuplicates index = new NearDuplicates(10_000, Duration.ofDays(20_000));
        for (Article article : articles) {
            OptionalLong first = index.firstWithSameText(article);
            index.add(first.isPresent() ? article.asDuplicateOf(first.getAsLong()) : article);
            hole.consume(first);
        }
        cost.done += articles.size();
    }

    @Benchmark
    public void beat(Cost cost, Blackhole hole) {
        for (Article article : articles) {
            hole.consume(beat.judge(article.title(), article.text(), article.language()));
        }
        cost.done += articles.size();
    }

    @Benchmark
    public void credits(Cost cost, Blackhole hole) {
        for (Article article : articles) {
            hole.consume(credits.in(article));
        }
        cost.done += articles.size();
    }

    @Benchmark
    public void quotes(Cost cost, Blackhole hole) {
        for (Article article : articles) {
            hole.consume(Quotes.in(article));
        }
        cost.done += articles.size();
    }

    @Benchmark
    public void figures(Cost cost, Blackhole hole) {
        for (Article article : articles) {
            hole.consume(Figures.in(article));
        }
        cost.done += articles.size();
    }

    @Benchmark
    public void whole(Cost cost, Blackhole hole) {
        for (Article article : articles) {
            hole.consume(reader.read(article));
        }
        cost.done += articles.size();
    }

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        CommandLineOptions told = new CommandLineOptions(args);
        ChainedOptionsBuilder options = new OptionsBuilder().parent(told);
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            options.jvmArgsAppend("-D" + FOLDER + "=" + folder);
        }
        if (told.getIncludes().isEmpty()) {
            options.include(ReadingBenchmark.class.getName());
        }
        var results = new Runner(options.build()).run();
        System.out.printf(
                "%n%-12s %24s %24s%n", "", "articles/CPU s, thread", "articles/CPU s, process");
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %24.0f %24.0f%n",
                    result.getParams().getBenchmark().replaceAll(".*\\.", ""),
                    Cost.perNano(result, Cost.THREAD_TIME) * 1e9,
                    Cost.perNano(result, Cost.PROCESS_TIME) * 1e9);
        }
    }
}
