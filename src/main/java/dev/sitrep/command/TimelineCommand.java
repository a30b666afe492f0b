package dev.sitrep.command;

import dev.sitrep.alert.StoryText;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Wording;
import dev.sitrep.digest.Stories;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.StoryReports.Step;

import java.util.ArrayList;
import java.util.List;

/** The storyline of a story: what came before it and after it, oldest first, each with its day, its status and why it belongs there. */
public final class TimelineCommand implements Command {
    private static final int MOST = 20;

    private final StoryFinder finder;
    private final Stories stories;

    public TimelineCommand(StoryFinder finder, Stories stories) {
        this.finder = finder;
        this.stories = stories;
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String form() {
        return "timeline N";
    }

    @Override
    public String does() {
        return "what story N follows and what followed it, and why they belong together";
    }

    @Override
    public String example() {
        return "timeline 2";
    }

    @Override
    public Message run(Context context) {
        return finder.answer(this, context, report -> list(report, context));
    }

    private Message list(StoryReport asked, Context context) {
        List<Step> all = stories.storyline(asked.story().storyline());
        List<Step> last = all.subList(Math.max(0, all.size() - MOST), all.size());
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading("Timeline · " + Wording.count(all.size(), "story", "stories")));
        if (last.size() < all.size()) {
            blocks.add(Block.note("The latest " + MOST + " are shown."));
        }
        last.forEach(step -> blocks.add(step(step, asked, context)));
        if (all.size() == 1) {
            blocks.add(Block.note("It follows no other story, and none has followed it yet."));
        }
        blocks.add(new Block.Buttons(List.of(new Button("Story", "story #" + asked.story().id()))));
        return new Message(blocks);
    }

    private static Block step(Step step, StoryReport asked, Context context) {
        StoryReport report = step.report().at(context.now());
        boolean same = report.story().id() == asked.story().id();
        String when =
                Wording.near(
                        report.story().startedAt(),
                        context.now(),
                        context.chat().settings().zone());
        List<Run> runs = new ArrayList<>();
        runs.addAll(
                same
                        ? StoryText.title("", report, when, "this story")
                        : StoryText.title("", report, when));
        if (!step.reason().isEmpty()) {
            runs.add(new Run.Plain("\n" + Wording.capitalised(step.reason()) + "."));
        }
        StoryText.passed(report, context.now())
                .ifPresent(line -> runs.add(new Run.Plain("\n" + line)));
        return new Block.Paragraph(runs);
    }
}
