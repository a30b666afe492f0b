package dev.sitrep.command;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;

import java.util.ArrayList;
import java.util.List;

/** Lists the commands, each from its own words. */
final class HelpCommand implements Command {
    private final CommandBook book;

    HelpCommand(CommandBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String form() {
        return "help";
    }

    @Override
    public String does() {
        return "list the commands";
    }

    @Override
    public String example() {
        return "help";
    }

    @Override
    public Message run(Context context) {
        List<Run> lines = new ArrayList<>();
        for (Command command : book.commands()) {
            lines.add(new Run.Plain(lines.isEmpty() ? "" : "\n"));
            lines.add(new Run.Bold(context.typed(command.form())));
            lines.add(new Run.Plain(" — " + command.does()));
        }
        return new Message(List.of(new Block.Heading("What I can do"), new Block.Paragraph(lines)));
    }
}
