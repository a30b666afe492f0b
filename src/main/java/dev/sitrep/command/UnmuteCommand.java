package dev.sitrep.command;

import dev.sitrep.chat.MuteStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.summary.StoryReport;

/** The chat hears again of a story that it muted. */
public final class UnmuteCommand extends SettingCommand {
    private final StoryFinder finder;
    private final MuteStore mutes;

    public UnmuteCommand(StoryFinder finder, MuteStore mutes) {
        this.finder = finder;
        this.mutes = mutes;
    }

    @Override
    public String name() {
        return "unmute";
    }

    @Override
    public String form() {
        return "unmute N";
    }

    @Override
    public String example() {
        return "unmute 2";
    }

    /** The button stands under news that must not go. */
    @Override
    public boolean inPlace() {
        return false;
    }

    @Override
    public Message run(Context context) {
        return finder.answer(this, context, story -> unmute(story, context));
    }

    private Message unmute(StoryReport story, Context context) {
        boolean was = mutes.unmute(context.chat().id(), story.story().id(), context.now());
        return Message.text(
                context.speech()
                        .say(was ? "unmute.done" : "unmute.was-not", story.summary().headline()));
    }
}
