package dev.sitrep.jobs;

import dev.sitrep.alert.TroubleBook;
import dev.sitrep.store.DatabaseTrouble;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs flows, and keeps a failure from touching the next run or another flow. The operator is told when a flow begins to fail and
 * every ten minutes while it does, not at every run: four lines a second would fill a disk that is full already.
 */
public final class FlowRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FlowRunner.class);
    private static final Duration TELL_AGAIN = Duration.ofMinutes(10);

    private final TroubleBook book;
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

    private record Trouble(String why, Instant told) {}

    /**
     * @param book where failures are noted, for who watches over them
     */
    public FlowRunner(TroubleBook book) {
        this.book = book;
    }

    /** Runs a flow once. */
    public void run(Flow flow, Instant now) {
        try {
            flow.run().accept(now);
            if (troubles.remove(flow.name()) != null) {
                LOG.info("The {} flow runs again.", flow.name());
            }
        } catch (RuntimeException e) {
            onFailure(flow, e, now);
        }
    }

    private void onFailure(Flow flow, RuntimeException failure, Instant now) {
        String why = DatabaseTrouble.orMessage(failure);
        // Where the database fails all flows do; that is one trouble.
        boolean ours = DatabaseTrouble.of(failure).isPresent();
        book.saw(ours ? "database" : "flow:" + flow.name(), why, flow.every(), now);
        Trouble before = troubles.get(flow.name());
        if (before != null
                && before.why().equals(why)
                && now.isBefore(before.told().plus(TELL_AGAIN))) {
            return;
        }
        troubles.put(flow.name(), new Trouble(why, now));
        LOG.error(
                "The {} flow stopped half-way: {} What it had finished is kept; it is tried again every {}.",
                flow.name(),
                why,
                flow.every().toSeconds() < 2 ? "second" : flow.every().toSeconds() + " s",
                failure);
    }
}
