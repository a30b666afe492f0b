package dev.sitrep.command;

import dev.sitrep.delivery.Message;
import dev.sitrep.text.EditDistance;
import dev.sitrep.text.Excerpt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All commands: found by name, listed for help, and guessed at when a name is mistyped. */
public final class CommandBook {
    private final List<Command> commands;
    private final Map<String, Command> byName = new LinkedHashMap<>();

    /**
     * @param commands in the order in which help lists those of one purpose; help itself is added
     */
    public CommandBook(List<Command> commands) {
        List<Command> all = new ArrayList<>(commands);
        all.add(new HelpCommand(this));
        for (Command command : all) {
            byName.put(command.name(), command);
            command.aliases().forEach(alias -> byName.put(alias, command));
        }
        this.commands = all.stream().filter(Command::isListed).toList();
    }

    /** Those that people are told of, in the order of help. */
    public List<Command> commands() {
        return commands;
    }

    public Optional<Command> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Runs what was typed, or says what may have been meant. */
    Message answer(Typed typed, Context context) {
        return find(typed.name())
                .map(command -> answer(command, context))
                .orElseGet(() -> unknown(typed.name(), context));
    }

    private static Message answer(Command command, Context context) {
        Message answer = command.run(context);
        boolean inPlace = context.pressedOn() != null && command.inPlace();
        return inPlace && !(command instanceof BackCommand)
                ? BackCommand.with(answer, context.speech())
                : answer;
    }

    private Message unknown(String name, Context context) {
        String help = context.typed("help");
        if (name.isEmpty()) {
            return Message.text(context.say("asking.help", help));
        }
        String shown = Excerpt.of(name, 40);
        return Message.text(
                near(name)
                        .map(n -> context.say("asking.near", shown, context.typed(n)))
                        .orElseGet(() -> context.say("asking.unknown", shown, help)));
    }

    /** The listed name that is nearest to what was typed; empty where none is near. */
    Optional<String> near(String name) {
        String latin = KeyboardLayout.latin(name);
        int allowed = latin.length() < 4 ? 1 : 2;
        return byName.entrySet().stream()
                .filter(known -> known.getValue().isListed())
                .map(Map.Entry::getKey)
                .filter(known -> EditDistance.between(latin, known) <= allowed)
                .min(Comparator.comparingInt(known -> EditDistance.between(latin, known)));
    }
}
