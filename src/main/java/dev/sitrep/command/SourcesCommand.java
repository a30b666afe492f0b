package dev.sitrep.command;

import dev.sitrep.alert.StoryText;
import dev.sitrep.article.Article;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Wording;
import dev.sitrep.reading.Genre;
import dev.sitrep.source.Origin;
import dev.sitrep.summary.StoryReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A story's articles, numbered as in its sentences: who published them, when, and from whom they have it. */
public final class SourcesCommand implements Command {
    private static final int MOST = 40;

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
    public String does() {
        return "the articles behind story N, and where they have it from";
    }

    @Override
    public String example() {
        return "sources 2";
    }

    @Override
    public Message run(Context context) {
        return finder.answer(this, context, report -> list(report, context));
    }

    private static Message list(StoryReport report, Context context) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(report.summary().headline()));
        report.articles().stream()
                .limit(MOST)
                .forEach(article -> blocks.add(line(report, article, context)));
        int more = report.articles().size() - MOST;
        String rest = more > 0 ? "And " + more + " more. " : "";
        blocks.add(Block.note(rest + StoryText.origins(report)));
        return new Message(blocks);
    }

    private static Block line(StoryReport report, Article article, Context context) {
        List<Run> runs = new ArrayList<>();
        int number = StoryText.source(report, article.id());
        runs.add(new Run.Plain("[" + number + "] " + article.outlet() + ": "));
        String title = article.title().isBlank() ? "(no title)" : article.title();
        runs.add(article.url() == null ? new Run.Plain(title) : new Run.Link(title, article.url()));
        String when =
                Wording.near(article.arrivedAt(), context.now(), context.chat().settings().zone());
        runs.add(new Run.Plain("\n" + when + from(report, article) + readIn(article)));
        return new Block.Paragraph(runs);
    }

    private static String from(StoryReport report, Article article) {
        Genre genre = Genre.of(article);
        if (!genre.tellsTheEvent()) {
            return ", " + genre.words();
        }
        Long first = article.duplicateOf();
        if (first != null) {
            int number = StoryText.source(report, first);
            return number > 0 ? ", the same text as [" + number + "]" : ", a copy";
        }
        Optional<Origin> origin =
                report.summary().origins().origins().stream()
                        .filter(o -> o.articles().contains(article.id()))
                        .findFirst();
        return origin.filter(o -> !o.name().equals(article.outlet()))
                .map(o -> ", from " + o.name())
                .orElse(origin.isPresent() ? ", its own report" : ", unattributed");
    }

    /** Where its page was not read or gave nothing, what is known is what the feed says: often the first lines alone. */
    private static String readIn(Article article) {
        return switch (article.textFrom()) {
            case PAGE -> "";
            case NONE -> ", known by its title alone";
            default -> ", text from " + article.textFrom().said();
        };
    }
}
