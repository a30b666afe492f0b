package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.ZoneFinder;
import dev.sitrep.chat.ZoneFinder.Answer;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The time zone of the chat's digests, quiet hours, and all times it is shown. */
public final class TimezoneCommand extends SettingCommand {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final ChatStore chats;
    private final Outbox outbox;
    private final ZoneFinder zones;

    public TimezoneCommand(ChatStore chats, Outbox outbox, ZoneFinder zones) {
        this.chats = chats;
        this.outbox = outbox;
        this.zones = zones;
    }

    @Override
    public String name() {
        return "timezone";
    }

    @Override
    public List<String> aliases() {
        return List.of("zone", "tz");
    }

    @Override
    public String form() {
        return "timezone [CITY]";
    }

    @Override
    public String example() {
        return "timezone Europe/Kyiv";
    }

    @Override
    public Message run(Context context) {
        String typed = context.argument();
        if (typed.isEmpty()) {
            return show(context);
        }
        String shown = Excerpt.of(typed, 40);
        Speech speech = context.speech();
        return switch (zones.find(typed, speech.language(), context.now())) {
            case Answer.Found(ZoneId zone) -> set(zone, context);
            case Answer.Offset(List<ZoneId> instead) ->
                    wrong(context, speech.say("timezone.offset", shown, names(instead)));
            case Answer.Unknown(List<ZoneId> near) ->
                    wrong(
                            context,
                            near.isEmpty()
                                    ? speech.say("timezone.unknown", shown)
                                    : speech.say("timezone.unknown-near", shown, names(near)));
        };
    }

    private static String names(List<ZoneId> zones) {
        return zones.stream().map(ZoneId::getId).collect(Collectors.joining(", "));
    }

    private Message set(ZoneId zone, Context context) {
        Settings settings = settings(context).withZone(zone);
        Instant now = context.now();
        long chat = context.chat().id();
        chats.set(chat, settings, now);
        outbox.hold(chat, settings.quietUntil(now).orElse(now), now);
        return answer("timezone.done", settings, context);
    }

    private static Message show(Context context) {
        return answer("timezone.now", settings(context), context);
    }

    private static Message answer(String key, Settings settings, Context context) {
        Speech speech = context.speech();
        ZoneId zone = settings.zone();
        List<String> lines = new ArrayList<>();
        lines.add(speech.say(key, zone.getId(), CLOCK.format(context.now().atZone(zone))));
        Optional<Instant> next = settings.nextDigest(context.now());
        if (next.isPresent() && context.chat().state() == Chat.State.ACTIVE) {
            lines.add(speech.say("timezone.next", speech.moment(next.get(), zone)));
        }
        if (context.argument().isEmpty()) {
            lines.add(speech.say("timezone.hint", context.typed("timezone New York")));
        }
        return view(speech, "", lines);
    }
}
