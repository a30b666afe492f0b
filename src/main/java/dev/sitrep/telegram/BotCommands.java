package dev.sitrep.telegram;

import com.google.re2j.Pattern;

import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The commands that Telegram shows behind the "/" button, and those that a button may stand for (Bot API, setMyCommands). In
 * groups, what changes settings is offered to administrators alone.
 */
public final class BotCommands {
    private static final Logger LOG = LoggerFactory.getLogger(BotCommands.class);

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");
    private static final int MOST_HELP = 256;
    private static final int MOST_COMMANDS = 100;

    private final AtomicBoolean published = new AtomicBoolean();
    private final Function<Speech, List<Entry>> entries;
    private final Predicate<String> known;

    /**
     * One line of the list.
     *
     * @param name without the slash; a name that Telegram does not take is left out of the list and works all the same
     * @param help what it does
     * @param changesSettings whether in a group it is for those alone who administer it
     */
    public record Entry(String name, String help, boolean changesSettings) {}

    /**
     * @param entries the list in one language
     * @param known whether a button with these words stands for a command, by the command's name
     */
    public BotCommands(Function<Speech, List<Entry>> entries, Predicate<String> known) {
        this.entries = entries;
        this.known = known;
    }

    /** Whether what a press sends begins with the name of a command. */
    boolean knows(String data) {
        String typed = data.strip();
        int end = 0;
        while (end < typed.length() && !Character.isWhitespace(typed.charAt(end))) {
            end++;
        }
        return known.test(typed.substring(0, end));
    }

    /**
     * Sends the lists, the first time it is asked to; those in a language without words of its own are left out, since English
     * stands in for it. It takes up to some twenty calls, which nobody waits for.
     */
    void publishOnce(TelegramSettings settings, TelegramClient client) {
        if (published.compareAndSet(false, true)) {
            Thread.ofVirtual().name("telegram-commands").start(() -> publish(settings, client));
        }
    }

    private void publish(TelegramSettings settings, TelegramClient client) {
        try {
            for (SetMyCommands call : calls()) {
                client.execute(call);
            }
        } catch (TelegramApiException | RuntimeException e) {
            LOG.warn(
                    "Telegram did not take the list of commands ({}); they work all the same, and the"
                            + " list is sent again at the next start.",
                    settings.scrub(TelegramRefusal.of(e).words()));
        }
    }

    private List<SetMyCommands> calls() {
        List<Entry> english = entries.apply(Speech.of(Language.ENGLISH));
        List<SetMyCommands> calls = new ArrayList<>(scoped(english, null));
        for (Language language : Language.values()) {
            List<Entry> own = entries.apply(Speech.of(language));
            if (!own.equals(english)) {
                calls.addAll(scoped(own, language.code()));
            }
        }
        return calls;
    }

    private static List<SetMyCommands> scoped(List<Entry> all, @Nullable String language) {
        List<Entry> harmless = all.stream().filter(e -> !e.changesSettings()).toList();
        return List.of(
                call(all, new BotCommandScopeAllPrivateChats(), language),
                call(all, new BotCommandScopeAllChatAdministrators(), language),
                call(harmless, new BotCommandScopeAllGroupChats(), language));
    }

    private static SetMyCommands call(
            List<Entry> entries, BotCommandScope scope, @Nullable String language) {
        List<BotCommand> commands =
                entries.stream()
                        .filter(entry -> NAME.matches(entry.name()) && !help(entry).isEmpty())
                        .limit(MOST_COMMANDS)
                        .map(entry -> new BotCommand(entry.name(), help(entry)))
                        .toList();
        return SetMyCommands.builder()
                .commands(commands)
                .scope(scope)
                .languageCode(language)
                .build();
    }

    private static String help(Entry entry) {
        return TelegramText.line(entry.help(), MOST_HELP);
    }
}
