package dev.sitrep.alert;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.alert.AlertDecision.Cause;
import dev.sitrep.alert.AlertDecision.NoAlert;
import dev.sitrep.chat.Told.Shown;
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

/**
 * An alert as a chat sees it. A telephone shows the first line at night: it says what changed, or where the story is new, what happened.
 */
public final class AlertText {
    private static final int DIFFERENCES = 1;
    private static final int SENTENCES = 2;

    private AlertText() {}

    /** The sentences that the message shows in full, in order. */
    public static List<Sentence> sentences(StoryReport report) {
        return StoryText.lead(report, SENTENCES);
    }

    /** What a chat has read when it got the message, and no more: the rest of the summary is news for the next digest. */
    public static List<Shown> shown(Alert alert, StoryReport report, Speech speech) {
        long story = report.story().id();
        List<Shown> read = new ArrayList<>();
        read.add(StoryText.shownHeadline(report, speech.language()));
        report.claimSentences(DIFFERENCES).forEach(claim -> read.add(new Shown(story, claim, "")));
        sentences(report).forEach(s -> read.add(new Shown(story, s.text(), report.language(s))));
        corrected(alert, report).ifPresent(read::add);
        return read;
    }

    /** What a chat has read that was told of a correction. */
    static Optional<Shown> corrected(Alert alert, StoryReport report) {
        return alert.cause() instanceof Cause.Corrected(var correction, var status)
                ? Optional.of(
                        new Shown(
                                report.story().id(),
                                correction.told(),
                                correction.now() == null ? "" : report.language()))
                : Optional.empty();
    }

    /**
     * The message in which a chat is first told of a story.
     *
     * @param because why it is for this chat
     */
    public static Message message(Alert alert, Because because, StoryReport report, Speech speech) {
        List<Run> body = new ArrayList<>();
        changes(alert, report, speech).forEach(line -> body.add(new Run.Plain(line + "\n")));
        return whole(body, because, alert.breaking(), report, speech);
    }

    /** The same as it is edited: the story as it stands, without what changed when the chat was woken. */
    public static Message standing(
            Because because, boolean breaking, StoryReport report, Speech speech) {
        return whole(new ArrayList<>(), because, breaking, report, speech);
    }

    private static Message whole(
            List<Run> body, Because because, boolean breaking, StoryReport report, Speech speech) {
        body.addAll(
                breaking
                        ? StoryText.breakingTitle(report, speech)
                        : StoryText.title("", report, speech));
        String lead = StoryText.sentences(report, sentences(report), speech);
        if (!lead.isEmpty()) {
            body.add(new Run.Plain("\n" + lead));
        }
        StoryText.differences(report, DIFFERENCES, speech)
                .forEach(line -> body.add(new Run.Plain("\n" + line)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(body));
        blocks.add(Block.note(StoryText.origins(report, speech)));
        blocks.add(Block.note(why(because, speech)));
        blocks.addAll(StoryButtons.ofAlert(report, because.topic(), speech));
        return new Message(blocks);
    }

    /** What goes under the live message when a chat is woken again: what changed, and of what. */
    public static Message news(Alert alert, StoryReport report, Speech speech) {
        List<Run> body = new ArrayList<>();
        List<String> changes = changes(alert, report, speech);
        body.add(new Run.Bold(changes.getFirst()));
        changes.stream().skip(1).forEach(line -> body.add(new Run.Plain("\n" + line)));
        body.add(new Run.Plain("\n" + StoryText.headline(report, speech)));
        return new Message(
                List.of(
                        new Block.Paragraph(body),
                        StoryButtons.row(report, speech, "more", "why", "mute")));
    }

    private static String why(Because because, Speech speech) {
        return switch (because) {
            case Because.OnTopic(TopicMatch match) ->
                    speech.say("alert.topic", match.topic().typed(), Terms.found(match, speech));
            case Because.FollowsStory() -> speech.say("alert.story");
            case Because.WasTold() -> speech.say("alert.told");
        };
    }

    /** What happened since the chat was last told, a line each; none for the first alert on the story. */
    static List<String> changes(Alert alert, StoryReport report, Speech speech) {
        List<String> lines = new ArrayList<>();
        String cause = cause(alert.cause(), speech);
        if (!cause.isEmpty()) {
            lines.add(cause);
        }
        if (alert.cause() instanceof Cause.Corrected(var correction, var status)
                && status != null) {
            lines.add(cause(status, speech));
            StoryText.status(report, speech).ifPresent(lines::add);
        }
        if (alert.cause() instanceof Cause.NewStatus) {
            StoryText.status(report, speech).ifPresent(lines::add);
        }
        return lines;
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
            case Cause.Corrected(var correction, var status) ->
                    DifferenceText.correction(correction, speech);
            case Cause.Breaking() -> speech.say("alert.breaking");
            case Cause.LaterCount(var jump) -> speech.say("alert.count", jump.now(), jump.was());
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
