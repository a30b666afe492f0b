package dev.sitrep.digest;

import dev.sitrep.alert.StoryText;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Wording;
import dev.sitrep.digest.Edition.Item;

import java.util.ArrayList;
import java.util.List;

/** An edition as a chat sees it. */
public final class EditionText {
    private EditionText() {}

    public static Message message(Edition edition, Platform platform) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(heading(edition)));
        for (Item item : edition.items()) {
            blocks.addAll(story(item, edition.window()));
        }
        int more = edition.stories() - (edition.items().size() - edition.changed());
        if (more > 0) {
            blocks.add(
                    Block.paragraph(
                            "And "
                                    + Wording.count(more, "more story", "more stories")
                                    + ": "
                                    + platform.command("latest")));
        }
        if (!edition.coverage().line().isEmpty()) {
            blocks.add(Block.note(edition.coverage().line()));
        }
        return new Message(blocks);
    }

    private static String heading(Edition edition) {
        DigestWindow window = edition.window();
        return edition.title()
                + " · "
                + Wording.moment(window.to(), edition.zone())
                + " · "
                + what(edition)
                + " (since "
                + Wording.near(window.from(), window.to(), edition.zone())
                + ")";
    }

    /** "3 stories from 14 articles, 1 changed". */
    private static String what(Edition edition) {
        String news =
                Wording.count(edition.stories(), "story", "stories")
                        + " from "
                        + Wording.count(edition.articles(), "article", "articles");
        if (edition.changed() == 0) {
            return edition.stories() == 0 ? "nothing new" : news;
        }
        return edition.stories() == 0
                ? Wording.count(edition.changed(), "story", "stories") + " changed"
                : news + ", " + edition.changed() + " changed";
    }

    private static List<Block> story(Item item, DigestWindow window) {
        String[] remarks =
                item.storylineOf() == null
                        ? new String[0]
                        : new String[] {"same storyline as " + item.storylineOf()};
        List<Run> body =
                new ArrayList<>(StoryText.title(item.number() + ". ", item.report(), remarks));
        if (item.report().passesUnreported(window.from(), window.to())) {
            StoryText.passed(item.report(), window.to())
                    .ifPresent(line -> body.add(new Run.Plain("\n" + line)));
        }
        if (!item.known().isEmpty()) {
            body.add(new Run.Plain("\n" + StoryText.sentences(item.report(), item.known())));
        }
        if (!item.fresh().isEmpty()) {
            body.add(new Run.Plain("\nNew: " + StoryText.sentences(item.report(), item.fresh())));
        }
        item.corrections().forEach(c -> body.add(new Run.Plain("\n" + StoryText.correction(c))));
        StoryText.differences(item.report(), Edition.DIFFERENCES)
                .forEach(line -> body.add(new Run.Plain("\n" + line)));
        return List.of(
                new Block.Paragraph(body),
                Block.note(StoryText.origins(item.report())),
                StoryText.buttons(String.valueOf(item.number()), item.report()));
    }
}
