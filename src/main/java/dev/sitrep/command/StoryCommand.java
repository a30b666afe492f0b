package dev.sitrep.command;

import dev.sitrep.alert.StoryText;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Wording;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** All that is known of one story. */
public final class StoryCommand implements Command {
    private static final int DIFFERENCES = 5;

    private final StoryFinder finder;

    public StoryCommand(StoryFinder finder) {
        this.finder = finder;
    }

    @Override
    public String name() {
        return "story";
    }

    @Override
    public String form() {
        return "story N";
    }

    @Override
    public String does() {
        return "all that is known of story N of your last list";
    }

    @Override
    public String example() {
        return "story 2";
    }

    @Override
    public Message run(Context context) {
        ZoneId zone = context.chat().settings().zone();
        return finder.answer(this, context, report -> tell(report, context, zone));
    }

    private static Message tell(StoryReport report, Context context, ZoneId zone) {
        List<Run> body = new ArrayList<>(StoryText.title("", report));
        StoryText.passed(report, context.now())
                .or(() -> StoryText.planned(report).map(when -> when + "."))
                .ifPresent(line -> body.add(new Run.Plain("\n" + line)));
        for (Sentence sentence : report.summary().sentences()) {
            body.add(new Run.Plain("\n" + StoryText.sentences(report, List.of(sentence))));
        }
        StoryText.differences(report, DIFFERENCES)
                .forEach(line -> body.add(new Run.Plain("\n" + line)));
        String since = Wording.near(report.story().startedAt(), context.now(), zone);
        String last = Wording.near(report.story().updatedAt(), context.now(), zone);
        return new Message(
                List.of(
                        new Block.Paragraph(body),
                        Block.note(
                                StoryText.status(report).map(line -> line + "\n").orElse("")
                                        + StoryText.origins(report)),
                        Block.note(
                                Wording.count(report.articles().size(), "article", "articles")
                                        + (since.equals(last)
                                                ? ", " + since
                                                : ", first " + since + ", last " + last)),
                        new Block.Buttons(
                                List.of(
                                        new Button("Timeline", "timeline #" + report.story().id()),
                                        new Button("Sources", "sources #" + report.story().id()),
                                        new Button("Quotes", "quotes #" + report.story().id())))));
    }
}
