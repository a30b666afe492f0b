package dev.sitrep.command;

import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Language;
import dev.sitrep.topic.ReadyTopic;
import dev.sitrep.topic.Topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Ready-made topics to follow with a press. */
final class ReadyButtons {
    /** A telephone's width shows two titles. */
    private static final int IN_ROW = 2;

    private ReadyButtons() {}

    /** Those of them that the chat does not follow. */
    static List<ReadyTopic> open(List<ReadyTopic> ready, List<Topic> followed) {
        Set<String> typed = followed.stream().map(Topic::typed).collect(Collectors.toSet());
        return ready.stream().filter(topic -> !typed.contains(topic.typed())).toList();
    }

    static List<Block> rows(List<ReadyTopic> topics, Context context) {
        Language language = context.speech().language();
        List<Button> all =
                topics.stream()
                        .map(t -> new Button(t.title(language), "follow " + t.typed()))
                        .toList();
        List<Block> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i += IN_ROW) {
            rows.add(new Block.Buttons(all.subList(i, Math.min(all.size(), i + IN_ROW))));
        }
        return rows;
    }
}
