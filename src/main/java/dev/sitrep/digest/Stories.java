package dev.sitrep.digest;

import dev.sitrep.summary.RevisedStory;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.StoryReports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where stories are looked up. */
public interface Stories {
    /** Those that got an article from {@code from} on and before {@code to}. */
    List<StoryReport> updatedBetween(Instant from, Instant to);

    /** Those of which an article was revised in the span. */
    List<RevisedStory> revisedBetween(Instant from, Instant to);

    /** Those of which the day of a planned event passed without a report in the span. */
    List<StoryReport> passedBetween(Instant from, Instant to);

    /** The stories of a storyline, oldest first, each with the reason of its link. */
    List<StoryReports.Step> storyline(long storylineId);

    /** Whatever the story is about: a chat may have been told of it when the beat was another. */
    Optional<StoryReport> byId(long id);

    /** Those of these that may be told, in their order, until there are so many. */
    List<StoryReport> tellable(List<Long> ids, int most);
}
