package dev.sitrep.command;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Parsing.Refused;
import dev.sitrep.chat.Parsing.Understood;
import dev.sitrep.chat.QuietHours;
import dev.sitrep.chat.ScheduleParser;
import dev.sitrep.chat.Settings;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.speech.Speech;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hours in which nothing sounds in the chat. */
public final class QuietCommand extends SettingCommand {
    private static final List<QuietHours> OFFERED =
            List.of(
                    new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
                    new QuietHours(LocalTime.of(23, 0), LocalTime.of(8, 0)));

    private final ChatStore chats;
    private final Outbox outbox;

    public QuietCommand(ChatStore chats, Outbox outbox) {
        this.chats = chats;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "quiet";
    }

    @Override
    public String form() {
        return "quiet [FROM-TO | off]";
    }

    @Override
    public String example() {
        return "quiet 22:00-07:00";
    }

    @Override
    public Message run(Context context) {
        if (context.argument().isEmpty()) {
            return show(context);
        }
        return switch (QuietHours.parse(context.argument(), context.speech())) {
            case Understood<Optional<QuietHours>>(Optional<QuietHours> hours) ->
                    set(hours, context);
            case Refused<Optional<QuietHours>> refused ->
                    wrong(context, refused, new ScheduleParser(context.speech()).words());
        };
    }

    private Message set(Optional<QuietHours> hours, Context context) {
        Settings settings = settings(context).withQuiet(hours.orElse(null));
        long chat = context.chat().id();
        chats.set(chat, settings, context.now());
        outbox.hold(chat, settings.quietUntil(context.now()).orElse(context.now()), context.now());
        Speech speech = context.speech();
        String done = words(hours, "quiet.done", "quiet.off", settings, speech);
        return view(speech, "", List.of(done), buttons(settings, speech));
    }

    private static Message show(Context context) {
        Speech speech = context.speech();
        Settings settings = settings(context);
        Optional<QuietHours> hours = Optional.ofNullable(settings.quiet());
        return view(
                speech,
                speech.say("quiet.heading"),
                List.of(
                        words(hours, "quiet.now", "quiet.none", settings, speech),
                        speech.say("quiet.hint", context.typed("quiet 22:00-07:00"))),
                buttons(settings, speech));
    }

    private static String words(
            Optional<QuietHours> hours,
            String some,
            String none,
            Settings settings,
            Speech speech) {
        String city = speech.city(settings.zone());
        return hours.map(h -> speech.say(some, h.from().toString(), h.to().toString(), city))
                .orElseGet(() -> speech.say(none));
    }

    private static Button[] buttons(Settings settings, Speech speech) {
        List<Button> buttons = new ArrayList<>();
        for (QuietHours hours : OFFERED) {
            String label = hours.from() + "–" + hours.to();
            String command = "quiet " + hours.from() + "-" + hours.to();
            buttons.add(choice(label, command, hours.equals(settings.quiet())));
        }
        String off = speech.say("quiet.button-off");
        buttons.add(choice(off, "quiet off", settings.quiet() == null));
        return buttons.toArray(Button[]::new);
    }
}
