package dev.sitrep.command;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All commands: found by name, listed for help, and guessed at when a name is mistyped. */
public final class CommandBook {
    private final List<Command> commands = new ArrayList<>();
    private final Map<String, Command> byName = new LinkedHashMap<>();

    /**
     * @param commands in the order in which help lists them; help itself is added
     */
    public CommandBook(List<Command> commands) {
        this.commands.addAll(commands);
        this.commands.add(new HelpCommand(this));
        for (Command command : this.commands) {
            byName.put(command.name(), command);
            command.aliases().forEach(alias -> byName.put(alias, command));
        }
    }

    /** In the order of help. */
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    public Optional<Command> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Runs what was typed, or says what may have been meant. */
    Message answer(Typed typed, Context context) {
        return find(typed.name())
                .map(c -> c.run(context))
                .orElseGet(() -> unknown(typed.name(), context));
    }

    private Message unknown(String name, Context context) {
        if (name.isEmpty()) {
            return Message.text("Send " + context.typed("help") + " for what I can do.");
        }
        String what = "I don't know “" + Wording.shorten(name, 40) + "”. ";
        return Message.text(
                what
                        + near(name)
                                .map(n -> "Did you mean " + context.typed(n) + "?")
                                .orElse("Send " + context.typed("help") + " for what I can do."));
    }

    private Optional<String> near(String name) {
        int allowed = name.length() < 4 ? 1 : 2;
        return byName.keySet().stream()
                .filter(known -> EditDistance.between(name, known) <= allowed)
                .min(Comparator.comparingInt(known -> EditDistance.between(name, known)));
    }
}
