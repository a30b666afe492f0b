package dev.sitrep.command;

import dev.sitrep.alert.StoryText;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;

import java.util.ArrayList;
import java.util.List;

/** Stories as numbered lines: as much of each as the chat's digests say much or little. */
final class StoryList {
    private StoryList() {}

    /** Numbered from 1, which is what the chat's numbers are to stand for. */
    static List<Listing.Item> items(List<StoryReport> reports, Context context) {
        List<Listing.Item> items = new ArrayList<>();
        for (StoryReport report : reports) {
            items.add(item(items.size() + 1, report, context));
        }
        return items;
    }

    /** The same with nothing but their headlines. */
    static List<Listing.Item> headlines(List<StoryReport> reports, Context context) {
        List<Listing.Item> items = new ArrayList<>();
        for (StoryReport report : reports) {
            int number = items.size() + 1;
            items.add(
                    new Listing.Item(
                            new Block.Paragraph(title(number, report, context)),
                            button(number, report)));
        }
        return items;
    }

    private static List<Run> title(int number, StoryReport report, Context context) {
        return StoryText.title(
                number + ". ", report, context.speech(), context.near(report.story().updatedAt()));
    }

    private static Button button(int number, StoryReport report) {
        return new Button(String.valueOf(number), "story #" + report.story().id());
    }

    private static Listing.Item item(int number, StoryReport report, Context context) {
        int sentences = context.chat().settings().length().sentences();
        List<Run> runs = new ArrayList<>(title(number, report, context));
        List<Sentence> lead = StoryText.lead(report, sentences > 3 ? 1 : 0);
        if (!lead.isEmpty()) {
            runs.add(new Run.Plain("\n" + StoryText.sentences(report, lead, context.speech())));
        }
        if (sentences > 1) {
            runs.add(new Run.Plain("\n" + StoryText.origins(report, context.speech())));
        }
        return new Listing.Item(new Block.Paragraph(runs), button(number, report));
    }

    /** How to read on. */
    static Block hint(Context context) {
        return Block.note(
                context.say("list.one", context.typed("story 1"), context.typed("sources 1")));
    }
}
