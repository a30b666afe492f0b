package dev.sitrep.command;

import dev.sitrep.alert.StoryButtons;
import dev.sitrep.alert.StoryText;
import dev.sitrep.alert.Terms;
import dev.sitrep.article.Article;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.reading.Genre;
import dev.sitrep.source.Origin;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A story's articles, numbered as in its sentences: who published them, when, and from whom they have it. */
public final class SourcesCommand implements Command {
    private static final int MOST_TITLE = 300;

    private final StoryFinder finder;

    public SourcesCommand(StoryFinder finder) {
        this.finder = finder;
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public String form() {
        return "sources N";
    }

    @Override
    public String example() {
        return "sources 2";
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Message run(Context context) {
        return finder.page(this, context, report -> list(report, context));
    }

    private static Listing list(StoryReport report, Context context) {
        List<Listing.Item> items = new ArrayList<>();
        for (Article article : report.articles()) {
            items.add(Listing.Item.of(line(report, article, items.size() + 1, context)));
        }
        return new Listing(
                "sources #" + report.story().id(),
                List.of(new Block.Heading(context.headline(report))),
                items,
                List.of(
                        Block.note(StoryText.origins(report, context.speech())),
                        StoryButtons.row(report, context.speech(), "story")));
    }

    private static Block line(StoryReport report, Article article, int number, Context context) {
        List<Run> runs = new ArrayList<>();
        runs.add(
                new Run.Plain(
                        "[" + number + "] " + context.speech().isolated(article.outlet()) + ": "));
        String title =
                article.title().isBlank()
                        ? context.say("sources.untitled")
                        : Excerpt.of(article.title(), MOST_TITLE);
        runs.add(article.url() == null ? new Run.Plain(title) : new Run.Link(title, article.url()));
        List<String> known = new ArrayList<>();
        known.add(context.near(article.arrivedAt()));
        known.add(from(report, article, context));
        // Where its page was not read or gave nothing, what is known is what the feed says: often
        // the first lines alone.
        String text = Terms.textFrom(article.textFrom(), context.speech());
        if (!text.isEmpty()) {
            known.add(text);
        }
        runs.add(new Run.Plain("\n" + context.speech().list(known)));
        return new Block.Paragraph(runs);
    }

    private static String from(StoryReport report, Article article, Context context) {
        Genre genre = Genre.of(article);
        if (!genre.tellsTheEvent()) {
            return Terms.genre(genre, context.speech());
        }
        Long first = article.duplicateOf();
        if (first != null) {
            int number = StoryText.source(report, first);
            return number > 0 ? context.say("sources.same", number) : context.say("sources.copy");
        }
        Optional<Origin> origin =
                report.summary().origins().origins().stream()
                        .filter(o -> o.articles().contains(article.id()))
                        .findFirst();
        return origin.filter(o -> !o.name().equals(article.outlet()))
                .map(o -> context.say("sources.from", o.name()))
                .orElseGet(
                        () ->
                                context.say(
                                        origin.isPresent()
                                                ? "sources.own"
                                                : "sources.unattributed"));
    }
}
