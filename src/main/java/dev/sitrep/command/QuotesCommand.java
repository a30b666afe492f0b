package dev.sitrep.command;

import dev.sitrep.alert.StoryButtons;
import dev.sitrep.alert.StoryText;
import dev.sitrep.article.Article;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.reading.Quote;
import dev.sitrep.reading.Reader;
import dev.sitrep.reading.SharedQuote;
import dev.sitrep.reading.SharedQuotes;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Excerpt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What is said in a story, word for word: who spoke, who printed it first, and who else has it. */
public final class QuotesCommand implements Command {
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
    public String example() {
        return "quotes 2";
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Message run(Context context) {
        return finder.page(this, context, report -> list(report, context));
    }

    private Listing list(StoryReport report, Context context) {
        List<Listing.Item> said = new ArrayList<>();
        for (SharedQuote quote : said(report)) {
            String speaker = quote.speaker();
            if (speaker != null) {
                said.add(Listing.Item.of(block(report, quote, speaker, context)));
            }
        }
        List<Block> foot = new ArrayList<>();
        if (said.isEmpty()) {
            foot.add(Block.note(context.say("quotes.none")));
        }
        foot.add(StoryButtons.row(report, context.speech(), "story"));
        return new Listing(
                "quotes #" + report.story().id(),
                List.of(new Block.Heading(context.headline(report))),
                said,
                foot);
    }

    private List<SharedQuote> said(StoryReport report) {
        Map<Article, List<Quote>> quotes = new LinkedHashMap<>();
        report.articles().stream()
                .limit(MOST_ARTICLES)
                .forEach(article -> quotes.put(article, reader.get().quotes(article)));
        return SharedQuotes.of(quotes);
    }

    private static Block block(
            StoryReport report, SharedQuote quote, String speaker, Context context) {
        String line = "\n“" + Excerpt.of(quote.text(), MOST_CHARACTERS) + "”\n";
        return new Block.Paragraph(
                List.of(
                        new Run.Bold(speaker),
                        new Run.Plain(line + printed(report, quote, context))));
    }

    private static String printed(StoryReport report, SharedQuote quote, Context context) {
        Article first = quote.first().article();
        String when = context.near(first.publishedOrArrived());
        List<String> others =
                quote.printings().stream()
                        .skip(1)
                        .map(printing -> outlet(report, printing.article()))
                        .toList();
        if (others.isEmpty()) {
            return context.say("quotes.first", outlet(report, first), when);
        }
        String shown = context.speech().list(others.stream().limit(MOST_PRINTINGS).toList());
        int more = others.size() - MOST_PRINTINGS;
        return more > 0
                ? context.say("quotes.first.many", outlet(report, first), when, shown, more)
                : context.say("quotes.first.also", outlet(report, first), when, shown);
    }

    private static String outlet(StoryReport report, Article article) {
        return article.outlet() + " [" + StoryText.source(report, article.id()) + "]";
    }
}
