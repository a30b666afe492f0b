package dev.sitrep.pipeline;

import dev.sitrep.alert.Burst;
import dev.sitrep.story.ArrivalStore;
import dev.sitrep.summary.StoryReport;

import java.time.Instant;

/** Holds what a story gets now against what is normal. Only where that may be a burst is it asked what is: most stories cost nothing. */
public final class BurstWatch {
    private final ArrivalStore arrivals;

    public BurstWatch(ArrivalStore arrivals) {
        this.arrivals = arrivals;
    }

    boolean isBreaking(StoryReport report, Instant now) {
        int outlets = Burst.outlets(report, now);
        return Burst.isPossible(outlets) && Burst.isOne(outlets, normal(report, now));
    }

    private Burst.Normal normal(StoryReport report, Instant now) {
        Instant began = now.minus(Burst.WINDOW);
        return new Burst.Normal(
                arrivals.ofStoryline(
                        report.story().storyline(), now.minus(Burst.KNOWN), began, Burst.WINDOW),
                arrivals.atThisHour(now, Burst.WINDOW, (int) Burst.KNOWN.toDays()));
    }
}
