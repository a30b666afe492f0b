package dev.sitrep.command;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The language in which the bot speaks in the chat. The change is told in the new one. */
public final class LanguageCommand extends SettingCommand {
    private final ChatStore chats;

    public LanguageCommand(ChatStore chats) {
        this.chats = chats;
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public List<String> aliases() {
        return List.of("lang");
    }

    @Override
    public String form() {
        return "language [NAME]";
    }

    @Override
    public String example() {
        return "language uk";
    }

    @Override
    public Message run(Context context) {
        String typed = context.argument();
        if (typed.isEmpty()) {
            return answer("language.now", settings(context).language());
        }
        Optional<Language> language = Language.of(typed);
        if (language.isEmpty()) {
            return wrong(context, unknown(typed, context.speech()));
        }
        chats.set(
                context.chat().id(), settings(context).withLanguage(language.get()), context.now());
        return answer("language.done", language.get());
    }

    private static String unknown(String typed, Speech speech) {
        String shown = Excerpt.of(typed, 40);
        Map<String, Language> names = new TreeMap<>();
        for (Language language : Language.values()) {
            names.put(language.ownName(), language);
            names.put(language.name().toLowerCase(Locale.ROOT), language);
        }
        String all =
                Arrays.stream(Language.values())
                        .map(Language::ownName)
                        .collect(Collectors.joining(", "));
        return NearMiss.of(typed, names.keySet())
                .map(near -> speech.say("language.unknown-near", shown, near))
                .orElseGet(() -> speech.say("language.unknown", shown, all));
    }

    private static Message answer(String key, Language language) {
        Speech speech = Speech.of(language);
        Button[] buttons =
                Arrays.stream(Language.values())
                        .map(l -> choice(l.ownName(), "language " + l.code(), l == language))
                        .toArray(Button[]::new);
        return view(speech, "", List.of(speech.say(key, language.ownName())), buttons);
    }
}
