package dev.sitrep.pipeline;

import dev.sitrep.article.Article;
import dev.sitrep.beat.Beat;
import dev.sitrep.digest.Stories;
import dev.sitrep.summary.Corrections;
import dev.sitrep.summary.RevisedStory;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.StoryReports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stories that are on the beat. All others are understood as well, so that the beat may be changed, and are never told. */
public final class BeatStories implements Stories {
    /** The first articles of a story say what it is about. */
    private static final int ARTICLES_READ = 10;

    private final StoryReports reports;
    private final Beat beat;

    public BeatStories(StoryReports reports, Beat beat) {
        this.reports = reports;
        this.beat = beat;
    }

    @Override
    public List<StoryReport> updatedBetween(Instant from, Instant to) {
        return reports.updatedBetween(from, to).stream().filter(this::isOn).toList();
    }

    @Override
    public List<RevisedStory> revisedBetween(Instant from, Instant to) {
        return reports.revisedBetween(from, to).stream()
                .filter(revised -> isOn(revised.report()))
                .toList();
    }

    @Override
    public List<StoryReport> passedBetween(Instant from, Instant to) {
        return reports.passedBetween(from, to).stream().filter(this::isOn).toList();
    }

    @Override
    public List<StoryReports.Step> storyline(long storylineId) {
        return reports.storyline(storylineId);
    }

    /** What corrects a story's articles since then. */
    Corrections corrections(long story, Instant since) {
        return Corrections.in(reports.revisions(story, since));
    }

    @Override
    public Optional<StoryReport> byId(long id) {
        return reports.byId(id);
    }

    @Override
    public List<StoryReport> tellable(List<Long> ids, int most) {
        return ids.stream()
                .map(reports::byId)
                .flatMap(Optional::stream)
                .filter(this::isOn)
                .limit(most)
                .toList();
    }

    /** A story is on the beat if at least half of its articles are. */
    public boolean isOn(StoryReport report) {
        List<Article> first = report.articles().stream().limit(ARTICLES_READ).toList();
        long on =
                first.stream()
                        .filter(a -> beat.judge(a.title(), a.text(), a.language()).on())
                        .count();
        return on > 0 && on * 2 >= first.size();
    }
}
