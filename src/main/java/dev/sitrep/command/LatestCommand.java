package dev.sitrep.command;

import dev.sitrep.alert.StoryText;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Wording;
import dev.sitrep.digest.Stories;
import dev.sitrep.summary.StoryReport;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The headlines of the last day, latest first. */
public final class LatestCommand implements Command {
    private static final Duration SPAN = Duration.ofHours(24);
    private static final int MOST = 20;

    private final Stories stories;
    private final ToldStore told;

    public LatestCommand(Stories stories, ToldStore told) {
        this.stories = stories;
        this.told = told;
    }

    @Override
    public String name() {
        return "latest";
    }

    @Override
    public String form() {
        return "latest";
    }

    @Override
    public String does() {
        return "the stories of the last 24 hours, latest first";
    }

    @Override
    public String example() {
        return "latest";
    }

    @Override
    public Message run(Context context) {
        Instant now = context.now();
        List<StoryReport> all =
                stories.updatedBetween(now.minus(SPAN), now).stream()
                        .sorted(
                                Comparator.comparing((StoryReport r) -> r.story().updatedAt())
                                        .reversed()
                                        .thenComparingLong(r -> r.story().id()))
                        .toList();
        if (all.isEmpty()) {
            return Message.text("Nothing came in the last 24 hours.");
        }
        List<StoryReport> shown = all.subList(0, Math.min(MOST, all.size()));
        told.list(context.chat().id(), shown.stream().map(r -> r.story().id()).toList());
        return list(all.size(), shown, context);
    }

    private static Message list(int all, List<StoryReport> shown, Context context) {
        ZoneId zone = context.chat().settings().zone();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading("The last 24 hours · " + Wording.count(all, "story", "stories")));
        for (int i = 0; i < shown.size(); i++) {
            StoryReport report = shown.get(i);
            List<Run> runs =
                    new ArrayList<>(
                            StoryText.title(
                                    (i + 1) + ". ",
                                    report,
                                    Wording.near(report.story().updatedAt(), context.now(), zone)));
            runs.add(new Run.Plain("\n" + StoryText.origins(report)));
            blocks.add(new Block.Paragraph(runs));
        }
        int more = all - shown.size();
        String rest = more > 0 ? "And " + more + " more before these. " : "";
        blocks.add(
                Block.note(
                        rest
                                + "For one of them: "
                                + context.typed("story 1")
                                + ", "
                                + context.typed("sources 1")
                                + "."));
        return new Message(blocks);
    }
}
