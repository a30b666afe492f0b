package dev.sitrep.alert;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;
import dev.sitrep.topic.TopicMatch;

import java.util.ArrayList;
import java.util.List;

/** An alert as a chat sees it. */
public final class AlertText {
    private static final int DIFFERENCES = 1;
    private static final int SENTENCES = 2;

    private AlertText() {}

    /** The sentences that the message shows in full, in order. */
    public static List<Sentence> sentences(StoryReport report) {
        return StoryText.lead(report, SENTENCES);
    }

    /** The sentences of which it shows a part. */
    public static List<String> claims(StoryReport report) {
        return report.claimSentences(DIFFERENCES);
    }

    public static Message message(Alert alert, TopicMatch match, StoryReport report) {
        List<Run> body = new ArrayList<>(StoryText.title("", report));
        if (!alert.reason().isEmpty()) {
            body.add(new Run.Plain("\n" + alert.reason()));
        }
        String lead = StoryText.sentences(report, sentences(report));
        if (!lead.isEmpty()) {
            body.add(new Run.Plain("\n" + lead));
        }
        StoryText.differences(report, DIFFERENCES)
                .forEach(line -> body.add(new Run.Plain("\n" + line)));
        return new Message(
                List.of(
                        new Block.Paragraph(body),
                        Block.note(StoryText.origins(report)),
                        Block.note(
                                "On your topic: "
                                        + match.topic().typed()
                                        + ". Found: "
                                        + match.why()
                                        + "."),
                        buttons(report)));
    }

    /** A digest's order shows what matters; who is woken may ask. */
    private static Block buttons(StoryReport report) {
        List<Button> buttons = new ArrayList<>(StoryText.buttons("", report).buttons());
        buttons.add(new Button("Why", "why #" + report.story().id()));
        return new Block.Buttons(buttons);
    }
}
