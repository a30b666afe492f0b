package dev.sitrep.command;

import dev.sitrep.alert.StoryText;
import dev.sitrep.article.Article;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Wording;
import dev.sitrep.reading.Quote;
import dev.sitrep.reading.Reader;
import dev.sitrep.reading.SharedQuote;
import dev.sitrep.reading.SharedQuotes;
import dev.sitrep.summary.StoryReport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is said in a story, word for word: who spoke, who printed it first, and who else has it. */
public final class QuotesCommand implements Command {
    private static final int MOST = 8;
    private static final int MOST_CHARACTERS = 400;
    private static final int MOST_PRINTINGS = 4;

    /** A story of thousands is read by its first articles: that is where words are printed first. */
    private static final int MOST_ARTICLES = 200;

    private final StoryFinder finder;
    private final Supplier<Reader> reader;

    public QuotesCommand(StoryFinder finder, Supplier<Reader> reader) {
        this.finder = finder;
        this.reader = reader;
    }

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public String form() {
        return "quotes N";
    }

    @Override
    public String does() {
        return "who said what in story N, word for word, and who printed it first";
    }

    @Override
    public String example() {
        return "quotes 2";
    }

    @Override
    public Message run(Context context) {
        return finder.answer(this, context, report -> list(report, context));
    }

    private Message list(StoryReport report, Context context) {
        List<SharedQuote> said =
                said(report).stream().filter(quote -> quote.speaker() != null).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(report.summary().headline()));
        said.stream().limit(MOST).forEach(quote -> blocks.add(block(report, quote, context)));
        int more = said.size() - MOST;
        if (said.isEmpty()) {
            blocks.add(Block.note("Its articles quote nobody by name."));
        } else if (more > 0) {
            blocks.add(Block.note("And " + more + " more."));
        }
        return new Message(blocks);
    }

    private List<SharedQuote> said(StoryReport report) {
        Map<Article, List<Quote>> quotes = new LinkedHashMap<>();
        report.articles().stream()
                .limit(MOST_ARTICLES)
                .forEach(article -> quotes.put(article, reader.get().quotes(article)));
        return SharedQuotes.of(quotes);
    }

    private static Block block(StoryReport report, SharedQuote quote, Context context) {
        Article first = quote.first().article();
        String when =
                Wording.near(
                        first.publishedOrArrived(),
                        context.now(),
                        context.chat().settings().zone());
        String line =
                "\n“"
                        + Wording.shorten(quote.text(), MOST_CHARACTERS)
                        + "”\nfirst in "
                        + outlet(report, first)
                        + ", "
                        + when;
        return new Block.Paragraph(
                List.of(
                        new Run.Bold(quote.speaker() == null ? "" : quote.speaker()),
                        new Run.Plain(line + others(report, quote))));
    }

    private static String others(StoryReport report, SharedQuote quote) {
        List<SharedQuote.Printing> others = quote.printings().subList(1, quote.printings().size());
        if (others.isEmpty()) {
            return "";
        }
        int more = others.size() - MOST_PRINTINGS;
        return others.stream()
                .limit(MOST_PRINTINGS)
                .map(printing -> outlet(report, printing.article()))
                .collect(
                        Collectors.joining(
                                ", ", "; also in ", more > 0 ? " and " + more + " more" : ""));
    }

    private static String outlet(StoryReport report, Article article) {
        return article.outlet() + " [" + StoryText.source(report, article.id()) + "]";
    }
}
