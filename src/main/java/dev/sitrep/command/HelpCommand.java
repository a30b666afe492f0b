package dev.sitrep.command;

import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists the commands by what they are for, or tells all of one; each from its own words. */
final class HelpCommand implements Command {
    /** Marks what in groups is for those who administer them. */
    private static final String FOR_ADMINISTRATORS = "*";

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
        return "help [COMMAND]";
    }

    @Override
    public String example() {
        return "help follow";
    }

    @Override
    public Purpose purpose() {
        return Purpose.CHAT;
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Message run(Context context) {
        Page page = Page.of(context.argument());
        String asked = page.argument().toLowerCase(Locale.ROOT);
        String name = asked.startsWith("/") ? asked.substring(1) : asked;
        if (name.isEmpty()) {
            return list(context).page(page.number(), this, context);
        }
        return book.find(name)
                .filter(Command::isListed)
                .map(command -> one(command, context))
                .orElseGet(() -> unknown(name, context));
    }

    private Listing list(Context context) {
        List<Listing.Item> groups = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            List<Command> some =
                    book.commands().stream().filter(c -> c.purpose() == purpose).toList();
            if (!some.isEmpty()) {
                groups.add(Listing.Item.of(group(purpose, some, context)));
            }
        }
        List<Block> foot = new ArrayList<>();
        String more = context.say("help.more", context.typed("help follow"));
        boolean marked = book.commands().stream().anyMatch(c -> isMarked(c, context));
        foot.add(
                Block.note(
                        marked
                                ? context.say("help.marked", FOR_ADMINISTRATORS) + "\n" + more
                                : more));
        return new Listing(
                "help", List.of(new Block.Heading(context.say("help.heading"))), groups, foot);
    }

    private static Block group(Purpose purpose, List<Command> commands, Context context) {
        Speech speech = context.speech();
        List<Run> lines = new ArrayList<>();
        lines.add(new Run.Italic(purpose.heading(speech)));
        for (Command command : commands) {
            String mark = isMarked(command, context) ? FOR_ADMINISTRATORS : "";
            lines.add(new Run.Plain("\n"));
            lines.add(new Run.Bold(context.typed(command.form())));
            lines.add(new Run.Plain(mark + " — " + command.does(speech)));
        }
        return new Block.Paragraph(lines);
    }

    /** At a terminal there is nobody else. */
    private static boolean isMarked(Command command, Context context) {
        return command.changesSettings()
                && !context.chat().settings().openToAll()
                && context.chat().ref().platform() != Platform.TERMINAL;
    }

    private static Message one(Command command, Context context) {
        Speech speech = context.speech();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(context.typed(command.form())));
        blocks.add(Block.paragraph(speech.capitalised(command.does(speech)) + "."));
        String more = command.more(speech);
        if (!more.isEmpty()) {
            blocks.add(Block.paragraph(more));
        }
        blocks.add(Block.paragraph(speech.say("help.example", context.typed(command.example()))));
        if (!command.aliases().isEmpty()) {
            List<String> names = command.aliases().stream().map(context::typed).toList();
            blocks.add(Block.note(speech.say("help.aliases", speech.list(names))));
        }
        if (isMarked(command, context)) {
            blocks.add(Block.note(speech.say("help.administrators")));
        }
        blocks.add(new Block.Buttons(List.of(new Button(speech.say("help.button.all"), "help"))));
        return new Message(blocks);
    }

    private Message unknown(String name, Context context) {
        String shown = Excerpt.of(name, 40);
        return wrong(
                context,
                book.near(name)
                        .map(n -> context.say("asking.near", shown, context.typed("help " + n)))
                        .orElseGet(
                                () -> context.say("asking.unknown", shown, context.typed("help"))));
    }
}
