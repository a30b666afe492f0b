package dev.sitrep.pipeline;

import dev.sitrep.article.Candidate;
import dev.sitrep.article.Draft;
import dev.sitrep.feed.CheckSchedule;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedCheck;
import dev.sitrep.feed.FeedHealth;
import dev.sitrep.feed.FeedState;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.NextCheck;
import dev.sitrep.pipeline.FeedVisit.Visited;
import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseTrouble;
import dev.sitrep.websub.HubWatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Stores what came of visits, many in one transaction (a group commit: one wait for the disk serves all who stand at the
 * door). Articles go in before the markers of what was read; a feed that can't be stored keeps its old state and takes none of
 * the others with it.
 */
public final class VisitLog {
    private static final Logger LOG = LoggerFactory.getLogger(VisitLog.class);

    private final Database database;
    private final FeedStore feeds;
    private final Intake intake;
    private final HubWatch hubs;
    private final CheckSchedule schedule;

    public VisitLog(
            Database database,
            FeedStore feeds,
            Intake intake,
            HubWatch hubs,
            CheckSchedule schedule) {
        this.database = database;
        this.feeds = feeds;
        this.intake = intake;
        this.hubs = hubs;
        this.schedule = schedule;
    }

    /** Stores them all, and returns how many articles or revisions there are more. */
    int record(List<Visited> visits) {
        try {
            return together(visits);
        } catch (RuntimeException e) {
            if (DatabaseTrouble.of(e).isEmpty()) {
                if (visits.size() == 1) {
                    failed(visits.getFirst(), e);
                    return 0;
                }
                return visits.stream().mapToInt(visit -> record(List.of(visit))).sum();
            }
            LOG.error(
                    "What {} said could not be stored: {} The state before is kept; it is looked at"
                            + " again within {} s.",
                    named(visits),
                    DatabaseTrouble.orMessage(e),
                    FeedRefresh.CLAIM.toSeconds(),
                    e);
            return 0;
        }
    }

    /** A feed that says what can't be stored has failed: it is asked again ever more seldom, and told like every feed that fails. */
    private void failed(Visited visit, RuntimeException cause) {
        LOG.error(
                "What {} said could not be stored: {} What was stored before is kept.",
                visit.feed().url(),
                DatabaseTrouble.orMessage(cause),
                cause);
        if (visit.pushed()) {
            return;
        }
        FeedCheck check = new FeedCheck.Failed("what it said could not be stored");
        try {
            NextCheck next = schedule.after(visit.feed(), check, visit.at());
            tellOfTrouble(visit.feed(), feeds.recordChecked(visit.feed(), check, next, visit.at()));
        } catch (RuntimeException e) {
            LOG.error(
                    "{} could not be marked as failing: {} It is looked at again within {} s.",
                    visit.feed().url(),
                    DatabaseTrouble.orMessage(e),
                    FeedRefresh.CLAIM.toSeconds());
        }
    }

    private static String named(List<Visited> visits) {
        String first = visits.getFirst().feed().url().toString();
        return visits.size() == 1 ? first : first + " and " + (visits.size() - 1) + " other feeds";
    }

    private int together(List<Visited> visits) {
        List<Feed> after = new ArrayList<>();
        int stored =
                database.atomically(
                        () -> {
                            int news = intake.ingest().store(all(visits, Visited::news));
                            Instant now = visits.getLast().at();
                            intake.entries().remember(all(visits, Visited::recognised), now);
                            visits.forEach(visit -> after.add(moved(visit)));
                            visits.forEach(this::watchHub);
                            return news;
                        });
        for (int i = 0; i < visits.size(); i++) {
            tellOfTrouble(visits.get(i).feed(), after.get(i));
        }
        return stored;
    }

    /** The marker moves last. A push is no look at the feed, and moves none. */
    private Feed moved(Visited visit) {
        if (visit.pushed() && visit.check() instanceof FeedCheck.News news) {
            return feeds.recordPushed(visit.feed(), news, visit.at());
        }
        return feeds.recordChecked(visit.feed(), visit.check(), visit.next(), visit.at());
    }

    private static <T> List<T> all(List<Visited> visits, Function<Visited, List<T>> each) {
        return visits.stream().flatMap(visit -> each.apply(visit).stream()).toList();
    }

    private void watchHub(Visited visit) {
        if (!visit.pushed()) {
            Instant newest =
                    visit.news().stream()
                            .map(Candidate::draft)
                            .filter(draft -> !draft.changed())
                            .map(Draft::published)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null);
            hubs.polled(visit.feed(), visit.check(), newest, visit.at());
        }
    }

    private static void tellOfTrouble(Feed before, Feed after) {
        FeedHealth health = after.health();
        if (health.state() != FeedState.FRESH && before.state() != health.state()) {
            LOG.warn(
                    "{} ({}) was not read: {}. It is tried again at {}, because {}.",
                    after.title(),
                    after.url(),
                    health.reason(),
                    health.next().at(),
                    health.next().why());
        }
    }
}
