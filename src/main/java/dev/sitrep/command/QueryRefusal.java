package dev.sitrep.command;

import dev.sitrep.delivery.Message.Block;
import dev.sitrep.topic.TopicQuery.Parsing;

import java.util.List;

/** Shows where a query went wrong. */
final class QueryRefusal {
    private static final int BEFORE = 30;
    private static final int SHOWN = 60;

    private QueryRefusal() {}

    static List<Block> blocks(
            String typed, Parsing.Refused refused, Command command, Context context) {
        // Long queries are cut so that the mark stays on the line.
        int from = Math.max(0, refused.position() - BEFORE);
        String shown = typed.substring(from, Math.min(typed.length(), from + SHOWN));
        String mark = " ".repeat(refused.position() - from) + "^";
        return List.of(
                Block.paragraph(refused.why(context.speech())),
                new Block.Fixed(shown + "\n" + mark),
                Block.paragraph(context.say("asking.form", command.form(), command.example())));
    }
}
