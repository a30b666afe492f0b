package dev.sitrep.command;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Settings;
import dev.sitrep.delivery.Message;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.util.List;
import java.util.Locale;

/** Whether the chat's digests have charts. */
public final class PicturesCommand extends SettingCommand {
    private final ChatStore chats;

    public PicturesCommand(ChatStore chats) {
        this.chats = chats;
    }

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public String form() {
        return "pictures [on | off]";
    }

    @Override
    public String example() {
        return "pictures on";
    }

    @Override
    public Message run(Context context) {
        return switch (context.argument().toLowerCase(Locale.ROOT)) {
            case "" -> {
                Settings settings = settings(context);
                String key = settings.pictures() ? "pictures.now-on" : "pictures.now-off";
                yield answer(key, settings, context.speech());
            }
            case "on" -> set(true, context);
            case "off" -> set(false, context);
            default -> {
                String typed = Excerpt.of(context.argument(), 40);
                yield wrong(context, context.speech().say("pictures.unknown", typed));
            }
        };
    }

    private Message set(boolean pictures, Context context) {
        Settings settings = settings(context).withPictures(pictures);
        chats.set(context.chat().id(), settings, context.now());
        return answer(pictures ? "pictures.on" : "pictures.off", settings, context.speech());
    }

    private static Message answer(String key, Settings settings, Speech speech) {
        return view(
                speech,
                "",
                List.of(speech.say(key)),
                choice(speech.say("pictures.button-on"), "pictures on", settings.pictures()),
                choice(speech.say("pictures.button-off"), "pictures off", !settings.pictures()));
    }
}
