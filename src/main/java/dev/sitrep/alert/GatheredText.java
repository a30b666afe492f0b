package dev.sitrep.alert;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.chat.HeldStore.Reason;
import dev.sitrep.chat.Platform;
import dev.sitrep.chat.Told.Shown;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.speech.Speech;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;

import java.util.ArrayList;
import java.util.List;

/** What was held back from a chat, in one message: a few lines a story. */
public final class GatheredText {
    /** What does not fit is left to the next digest. */
    public static final int MOST = 12;

    private static final int SENTENCES = 1;

    private GatheredText() {}

    /** One story, and what of it the chat is told. */
    public record Item(StoryReport report, Alert alert) {}

    /**
     * @param reason why they were held back
     * @param items at most {@link #MOST}, in the order of their numbers
     * @param more how many there are beside them
     */
    public static Message message(
            Reason reason, List<Item> items, int more, Platform platform, Speech speech) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(heading(reason, items.size() + more, speech)));
        for (int i = 0; i < items.size(); i++) {
            blocks.addAll(item(i + 1, items.get(i), speech));
        }
        if (more > 0) {
            blocks.add(Block.paragraph(speech.say("held.more", more, platform.command("latest"))));
        }
        return new Message(blocks);
    }

    private static String heading(Reason reason, int stories, Speech speech) {
        return switch (reason) {
            case QUIET_HOURS -> speech.say("held.quiet", stories);
            case COOLDOWN -> speech.say("held.cooldown", stories);
        };
    }

    private static List<Block> item(int number, Item item, Speech speech) {
        StoryReport report = item.report();
        List<Run> body = new ArrayList<>(StoryText.title(number + ". ", report, speech));
        AlertText.changes(item.alert(), report, speech)
                .forEach(line -> body.add(new Run.Plain("\n" + line)));
        String lead = StoryText.sentences(report, sentences(report), speech);
        if (!lead.isEmpty()) {
            body.add(new Run.Plain("\n" + lead));
        }
        return List.of(
                new Block.Paragraph(body),
                Block.note(StoryText.origins(report, speech)),
                StoryButtons.ofItem(number, report, speech));
    }

    private static List<Sentence> sentences(StoryReport report) {
        return StoryText.lead(report, SENTENCES);
    }

    /** What a chat has read of an item when it got the message. */
    public static List<Shown> shown(Item item, Speech speech) {
        StoryReport report = item.report();
        long story = report.story().id();
        List<Shown> read = new ArrayList<>();
        read.add(StoryText.shownHeadline(report, speech.language()));
        sentences(report).forEach(s -> read.add(new Shown(story, s.text(), report.language(s))));
        AlertText.corrected(item.alert(), report).ifPresent(read::add);
        return read;
    }
}
