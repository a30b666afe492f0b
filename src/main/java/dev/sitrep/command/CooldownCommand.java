package dev.sitrep.command;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.Waking;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How long the chat is left alone after an alert. */
public final class CooldownCommand extends SettingCommand {
    private static final List<Duration> OFFERED =
            List.of(Duration.ofMinutes(30), Duration.ofHours(2));
    private static final Set<String> OFF = Set.of("off", "none", "no", "never", "stop", "0");

    private final ChatStore chats;

    public CooldownCommand(ChatStore chats) {
        this.chats = chats;
    }

    @Override
    public String name() {
        return "cooldown";
    }

    @Override
    public String form() {
        return "cooldown [30 min | 2 h | off]";
    }

    @Override
    public String example() {
        return "cooldown 30 min";
    }

    @Override
    public Message run(Context context) {
        Speech speech = context.speech();
        String typed = context.argument().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return show(settings(context), context);
        }
        Optional<Duration> cooldown = parse(typed, speech);
        if (cooldown.isEmpty()) {
            return wrong(context, speech.say("cooldown.unknown", Excerpt.of(typed, 40)));
        }
        if (cooldown.get().compareTo(Waking.LONGEST_COOLDOWN) > 0) {
            return wrong(
                    context, speech.say("cooldown.too-long", speech.span(Waking.LONGEST_COOLDOWN)));
        }
        return set(cooldown.get(), context);
    }

    /** A bare number is minutes. */
    private static Optional<Duration> parse(String typed, Speech speech) {
        List<String> off = List.of(speech.say("times.words.off").split("\\s*[,،]\\s*"));
        if (OFF.contains(typed) || off.contains(typed)) {
            return Optional.of(Duration.ZERO);
        }
        int minutes = TypedNumber.of(typed).orElse(0);
        return minutes > 0 ? Optional.of(Duration.ofMinutes(minutes)) : MuteSpan.parse(typed);
    }

    /** "2 h", "90 min". */
    static String words(Duration cooldown, Speech speech) {
        return cooldown.toMinutesPart() == 0
                ? speech.span(cooldown)
                : speech.say("cooldown.minutes", cooldown.toMinutes());
    }

    private Message set(Duration cooldown, Context context) {
        Settings before = settings(context);
        Settings settings =
                before.withWaking(new Waking(cooldown, before.waking().breakingAnyway()));
        chats.set(context.chat().id(), settings, context.now());
        Speech speech = context.speech();
        String done =
                cooldown.isZero()
                        ? speech.say("cooldown.off")
                        : speech.say("cooldown.done", words(cooldown, speech));
        return view(speech, "", List.of(done), buttons(settings, speech));
    }

    private static Message show(Settings settings, Context context) {
        Speech speech = context.speech();
        Duration cooldown = settings.waking().cooldown();
        return view(
                speech,
                speech.say("cooldown.heading"),
                List.of(
                        cooldown.isZero()
                                ? speech.say("cooldown.none")
                                : speech.say("cooldown.now", words(cooldown, speech)),
                        speech.say("cooldown.hint", context.typed("cooldown 30 min"))),
                buttons(settings, speech));
    }

    private static Button[] buttons(Settings settings, Speech speech) {
        Duration set = settings.waking().cooldown();
        List<Button> buttons = new ArrayList<>();
        for (Duration one : OFFERED) {
            String command = "cooldown " + one.toMinutes();
            buttons.add(choice(speech.span(one), command, one.equals(set)));
        }
        buttons.add(choice(speech.say("quiet.button-off"), "cooldown off", set.isZero()));
        return buttons.toArray(Button[]::new);
    }
}
