package dev.sitrep.alert;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.TopicMatch;

import java.util.ArrayList;
import java.util.List;

/** An alert as a chat sees it. */
public final class AlertText {
    /** Differences told. */
    public static final int DIFFERENCES = 1;

    private static final int SENTENCES = 2;

    private AlertText() {}

    public static Message message(Alert alert, TopicMatch match, StoryReport report) {
        List<Run> body = new ArrayList<>(StoryText.title("", report));
        if (!alert.reason().isEmpty()) {
            body.add(new Run.Plain("\n" + alert.reason()));
        }
        String lead = StoryText.sentences(report, StoryText.lead(report, SENTENCES));
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
                        StoryText.buttons("", report)));
    }
}
