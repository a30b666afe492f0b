package dev.sitrep.command;

import dev.sitrep.chat.MuteStore.Mute;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.digest.Stories;
import dev.sitrep.speech.Speech;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Excerpt;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** No more of one story in this chat; alone, a list of those that are muted. */
public final class MuteCommand extends SettingCommand {
    private static final int MOST_LISTED = 20;

    private final StoryFinder finder;
    private final Stories stories;
    private final ToldStore told;

    public MuteCommand(StoryFinder finder, Stories stories, ToldStore told) {
        this.finder = finder;
        this.stories = stories;
        this.told = told;
    }

    @Override
    public String name() {
        return "mute";
    }

    @Override
    public String form() {
        return "mute [N [for 3d]]";
    }

    @Override
    public String example() {
        return "mute 2 for 3d";
    }

    /** The button stands under news that must not go. */
    @Override
    public boolean inPlace() {
        return false;
    }

    @Override
    public Message run(Context context) {
        String[] typed = context.argument().split("\\s+", 2);
        if (context.argument().isEmpty()) {
            return list(context);
        }
        Optional<Duration> span = typed.length < 2 ? Optional.empty() : MuteSpan.parse(typed[1]);
        if (typed.length == 2 && span.isEmpty()) {
            return wrong(
                    context, context.speech().say("mute.wrong-span", Excerpt.of(typed[1], 40)));
        }
        if (span.isPresent() && span.get().compareTo(MuteSpan.LONGEST) > 0) {
            return wrong(context, context.speech().say("mute.too-long", MuteSpan.LONGEST.toDays()));
        }
        Instant until = span.map(context.now()::plus).orElse(null);
        return finder.answer(this, context.with(typed[0]), story -> mute(story, until, context));
    }

    private Message mute(StoryReport story, @Nullable Instant until, Context context) {
        long id = story.story().id();
        told.mutes().mute(context.chat().id(), new Mute(id, until), context.now());
        String headline = story.summary().headline();
        Speech speech = context.speech();
        String done =
                until == null
                        ? speech.say("mute.done", headline)
                        : speech.say("mute.done-until", headline, moment(until, context));
        Button undo = new Button(speech.say("mute.button-undo"), "unmute #" + id);
        return new Message(List.of(Block.paragraph(done), new Block.Buttons(List.of(undo))));
    }

    /** The list is the chat's last from now on, so that its numbers can be used. */
    private Message list(Context context) {
        Speech speech = context.speech();
        List<Mute> all =
                told.mutes().of(context.chat().id(), context.now()).stream()
                        .limit(MOST_LISTED)
                        .toList();
        if (all.isEmpty()) {
            return view(speech, "", List.of(speech.say("mute.none")));
        }
        told.list(context.chat().id(), all.stream().map(Mute::story).toList());
        List<String> lines = new ArrayList<>();
        for (Mute mute : all) {
            lines.add(item(lines.size() + 1, mute, context));
        }
        lines.add(speech.say("mute.hint", context.typed("unmute 1")));
        return view(speech, speech.say("mute.heading"), lines);
    }

    private String item(int number, Mute mute, Context context) {
        Speech speech = context.speech();
        String headline =
                stories.byId(mute.story())
                        .map(report -> report.summary().headline())
                        .orElseGet(() -> speech.say("mute.gone"));
        Instant until = mute.until();
        return until == null
                ? speech.say("mute.item", number, headline)
                : speech.say("mute.item-until", number, headline, moment(until, context));
    }

    private static String moment(Instant time, Context context) {
        return context.speech().moment(time, settings(context).zone());
    }
}
