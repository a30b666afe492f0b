package dev.sitrep.command;

import dev.sitrep.chat.Parsing.Mistake;
import dev.sitrep.chat.Parsing.Refused;
import dev.sitrep.chat.Schedule;
import dev.sitrep.chat.Settings;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A command that shows something a chat has set, and with an argument changes it. */
abstract class SettingCommand implements Command {
    /** Long lines are cut around a mistake, so that the mark under it stays on the screen of a telephone. */
    private static final int SHOWN = 60;

    private static final int SHOWN_BEFORE = 30;

    @Override
    public Purpose purpose() {
        return Purpose.SETTINGS;
    }

    @Override
    public boolean changesSettings() {
        return true;
    }

    @Override
    public boolean changesSettings(String argument) {
        return !argument.isEmpty();
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    static Settings settings(Context context) {
        return context.chat().settings();
    }

    /** Lines, and under them buttons that end in the one that leads to all settings. */
    static Message view(Speech speech, String heading, List<String> lines, Button... buttons) {
        List<Block> blocks = new ArrayList<>();
        if (!heading.isEmpty()) {
            blocks.add(new Block.Heading(heading));
        }
        blocks.add(Block.paragraph(String.join("\n", lines)));
        List<Button> all = new ArrayList<>(List.of(buttons));
        all.add(new Button(speech.say("settings.heading"), "settings"));
        blocks.add(new Block.Buttons(all));
        return new Message(blocks);
    }

    /** A button for one value, marked where it is the one that is set. */
    static Button choice(String label, String command, boolean isSet) {
        return new Button(isSet ? "✓ " + label : label, command);
    }

    /** For a mistake in times and days: what it is, where it stands, the right form. */
    Message wrong(Context context, Refused<?> refused, Collection<String> words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(what(context.speech(), refused, words)));
        if (!refused.word().isEmpty()) {
            String typed = context.argument().replace('\n', ' ');
            int from = Math.max(0, refused.position() - SHOWN_BEFORE);
            String shown = typed.substring(from, Math.min(typed.length(), from + SHOWN));
            String mark = " ".repeat(refused.position() - from) + "^";
            blocks.add(new Block.Fixed(shown + "\n" + mark));
        }
        blocks.add(Block.paragraph(use(context)));
        return new Message(blocks);
    }

    private String use(Context context) {
        return context.say("asking.form", form(), example());
    }

    private static String what(Speech speech, Refused<?> refused, Collection<String> words) {
        String word = Excerpt.of(refused.word(), 40);
        Optional<String> near =
                refused.mistake() == Mistake.UNKNOWN ? NearMiss.of(word, words) : Optional.empty();
        return switch (refused.mistake()) {
            case NO_TIME -> speech.say("times.no-time");
            case UNKNOWN ->
                    near.map(n -> speech.say("times.unknown-near", word, n))
                            .orElseGet(() -> speech.say("times.unknown", word));
            case INTERVAL -> speech.say("times.interval", Schedule.MOST_A_DAY);
            case NO_SUCH_TIME -> speech.say("times.no-such-time", word);
            case MIDNIGHT -> speech.say("times.midnight");
            case TIME_RANGE -> speech.say("times.time-range");
            case OPEN_RANGE -> speech.say("times.open-range");
            case NO_SPAN -> speech.say("times.no-span");
            case TOO_MANY_TIMES -> speech.say("times.too-many-times", Schedule.MOST_A_DAY);
            case TOO_MANY_ENDS -> speech.say("times.too-many-hours");
        };
    }
}
