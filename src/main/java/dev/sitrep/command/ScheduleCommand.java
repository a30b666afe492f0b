package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Parsing.Refused;
import dev.sitrep.chat.Parsing.Understood;
import dev.sitrep.chat.Schedule;
import dev.sitrep.chat.ScheduleParser;
import dev.sitrep.chat.ScheduleText;
import dev.sitrep.chat.Settings;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Speech;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When the chat's digests come. */
public final class ScheduleCommand extends SettingCommand {
    private static final int SHOWN_AHEAD = 3;

    /** What the buttons offer, in English and in figures: their labels are in the chat's language. */
    private static final List<String> OFFERED = List.of("08:00", "08:00 18:00", "08:00 Mon-Fri");

    private final ChatStore chats;

    public ScheduleCommand(ChatStore chats) {
        this.chats = chats;
    }

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public List<String> aliases() {
        return List.of("times", "digests");
    }

    @Override
    public String form() {
        return "schedule [TIMES [DAYS], ... | off]";
    }

    @Override
    public String example() {
        return "schedule 08:00 and 18:30 Mon-Fri, 10:00 Sat";
    }

    @Override
    public Message run(Context context) {
        if (context.argument().isEmpty()) {
            return show(context);
        }
        ScheduleParser parser = new ScheduleParser(context.speech());
        return switch (parser.parse(context.argument())) {
            case Understood<Schedule>(Schedule schedule) -> set(schedule, context);
            case Refused<Schedule> refused -> wrong(context, refused, parser.words());
        };
    }

    private Message set(Schedule schedule, Context context) {
        Settings settings = settings(context).withSchedule(schedule);
        chats.set(context.chat().id(), settings, context.now());
        Speech speech = context.speech();
        String done =
                schedule.entries().isEmpty()
                        ? speech.say("schedule.off", context.typed("digest"))
                        : speech.say(
                                "schedule.done",
                                ScheduleText.of(schedule, speech),
                                speech.city(settings.zone()));
        return answer(context, "", settings, done);
    }

    private static Message show(Context context) {
        Speech speech = context.speech();
        Settings settings = settings(context);
        String now =
                settings.schedule().entries().isEmpty()
                        ? speech.say("schedule.none")
                        : speech.say(
                                "schedule.now",
                                ScheduleText.of(settings.schedule(), speech),
                                speech.city(settings.zone()));
        return answer(context, speech.say("schedule.heading"), settings, now);
    }

    private static Message answer(
            Context context, String heading, Settings settings, String first) {
        Speech speech = context.speech();
        List<String> lines = new ArrayList<>(List.of(first));
        if (context.chat().state() != Chat.State.ACTIVE) {
            lines.add(speech.say("schedule.not-started", context.typed("start")));
        }
        List<Instant> next = settings.schedule().next(context.now(), settings.zone(), SHOWN_AHEAD);
        if (!next.isEmpty()) {
            lines.add(speech.say("schedule.next"));
            next.forEach(moment -> lines.add(speech.moment(moment, settings.zone())));
        }
        if (!heading.isEmpty()) {
            String example = context.typed("schedule 08:00 18:30 Mon-Fri, 10:00 Sat");
            lines.add(speech.say("schedule.hint", example));
        }
        return view(speech, heading, lines, buttons(settings.schedule(), speech));
    }

    private static Button[] buttons(Schedule set, Speech speech) {
        ScheduleParser parser = new ScheduleParser(speech);
        List<Button> buttons = new ArrayList<>();
        for (String offered : OFFERED) {
            Schedule schedule = parser.parse(offered).orElseThrow();
            String label = ScheduleText.of(schedule, speech);
            buttons.add(choice(label, "schedule " + offered, schedule.equals(set)));
        }
        String off = speech.say("schedule.button-off");
        buttons.add(choice(off, "schedule off", set.entries().isEmpty()));
        return buttons.toArray(Button[]::new);
    }
}
