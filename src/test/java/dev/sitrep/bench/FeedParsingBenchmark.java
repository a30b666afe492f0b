package dev.sitrep.bench;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

import dev.sitrep.feed.Entry;
import dev.sitrep.feed.FeedParser;
import dev.sitrep.feed.ParseOutcome.Parsed;

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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Megabytes of clean feeds per second of CPU time: a bare StAX pass, plain ROME, and Sitrep's parser with the texts left alone (as
 * when every entry is known already), fingerprinted (what a poll does), and all made harmless (as when every entry is new).
 *
 * <p>CPU time is that of the parsing thread ({@link ThreadMXBean}); beside it stands that of the whole process, with the collector
 * of garbage and the compiler. Takes the arguments of JMH, such as {@code -f 1 FeedParsingBenchmark.sitrep}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class FeedParsingBenchmark {
    private final List<byte[]> feeds = CleanFeeds.all();
    private final long size = CleanFeeds.size(feeds);
    private final FeedParser parser = new FeedParser();
    private final XMLInputFactory stax = XMLInputFactory.newDefaultFactory();

    @Benchmark
    public void bareStax(Cost cost, Blackhole hole) throws XMLStreamException {
        for (byte[] feed : feeds) {
            XMLStreamReader reader = stax.createXMLStreamReader(new ByteArrayInputStream(feed));
            while (reader.hasNext()) {
                hole.consume(reader.next());
            }
            reader.close();
        }
        cost.done += size;
    }

    @Benchmark
    public void plainRome(Cost cost, Blackhole hole) throws IOException, FeedException {
        for (byte[] feed : feeds) {
            XmlReader reader = new XmlReader(new ByteArrayInputStream(feed));
            for (SyndEntry entry : new SyndFeedInput().build(reader).getEntries()) {
                hole.consume(entry.getUri());
                hole.consume(entry.getTitle());
                hole.consume(entry.getLink());
                hole.consume(entry.getPublishedDate());
                hole.consume(entry.getUpdatedDate());
                hole.consume(value(entry.getDescription()));
                entry.getContents().forEach(content -> hole.consume(content.getValue()));
            }
        }
        cost.done += size;
    }

    private static String value(SyndContent content) {
        return content == null ? "" : content.getValue();
    }

    @Benchmark
    public void sitrepParsed(Cost cost, Blackhole hole) {
        for (byte[] feed : feeds) {
            parsed(feed).forEach(entry -> read(entry, hole));
        }
        cost.done += size;
    }

    @Benchmark
    public void sitrepFingerprinted(Cost cost, Blackhole hole) {
        for (byte[] feed : feeds) {
            for (Entry entry : parsed(feed)) {
                read(entry, hole);
                hole.consume(entry.fingerprint());
            }
        }
        cost.done += size;
    }

    @Benchmark
    public void sitrepSanitised(Cost cost, Blackhole hole) {
        for (byte[] feed : feeds) {
            for (Entry entry : parsed(feed)) {
                read(entry, hole);
                hole.consume(entry.summary());
                hole.consume(entry.content());
            }
        }
        cost.done += size;
    }

    private List<Entry> parsed(byte[] feed) {
        return ((Parsed) parser.parse(feed, "application/xml; charset=utf-8", null))
                .feed()
                .entries();
    }

    private static void read(Entry entry, Blackhole hole) {
        hole.consume(entry.id());
        hole.consume(entry.title());
        hole.consume(entry.link());
        hole.consume(entry.published());
        hole.consume(entry.updated());
    }

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        CommandLineOptions told = new CommandLineOptions(args);
        ChainedOptionsBuilder options = new OptionsBuilder().parent(told);
        if (told.getIncludes().isEmpty()) {
            options.include(FeedParsingBenchmark.class.getName());
        }
        var results = new Runner(options.build()).run();
        System.out.printf("%n%-24s %20s %20s%n", "", "MB/CPU s, thread", "MB/CPU s, process");
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %20.1f %20.1f%n",
                    result.getParams().getBenchmark().replaceAll(".*\\.", ""),
                    Cost.perNano(result, Cost.THREAD_TIME) * 1e3,
                    Cost.perNano(result, Cost.PROCESS_TIME) * 1e3);
        }
    }
}
