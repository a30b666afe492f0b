package dev.sitrep.command;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.Waking;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.util.List;
import java.util.Locale;

/** Whether what is breaking sounds in quiet hours and cooldowns all the same. */
public final class BreakingCommand extends SettingCommand {
    private final ChatStore chats;

    public BreakingCommand(ChatStore chats) {
        this.chats = chats;
    }

    @Override
    public String name() {
        return "breaking";
    }

    @Override
    public String form() {
        return "breaking [on | off]";
    }

    @Override
    public String example() {
        return "breaking on";
    }

    @Override
    public Message run(Context context) {
        String typed = context.argument().toLowerCase(Locale.ROOT);
        return switch (typed) {
            case "" -> show(settings(context), context.speech());
            case "on", "yes" -> set(true, context);
            case "off", "no" -> set(false, context);
            default -> wrong(context, context.say("breaking.unknown", Excerpt.of(typed, 40)));
        };
    }

    private Message set(boolean anyway, Context context) {
        Settings before = settings(context);
        Settings settings = before.withWaking(new Waking(before.waking().cooldown(), anyway));
        chats.set(context.chat().id(), settings, context.now());
        Speech speech = context.speech();
        String done = speech.say(anyway ? "breaking.done" : "breaking.off");
        return view(speech, "", List.of(done), buttons(settings, speech));
    }

    private static Message show(Settings settings, Speech speech) {
        boolean anyway = settings.waking().breakingAnyway();
        return view(
                speech,
                speech.say("breaking.heading"),
                List.of(
                        speech.say(anyway ? "breaking.now" : "breaking.none"),
                        speech.say("breaking.what")),
                buttons(settings, speech));
    }

    private static Button[] buttons(Settings settings, Speech speech) {
        boolean anyway = settings.waking().breakingAnyway();
        return new Button[] {
            choice(speech.say("breaking.button-on"), "breaking on", anyway),
            choice(speech.say("quiet.button-off"), "breaking off", !anyway)
        };
    }
}
