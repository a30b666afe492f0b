package dev.sitrep.cli;

import dev.sitrep.App;
import dev.sitrep.Lists;
import dev.sitrep.article.PageExtractor;
import dev.sitrep.article.PageOutcome;
import dev.sitrep.config.Config;
import dev.sitrep.feed.Entry;
import dev.sitrep.feed.FeedDiscovery;
import dev.sitrep.feed.FeedParser;
import dev.sitrep.feed.ParseOutcome;
import dev.sitrep.feed.ParsedFeed;
import dev.sitrep.summary.SummaryLength;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What Sitrep makes of a feed, a page, an article or a set of articles: one JSON line each. */
@Command(
        name = "inspect",
        description = "Show what Sitrep makes of a feed, a page, an article or a set of articles.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(feed | page | article | summary)")
final class InspectCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to inspect: feed, page, article or summary.");
    }

    @Command(
            name = "feed",
            description = "What Sitrep makes of feeds.",
            mixinStandardHelpOptions = true)
    int feed(
            @Mixin ConfigOption config,
            @Parameters(arity = "1..*", paramLabel = "FILE|URL") List<String> places) {
        FeedParser parser = new FeedParser();
        return each(
                config,
                places,
                (place, given) ->
                        switch (parser.parse(given.body(), given.contentType(), given.uri())) {
                            case ParseOutcome.Parsed parsed -> feed(place, parsed.feed());
                            case ParseOutcome.NotAFeed not -> noFeed(place, given, not.why());
                        });
    }

    /** A page is told with the feeds that it names. */
    private static Map<String, @Nullable Object> noFeed(
            String place, Places.Given given, String why) {
        List<URI> feeds = FeedDiscovery.named(given.body(), given.contentType(), given.uri());
        String names = feeds.stream().map(URI::toString).collect(Collectors.joining(", "));
        return JsonOut.object(
                "file",
                place,
                "problem",
                feeds.isEmpty() ? why : why + "; it names the feeds " + names);
    }

    @Command(
            name = "page",
            description = "What Sitrep makes of article pages.",
            mixinStandardHelpOptions = true)
    int page(
            @Mixin ConfigOption config,
            @Parameters(arity = "1..*", paramLabel = "FILE|URL") List<String> places) {
        return each(
                config,
                places,
                (place, given) -> {
                    URI base =
                            given.uri() == null ? URI.create("http://page.invalid/") : given.uri();
                    return switch (PageExtractor.extract(given.body(), base, given.contentType())) {
                        case PageOutcome.Page page -> page(place, given.uri(), page);
                        case PageOutcome.PayWall wall when !wall.open().text().isEmpty() ->
                                walled(place, given.uri(), wall);
                        case PageOutcome without ->
                                JsonOut.object("file", place, "problem", without.why());
                    };
                });
    }

    @Command(
            name = "article",
            description = "What Sitrep makes of stored articles.",
            mixinStandardHelpOptions = true)
    int article(@Mixin ConfigOption config, @Parameters(paramLabel = "FILE") Path file) {
        Config settings = config.read();
        JsonOut json = new JsonOut(spec.commandLine().getOut());
        ArticleFiles input = new ArticleFiles(spec.commandLine().getOut());
        ArticleReadings readings =
                new ArticleReadings(Lists.of(settings), settings.story().openFor());
        input.articles(List.of(file), article -> json.line(readings.next(article)));
        return finish(input);
    }

    @Command(
            name = "summary",
            description = "Sitrep's summary of given sets of articles.",
            mixinStandardHelpOptions = true)
    int summary(
            @Mixin ConfigOption config,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--words", paramLabel = "N", description = "About so many words.")
                    @Nullable Integer words) {
        Lists lists = Lists.of(config.read());
        JsonOut json = new JsonOut(spec.commandLine().getOut());
        ArticleFiles input = new ArticleFiles(spec.commandLine().getOut());
        SetSummaries summaries =
                new SetSummaries(
                        lists,
                        words == null ? SummaryLength.sentences(3) : SummaryLength.words(words));
        input.sets(file, set -> json.line(summaries.of(set)));
        return finish(input);
    }

    private int finish(ArticleFiles input) {
        spec.commandLine().getOut().flush();
        return input.problems() == 0 ? 0 : 1;
    }

    /** What one place gives: a result, or an object with "problem". */
    private interface Reading {
        Map<String, @Nullable Object> of(String place, Places.Given given);
    }

    private int each(ConfigOption config, List<String> places, Reading reading) {
        JsonOut json = new JsonOut(spec.commandLine().getOut());
        int problems = 0;
        Config settings = config.read();
        try (Places reader =
                new Places(
                        App.fetchSettings(settings),
                        (int) settings.fetch().maxPageSize().bytes())) {
            for (String place : places) {
                Map<String, @Nullable Object> line =
                        switch (reader.read(place)) {
                            case Places.Given given -> reading.of(place, given);
                            case Places.Nothing nothing ->
                                    JsonOut.object("file", place, "problem", nothing.why());
                        };
                problems += line.containsKey("problem") ? 1 : 0;
                json.line(line);
            }
        }
        spec.commandLine().getOut().flush();
        return problems == 0 ? 0 : 1;
    }

    private static Map<String, @Nullable Object> feed(String place, ParsedFeed feed) {
        return JsonOut.object(
                "file", place,
                "format", feed.format(),
                "id", feed.id(),
                "title", feed.title(),
                "link", feed.link(),
                "description", feed.description(),
                "language", feed.language(),
                "authors", feed.authors(),
                "updated", feed.updated(),
                "problems", feed.problems(),
                "entries", feed.entries().stream().map(InspectCommand::entry).toList());
    }

    private static Map<String, @Nullable Object> entry(Entry entry) {
        return JsonOut.object(
                "id", entry.id(),
                "title", entry.title(),
                "link", entry.link(),
                "summary", entry.summary(),
                "content", entry.content(),
                "published", entry.published(),
                "updated", entry.updated(),
                "authors", entry.authors(),
                "categories", entry.categories(),
                "enclosures", entry.enclosures(),
                "source", entry.source());
    }

    private static Map<String, @Nullable Object> page(
            String place, @Nullable URI address, PageOutcome.Page page) {
        URI canonical = page.canonical();
        URI url = canonical == null ? address : canonical;
        return JsonOut.object(
                "file", place,
                "url", url == null ? null : url.toString(),
                "title", page.title(),
                "byline", page.byline(),
                "published", page.published(),
                "updated", page.updated(),
                "language", page.language(),
                "site", page.site(),
                "canonical", canonical == null ? null : canonical.toString(),
                "text", page.text());
    }

    private static Map<String, @Nullable Object> walled(
            String place, @Nullable URI address, PageOutcome.PayWall wall) {
        Map<String, @Nullable Object> line = page(place, address, wall.open());
        line.put("note", wall.why());
        return line;
    }
}
