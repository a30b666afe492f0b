package dev.sitrep.command;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Length;
import dev.sitrep.chat.Settings;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much the chat's digests say. */
public final class LengthCommand extends SettingCommand {
    private static final List<String> NAMED = List.of("brief", "normal", "full");

    private final ChatStore chats;

    public LengthCommand(ChatStore chats) {
        this.chats = chats;
    }

    @Override
    public String name() {
        return "length";
    }

    @Override
    public String form() {
        return "length [brief | normal | full | 1 to 6]";
    }

    @Override
    public String example() {
        return "length brief";
    }

    @Override
    public Message run(Context context) {
        String typed = context.argument().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return answer("length.now", settings(context), context);
        }
        Optional<Length> length = Length.of(typed);
        if (length.isEmpty()) {
            String shown = Excerpt.of(typed, 40);
            Speech speech = context.speech();
            return wrong(
                    context,
                    NearMiss.of(typed, NAMED)
                            .map(near -> speech.say("length.unknown-near", shown, near))
                            .orElseGet(() -> speech.say("length.unknown", shown)));
        }
        Settings settings = settings(context).withLength(length.get());
        chats.set(context.chat().id(), settings, context.now());
        return answer("length.done", settings, context);
    }

    /** "up to 10 stories, 3 sentences each". */
    static String words(Length length, Speech speech) {
        return speech.say("length.of", length.stories(), length.sentences());
    }

    private static Message answer(String key, Settings settings, Context context) {
        Speech speech = context.speech();
        Button[] buttons =
                NAMED.stream()
                        .map(
                                name ->
                                        choice(
                                                speech.say("length." + name),
                                                "length " + name,
                                                Length.of(name)
                                                        .equals(Optional.of(settings.length()))))
                        .toArray(Button[]::new);
        List<String> lines = List.of(speech.say(key, words(settings.length(), speech)));
        return view(speech, "", lines, buttons);
    }
}
