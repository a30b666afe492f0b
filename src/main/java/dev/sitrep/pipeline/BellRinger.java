package dev.sitrep.pipeline;

import dev.sitrep.summary.StoryReport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Rings the bells of a batch: for stories on the beat alone, and the most important first, as a digest would have them. */
public final class BellRinger {
    private final BeatStories beat;
    private final AlertRun alerts;
    private final ToDoubleBiFunction<StoryReport, Instant> importance;

    /** @param importance more for what matters more, as of a moment: the same as in digests */
    public BellRinger(
            BeatStories beat,
            AlertRun alerts,
            ToDoubleBiFunction<StoryReport, Instant> importance) {
        this.beat = beat;
        this.alerts = alerts;
        this.importance = importance;
    }

    /** A story that has grown, as it now stands, and whom that may wake. */
    record Grown(StoryReport report, Bell bell) {}

    void ring(List<Grown> grown, Instant now) {
        record Ranked(Grown grown, double importance) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Grown one : grown) {
            alerts.grown(one.report(), now);
            if (one.bell() != Bell.NOBODY && beat.isOn(one.report())) {
                ranked.add(new Ranked(one, importance.applyAsDouble(one.report().at(now), now)));
            }
        }
        ranked.sort(
                Comparator.comparingDouble(Ranked::importance)
                        .reversed()
                        .thenComparingLong(r -> r.grown().report().story().id()));
        ranked.forEach(r -> alerts.tell(r.grown().report(), r.grown().bell(), now));
    }
}
