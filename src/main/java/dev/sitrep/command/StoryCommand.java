package dev.sitrep.command;

import dev.sitrep.alert.StoryButtons;
import dev.sitrep.alert.StoryText;
import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;

import java.util.ArrayList;
import java.util.List;

/** All that is known of one story. */
public final class StoryCommand implements Command {
    private static final int DIFFERENCES = 5;

    /** Differences that go beyond this are left out, so that all stands in one message of every platform. */
    private static final int MOST_CHARACTERS = 3000;

    private final StoryFinder finder;
    private final StoryFollowStore followed;

    public StoryCommand(StoryFinder finder, StoryFollowStore followed) {
        this.finder = finder;
        this.followed = followed;
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
    public String example() {
        return "story 2";
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Message run(Context context) {
        return finder.answer(this, context, report -> tell(report, context));
    }

    private Message tell(StoryReport report, Context context) {
        String origins = StoryText.origins(report, context.speech());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(body(report, context)));
        blocks.add(
                Block.note(
                        StoryText.status(report, context.speech())
                                .map(line -> line + "\n" + origins)
                                .orElse(origins)));
        blocks.add(Block.note(articles(report, context)));
        boolean isFollowed = followed.follows(context.chat().id(), report.story().id());
        blocks.addAll(StoryButtons.ofStory(report, isFollowed, context.speech()));
        return new Message(blocks);
    }

    private static List<Run> body(StoryReport report, Context context) {
        List<Run> body = new ArrayList<>(StoryText.title("", report, context.speech()));
        StoryText.passed(report, context.now(), context.speech())
                .or(() -> StoryText.planned(report, context.speech()))
                .ifPresent(line -> body.add(new Run.Plain("\n" + line)));
        for (Sentence sentence : report.summary().sentences()) {
            body.add(
                    new Run.Plain(
                            "\n"
                                    + StoryText.sentences(
                                            report, List.of(sentence), context.speech())));
        }
        int length = body.stream().mapToInt(run -> run.text().length()).sum();
        for (String line : StoryText.differences(report, DIFFERENCES, context.speech())) {
            length += line.length();
            if (length <= MOST_CHARACTERS) {
                body.add(new Run.Plain("\n" + line));
            }
        }
        return body;
    }

    private static String articles(StoryReport report, Context context) {
        String since = context.near(report.story().startedAt());
        String last = context.near(report.story().updatedAt());
        int count = report.articles().size();
        return since.equals(last)
                ? context.say("story.articles", count, since)
                : context.say("story.articles.span", count, since, last);
    }
}
