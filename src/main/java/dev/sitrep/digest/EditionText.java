package dev.sitrep.digest;

import dev.sitrep.alert.DifferenceText;
import dev.sitrep.alert.StoryButtons;
import dev.sitrep.alert.StoryText;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.digest.Edition.Item;
import dev.sitrep.speech.Speech;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Excerpt;

import java.util.ArrayList;
import java.util.List;

/** An edition as a chat sees it. */
public final class EditionText {
    private static final int LONGEST_TOPIC = 40;

    /** Before a story that belongs to the one above it. */
    private static final String KIN = "↳ ";

    private EditionText() {}

    public static Message message(Edition edition, Platform platform, Speech speech) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(heading(edition, speech)));
        for (Item item : edition.items()) {
            blocks.addAll(story(item, edition.window(), speech));
        }
        int more = edition.stories() - (edition.items().size() - edition.changed());
        if (more > 0) {
            String latest = platform.command("latest");
            blocks.add(Block.paragraph(speech.say("edition.more", more, latest)));
        }
        String coverage = edition.coverage().line(speech);
        if (!coverage.isEmpty()) {
            blocks.add(Block.note(coverage));
        }
        return new Message(blocks);
    }

    private static String heading(Edition edition, Speech speech) {
        DigestWindow window = edition.window();
        return speech.say(
                edition.covers() > 1 ? "edition.heading.several" : "edition.heading",
                speech.translated(edition.title()),
                speech.moment(window.to(), edition.zone()),
                what(edition, speech),
                speech.near(window.from(), window.to(), edition.zone()),
                edition.covers());
    }

    /** "3 stories from 14 articles, 1 changed". */
    private static String what(Edition edition, Speech speech) {
        int stories = edition.stories();
        int changed = edition.changed();
        if (stories == 0) {
            return changed == 0
                    ? speech.say("edition.nothing")
                    : speech.say("edition.changed", changed);
        }
        return changed == 0
                ? speech.say("edition.news", stories, edition.articles())
                : speech.say("edition.news.changed", stories, edition.articles(), changed);
    }

    private static List<Block> story(Item item, DigestWindow window, Speech speech) {
        StoryReport report = item.report();
        List<Run> body = new ArrayList<>(title(item, speech));
        if (DigestComposer.passes(report, window)) {
            StoryText.passed(report, window.to(), speech)
                    .ifPresent(line -> body.add(new Run.Plain("\n" + line)));
        }
        if (!item.known().isEmpty()) {
            String known = StoryText.sentences(report, item.known(), speech);
            body.add(new Run.Plain("\n" + known));
        }
        if (!item.fresh().isEmpty()) {
            String fresh = StoryText.sentences(report, item.fresh(), speech);
            body.add(new Run.Plain("\n" + speech.say("edition.new", fresh)));
        }
        item.corrections()
                .forEach(c -> body.add(new Run.Plain("\n" + DifferenceText.correction(c, speech))));
        StoryText.differences(report, Edition.DIFFERENCES, speech)
                .forEach(line -> body.add(new Run.Plain("\n" + line)));
        return List.of(
                new Block.Paragraph(body),
                Block.note(StoryText.origins(report, speech)),
                StoryButtons.ofItem(item.number(), report, speech));
    }

    private static List<Run> title(Item item, Speech speech) {
        List<String> remarks = new ArrayList<>();
        Integer first = item.storylineOf();
        String topic = item.followed();
        if (topic != null) {
            remarks.add(
                    topic.isEmpty()
                            ? speech.say("edition.followed")
                            : speech.say("edition.topic", Excerpt.of(topic, LONGEST_TOPIC)));
        }
        if (first != null) {
            remarks.add(speech.say("remark.storyline", first));
        }
        String number = item.number() + ". " + (first == null ? "" : KIN);
        return StoryText.title(number, item.report(), speech, remarks.toArray(String[]::new));
    }
}
