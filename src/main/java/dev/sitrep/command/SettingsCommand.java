package dev.sitrep.command;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.MuteStore;
import dev.sitrep.chat.QuietHours;
import dev.sitrep.chat.ScheduleText;
import dev.sitrep.chat.Settings;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All that a chat has set, at a glance; and who may change it. */
public final class SettingsCommand extends SettingCommand {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    /** The commands that the buttons stand for. */
    private static final List<String> PARTS =
            List.of(
                    "schedule",
                    "empty",
                    "quiet",
                    "cooldown",
                    "breaking",
                    "timezone",
                    "length",
                    "language",
                    "pictures");

    private final ChatStore chats;
    private final MuteStore mutes;

    public SettingsCommand(ChatStore chats, MuteStore mutes) {
        this.chats = chats;
        this.mutes = mutes;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public String form() {
        return "settings [open | closed]";
    }

    @Override
    public String example() {
        return "settings open";
    }

    @Override
    public Message run(Context context) {
        return switch (context.argument().toLowerCase(Locale.ROOT)) {
            case "" -> show(settings(context), List.of(), context);
            case OPEN -> set(true, context);
            case CLOSED -> set(false, context);
            default -> unknown(context);
        };
    }

    private Message unknown(Context context) {
        Speech speech = context.speech();
        String typed = Excerpt.of(context.argument(), 40);
        List<String> known = Stream.concat(Stream.of(OPEN, CLOSED), PARTS.stream()).toList();
        return wrong(
                context,
                NearMiss.of(typed, known)
                        .map(near -> speech.say("settings.unknown-near", typed, near))
                        .orElseGet(() -> speech.say("settings.unknown", typed)));
    }

    private Message set(boolean open, Context context) {
        Settings settings = settings(context).withOpenToAll(open);
        chats.set(context.chat().id(), settings, context.now());
        String done = context.speech().say(open ? "settings.now-open" : "settings.now-closed");
        return show(settings, List.of(done), context);
    }

    private Message show(Settings settings, List<String> first, Context context) {
        Speech speech = context.speech();
        List<String> lines = Stream.concat(first.stream(), lines(settings, context)).toList();
        return new Message(
                List.of(
                        new Block.Heading(speech.say("settings.heading")),
                        Block.paragraph(String.join("\n", lines)),
                        new Block.Buttons(buttons(settings, speech))));
    }

    private Stream<String> lines(Settings settings, Context context) {
        Speech speech = context.speech();
        String schedule = ScheduleText.of(settings.schedule(), speech);
        QuietHours quiet = settings.quiet();
        String clock = CLOCK.format(context.now().atZone(settings.zone()));
        return Stream.of(
                schedule.isEmpty()
                        ? speech.say("settings.digests-off")
                        : speech.say("settings.digests", schedule),
                speech.say(
                        settings.tellWhenEmpty()
                                ? "settings.empty-line"
                                : "settings.empty-silence"),
                quiet == null
                        ? speech.say("settings.quiet-none")
                        : speech.say(
                                "settings.quiet", quiet.from().toString(), quiet.to().toString()),
                settings.waking().cooldown().isZero()
                        ? speech.say("settings.cooldown-none")
                        : speech.say(
                                "settings.cooldown",
                                CooldownCommand.words(settings.waking().cooldown(), speech)),
                speech.say(
                        settings.waking().breakingAnyway()
                                ? "settings.breaking"
                                : "settings.breaking-none"),
                speech.say("settings.zone", settings.zone().getId(), clock),
                speech.say("settings.length", LengthCommand.words(settings.length(), speech)),
                speech.say("settings.language", settings.language().ownName()),
                speech.say(settings.pictures() ? "settings.pictures-on" : "settings.pictures-off"),
                speech.say("settings.muted", mutes.of(context.chat().id(), context.now()).size()),
                speech.say(settings.openToAll() ? "settings.open" : "settings.closed"));
    }

    private static List<Button> buttons(Settings settings, Speech speech) {
        String other = settings.openToAll() ? CLOSED : OPEN;
        return Stream.concat(
                        PARTS.stream().map(p -> new Button(speech.say("settings.button-" + p), p)),
                        Stream.of(
                                new Button(speech.say("settings.button-muted"), "mute"),
                                new Button(
                                        speech.say("settings.button-" + other),
                                        "settings " + other)))
                .toList();
    }
}
