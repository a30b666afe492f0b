package dev.sitrep.command;

import dev.sitrep.alert.LinkText;
import dev.sitrep.alert.StoryButtons;
import dev.sitrep.alert.StoryText;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.digest.Stories;
import dev.sitrep.story.LinkReason;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.StoryReports.Step;

import java.util.ArrayList;
import java.util.List;

/** The storyline of a story: what came before it and after it, oldest first, each with its day, its status and why it belongs there. */
public final class TimelineCommand implements Command {
    private static final int MOST = 100;

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
    public String example() {
        return "timeline 2";
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Message run(Context context) {
        return finder.page(this, context, report -> list(report, context));
    }

    private Listing list(StoryReport asked, Context context) {
        List<Step> all = stories.storyline(asked.story().storyline());
        List<Step> last = all.subList(Math.max(0, all.size() - MOST), all.size());
        List<Block> head = new ArrayList<>();
        head.add(new Block.Heading(context.say("timeline.heading", all.size())));
        if (last.size() < all.size()) {
            head.add(Block.note(context.say("timeline.latest", MOST)));
        }
        List<Block> foot = new ArrayList<>();
        if (all.size() == 1) {
            foot.add(Block.note(context.say("timeline.alone")));
        }
        foot.add(StoryButtons.row(asked, context.speech(), "story"));
        return new Listing(
                "timeline #" + asked.story().id(),
                head,
                last.stream().map(step -> Listing.Item.of(step(step, asked, context))).toList(),
                foot);
    }

    private static Block step(Step step, StoryReport asked, Context context) {
        StoryReport report = step.report().at(context.now());
        String when = context.near(report.story().startedAt());
        List<Run> runs = new ArrayList<>();
        runs.addAll(
                report.story().id() == asked.story().id()
                        ? StoryText.title(
                                "", report, context.speech(), when, context.say("timeline.this"))
                        : StoryText.title("", report, context.speech(), when));
        LinkReason reason = step.reason();
        if (reason != null) {
            String words = LinkText.reason(reason, context.speech());
            runs.add(new Run.Plain("\n" + context.speech().capitalised(words) + "."));
        }
        StoryText.passed(report, context.now(), context.speech())
                .ifPresent(line -> runs.add(new Run.Plain("\n" + line)));
        return new Block.Paragraph(runs);
    }
}
