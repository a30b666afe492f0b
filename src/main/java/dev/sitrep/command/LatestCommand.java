package dev.sitrep.command;

import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.digest.Stories;
import dev.sitrep.summary.StoryReport;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The headlines of the last day, latest first. */
public final class LatestCommand implements Command {
    private static final Duration SPAN = Duration.ofHours(24);
    private static final int MOST = 200;

    private final Stories stories;
    private final ToldStore told;

    public LatestCommand(Stories stories, ToldStore told) {
        this.stories = stories;
        this.told = told;
    }

    @Override
    public String name() {
        return "latest";
    }

    @Override
    public String form() {
        return "latest";
    }

    @Override
    public String example() {
        return "latest";
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Message run(Context context) {
        Page page = Page.of(context.argument());
        if (!page.argument().isEmpty()) {
            return wrong(context, context.say("latest.wrong", context.typed("search")));
        }
        Instant now = context.now();
        List<StoryReport> all =
                stories.updatedBetween(now.minus(SPAN), now).stream()
                        .sorted(
                                Comparator.comparing((StoryReport r) -> r.story().updatedAt())
                                        .reversed()
                                        .thenComparingLong(r -> r.story().id()))
                        .toList();
        if (all.isEmpty()) {
            return Message.text(context.say("latest.none"));
        }
        List<StoryReport> kept = all.subList(0, Math.min(MOST, all.size()));
        told.list(context.chat().id(), kept.stream().map(r -> r.story().id()).toList());
        return new Listing(
                        "latest",
                        List.of(new Block.Heading(context.say("latest.heading", all.size()))),
                        StoryList.items(kept, context),
                        List.of(StoryList.hint(context)))
                .page(page.number(), this, context);
    }
}
