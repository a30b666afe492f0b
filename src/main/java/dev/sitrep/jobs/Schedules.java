package dev.sitrep.jobs;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import static java.util.stream.Collectors.toMap;

import dev.sitrep.jobs.Flow.Scope;
import dev.sitrep.pipeline.Knocks;
import dev.sitrep.store.Database;
import dev.sitrep.store.Dialect;

import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * The flows on their schedules. On SQLite one scheduler in memory runs all of them. On PostgreSQL the shared ones are in Quartz's
 * clustered job store, which hands each run to one node and hands on what a dead node had begun; the local ones stay in memory. Steady flows
 * have threads of their own.
 *
 * <p>Quartz keeps the time of each next run. Were the clock set back by an hour, nothing would run for an hour: so it is looked at, and
 * then all begin anew.
 */
public final class Schedules implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);
    private static final Duration A_LOOK = Duration.ofSeconds(1);

    private final List<Scheduler> schedulers = new ArrayList<>();
    private final List<SteadyFlow> steady = new ArrayList<>();
    private final Map<Flow, Scheduler> scheduled = new LinkedHashMap<>();
    private final Knocks never = new Knocks();
    private final FlowRunner runner;
    private Instant latest;

    /**
     * @param node this node's name, different for every process
     * @param runner runs the flows when their time has come
     */
    public Schedules(
            Collection<Flow> flows,
            Database database,
            String node,
            InstantSource clock,
            FlowRunner runner) {
        this.runner = runner;
        this.latest = clock.instant();
        try {
            Map<String, Flow> byName =
                    flows.stream().collect(toMap(Flow::name, Function.identity()));
            boolean cluster = database.dialect() == Dialect.POSTGRESQL;
            Scheduler local = scheduler(inMemory(node), byName, clock);
            Scheduler shared =
                    cluster ? scheduler(clustered(database, node), byName, clock) : local;
            for (Flow flow : flows) {
                if (flow.scope() == Scope.STEADY) {
                    steady.add(new SteadyFlow(flow, runner, clock));
                    continue;
                }
                Scheduler scheduler = flow.scope() == Scope.SHARED ? shared : local;
                schedule(scheduler, flow);
                scheduled.put(flow, scheduler);
            }
            Flow look = Flow.steady("schedules", A_LOOK, this::lookAtClock, never::await);
            steady.add(new SteadyFlow(look, runner, clock));
        } catch (SchedulerException e) {
            close();
            throw new IllegalStateException("The scheduler can't be set up: " + e.getMessage(), e);
        }
    }

    /** Begins to run the flows. */
    public void start() {
        try {
            for (Scheduler scheduler : schedulers) {
                scheduler.start();
            }
            steady.forEach(SteadyFlow::start);
        } catch (SchedulerException e) {
            throw new IllegalStateException("The scheduler does not start: " + e.getMessage(), e);
        }
    }

    /** Begins no further run and waits for those under way. */
    @Override
    public void close() {
        steady.forEach(SteadyFlow::close);
        for (Scheduler scheduler : schedulers) {
            try {
                scheduler.shutdown(true);
            } catch (SchedulerException e) {
                throw new IllegalStateException(
                        "The scheduler does not stop: " + e.getMessage(), e);
            }
        }
        schedulers.clear();
    }

    private Scheduler scheduler(Properties properties, Map<String, Flow> flows, InstantSource clock)
            throws SchedulerException {
        Scheduler scheduler = new StdSchedulerFactory(properties).getScheduler();
        schedulers.add(scheduler);
        scheduler.setJobFactory((bundle, owner) -> jobFor(bundle.getJobDetail(), flows, clock));
        return scheduler;
    }

    /** Never throws: Quartz would put the trigger into ERROR until a person acts. */
    private FlowJob jobFor(JobDetail detail, Map<String, Flow> flows, InstantSource clock) {
        Flow flow = flows.get(detail.getKey().getName());
        return new FlowJob(
                flow != null
                        ? flow
                        : new Flow(
                                detail.getKey().getName(),
                                Duration.ofHours(1),
                                Scope.LOCAL,
                                now -> {}),
                runner,
                clock);
    }

    private void lookAtClock(Instant now) {
        boolean setBack = now.isBefore(latest);
        latest = now;
        if (setBack) {
            LOG.warn("The clock was set back: the flows' schedules begin anew.");
            scheduled.forEach(Schedules::beginAnew);
        }
    }

    private static void beginAnew(Flow flow, Scheduler scheduler) {
        try {
            scheduler.rescheduleJob(TriggerKey.triggerKey(flow.name()), trigger(flow));
        } catch (SchedulerException e) {
            throw new IllegalStateException(
                    "The schedule of " + flow.name() + " can't be begun anew: " + e.getMessage(),
                    e);
        }
    }

    private static void schedule(Scheduler scheduler, Flow flow) throws SchedulerException {
        JobDetail job = newJob(FlowJob.class).withIdentity(flow.name()).requestRecovery().build();
        Trigger trigger = trigger(flow);
        // In a cluster the first node stores them; the others find them there.
        Trigger stored = scheduler.getTrigger(trigger.getKey());
        if (stored != null && isTooFarOff(stored, flow)) {
            scheduler.rescheduleJob(trigger.getKey(), trigger);
        } else if (stored == null) {
            try {
                scheduler.scheduleJob(job, java.util.Set.of(trigger), true);
            } catch (org.quartz.ObjectAlreadyExistsException another) {
                return;
            }
        }
    }

    /** As a node left it whose clock was ahead: nothing would run until that time has come. By Quartz's own clock. */
    private static boolean isTooFarOff(Trigger stored, Flow flow) {
        Duration farthest = flow.every().plus(Duration.ofMinutes(1));
        return stored.getNextFireTime() != null
                && stored.getNextFireTime().toInstant().isAfter(Instant.now().plus(farthest));
    }

    private static Trigger trigger(Flow flow) {
        return newTrigger()
                .withIdentity(flow.name())
                .forJob(flow.name())
                .startNow()
                .withSchedule(
                        simpleSchedule()
                                .withIntervalInMilliseconds(flow.every().toMillis())
                                .repeatForever()
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    private static Properties inMemory(String node) {
        Properties properties = common("local-" + node, node, 4);
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return properties;
    }

    private static Properties clustered(Database database, String node) {
        String source = "sitrep-" + node;
        DBConnectionManager.getInstance()
                .addConnectionProvider(source, new PooledConnections(database.dataSource()));
        Properties properties = common("sitrep", node, 4);
        properties.setProperty(
                "org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.setProperty(
                "org.quartz.jobStore.driverDelegateClass",
                "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.setProperty("org.quartz.jobStore.dataSource", source);
        properties.setProperty("org.quartz.jobStore.isClustered", "true");
        // A node that is silent for this long and 7.5 s more counts as dead (ClusterManager), so
        // others take over in about 12 s.
        properties.setProperty("org.quartz.jobStore.clusterCheckinInterval", "4000");
        properties.setProperty("org.quartz.scheduler.idleWaitTime", "5000");
        return properties;
    }

    private static Properties common(String name, String node, int threads) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", name);
        properties.setProperty("org.quartz.scheduler.instanceId", node);
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.threadPool.threadCount", String.valueOf(threads));
        properties.setProperty("org.quartz.threadPool.threadNamePrefix", "flow");
        return properties;
    }
}
