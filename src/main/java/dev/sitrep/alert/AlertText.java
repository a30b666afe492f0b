package dev.sitrep.alert;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.alert.AlertDecision.Cause;
import dev.sitrep.alert.AlertDecision.NoAlert;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.speech.Speech;
import dev.sitrep.story.Status;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;
import dev.sitrep.topic.TopicMatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /**
     * @param match why it is for this chat; empty where the chat follows the story itself
     */
    public static Message message(
            Alert alert, Optional<TopicMatch> match, StoryReport report, Speech speech) {
        List<Run> body = new ArrayList<>(StoryText.title("", report, speech));
        String cause = cause(alert.cause(), speech);
        if (!cause.isEmpty()) {
            body.add(new Run.Plain("\n" + cause));
        }
        String lead = StoryText.sentences(report, sentences(report), speech);
        if (!lead.isEmpty()) {
            body.add(new Run.Plain("\n" + lead));
        }
        StoryText.differences(report, DIFFERENCES, speech)
                .forEach(line -> body.add(new Run.Plain("\n" + line)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(body));
        blocks.add(Block.note(StoryText.origins(report, speech)));
        blocks.add(
                Block.note(
                        match.map(m -> onTopic(m, speech))
                                .orElseGet(() -> speech.say("alert.story"))));
        blocks.addAll(StoryButtons.ofAlert(report, speech));
        return new Message(blocks);
    }

    private static String onTopic(TopicMatch match, Speech speech) {
        return speech.say("alert.topic", match.topic().typed(), Terms.found(match, speech));
    }

    /** What happened since the chat was last told, as a sentence; empty for the first alert on the story. */
    public static String cause(Cause cause, Speech speech) {
        return switch (cause) {
            case Cause.First() -> "";
            case Cause.NewStatus(Status now, Status was) ->
                    was == null
                            ? speech.say("alert.status", Terms.status(now, speech))
                            : speech.say(
                                    "alert.status.was",
                                    Terms.status(now, speech),
                                    Terms.status(was, speech));
            case Cause.LaterCount() -> speech.say("alert.count");
            case Cause.MoreOrigins(int now, int was) -> speech.say("alert.origins", now, was);
        };
    }

    /** Why a chat was not told, as a sentence. */
    public static String reason(NoAlert not, Speech speech) {
        return switch (not.reason()) {
            case NOT_STARTED -> speech.say("alert.not.started");
            case NOTHING_NEW -> speech.say("alert.not.new");
        };
    }
}
