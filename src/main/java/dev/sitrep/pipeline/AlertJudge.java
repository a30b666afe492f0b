package dev.sitrep.pipeline;

import dev.sitrep.alert.AlertDecision;
import dev.sitrep.alert.AlertPolicy;
import dev.sitrep.alert.AlertPolicy.Signs;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.summary.Correction;
import dev.sitrep.summary.Corrections;
import dev.sitrep.summary.StoryReport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks up what a story and a chat have to do with one another, and lets the policy decide. */
public final class AlertJudge {
    /** A revision may wait so long until it is understood. */
    private static final Duration LATE = Duration.ofHours(6);

    private final BeatStories stories;
    private final ToldStore told;
    private final BurstWatch bursts;
    private final AlertPolicy policy = new AlertPolicy();

    public AlertJudge(BeatStories stories, ToldStore told, BurstWatch bursts) {
        this.stories = stories;
        this.told = told;
        this.bursts = bursts;
    }

    /**
     * A story as it stands, with what is looked up once for all chats.
     *
     * @param corrections by its articles since its news came
     */
    record News(StoryReport report, boolean breaking, Corrections corrections) {
        /** Whether chats may have been told what holds no longer. */
        boolean takesBack() {
            return !corrections.isEmpty() || AlertDecision.takesBack(report.story().status());
        }
    }

    /** @param since when the news came of which a chat is to be told */
    News news(StoryReport report, Instant since, Instant now) {
        StoryReport asOfNow = report.at(now);
        return new News(
                asOfNow,
                bursts.isBreaking(asOfNow, now),
                stories.corrections(report.story().id(), since.minus(LATE)));
    }

    AlertDecision decide(Chat chat, News news) {
        return policy.decide(
                chat,
                news.report(),
                told.story(chat.id(), news.report().story().id()),
                new Signs(news.breaking(), corrections(chat, news.corrections())));
    }

    private List<Correction> corrections(Chat chat, Corrections all) {
        return all.isEmpty()
                ? List.of()
                : all.of(told.hasRead(chat.id(), all.sentences())).stream()
                        .filter(Correction::isGrave)
                        .toList();
    }
}
