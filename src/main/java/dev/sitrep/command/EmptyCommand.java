package dev.sitrep.command;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Settings;
import dev.sitrep.delivery.Message;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.util.List;
import java.util.Locale;

/** What comes at a digest time when there is nothing to tell: one line, or nothing. */
public final class EmptyCommand extends SettingCommand {
    private static final String LINE = "line";
    private static final String SILENCE = "silence";

    private final ChatStore chats;

    public EmptyCommand(ChatStore chats) {
        this.chats = chats;
    }

    @Override
    public String name() {
        return "empty";
    }

    @Override
    public String form() {
        return "empty [line | silence]";
    }

    @Override
    public String example() {
        return "empty silence";
    }

    @Override
    public Message run(Context context) {
        return switch (context.argument().toLowerCase(Locale.ROOT)) {
            case "" -> answer("empty.now.line", "empty.now.silence", settings(context), context);
            case LINE -> set(true, context);
            case SILENCE -> set(false, context);
            default ->
                    wrong(
                            context,
                            context.say("empty.unknown", Excerpt.of(context.argument(), 40)));
        };
    }

    private Message set(boolean tell, Context context) {
        Settings settings = settings(context).withTellWhenEmpty(tell);
        chats.set(context.chat().id(), settings, context.now());
        return answer("empty.done.line", "empty.done.silence", settings, context);
    }

    private static Message answer(String line, String silence, Settings settings, Context context) {
        Speech speech = context.speech();
        boolean tell = settings.tellWhenEmpty();
        return view(
                speech,
                "",
                List.of(speech.say(tell ? line : silence)),
                choice(speech.say("empty.button.line"), "empty line", tell),
                choice(speech.say("empty.button.silence"), "empty silence", !tell));
    }
}
