package dev.sitrep.telegram;

import com.google.re2j.Pattern;

import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.util.List;

/** The list of commands that Telegram shows behind the "/" button (Bot API, setMyCommands). */
public final class BotCommands {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");
    private static final int MOST_HELP = 256;
    private static final int MOST_COMMANDS = 100;

    private final List<BotCommand> commands;

    /**
     * One line of the list.
     *
     * @param name without the slash; a name that Telegram does not take is left out of the list and works all the same
     * @param help what it does
     */
    public record Entry(String name, String help) {}

    public BotCommands(List<Entry> entries) {
        this.commands =
                entries.stream()
                        .filter(entry -> NAME.matches(entry.name()) && !help(entry).isEmpty())
                        .limit(MOST_COMMANDS)
                        .map(entry -> new BotCommand(entry.name(), help(entry)))
                        .toList();
    }

    private static String help(Entry entry) {
        String help = TelegramText.clean(entry.help()).replace('\n', ' ').strip();
        return help.length() <= MOST_HELP
                ? help
                : help.substring(0, TelegramText.between(help, MOST_HELP - 1)) + "…";
    }

    void publish(TelegramClient client) throws TelegramApiException {
        if (!commands.isEmpty()) {
            client.execute(SetMyCommands.builder().commands(commands).build());
        }
    }
}
