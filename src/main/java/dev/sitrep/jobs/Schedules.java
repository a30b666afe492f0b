package dev.sitrep.jobs;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import static java.util.stream.Collectors.toMap;

import dev.sitrep.jobs.Flow.Scope;
import dev.sitrep.store.Database;
import dev.sitrep.store.Dialect;

import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * The flows on their schedules. On SQLite one scheduler in memory runs all of them. On PostgreSQL the shared ones are in Quartz's
 * clustered job store, which hands each run to one node and hands on what a dead node had begun; the local ones stay in memory. Steady flows
 * have threads of their own.
 */
public final class Schedules implements AutoCloseable {
    private final List<Scheduler> schedulers = new ArrayList<>();
    private final List<SteadyFlow> steady = new ArrayList<>();
    private final FlowRunner runner;

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
                schedule(flow.scope() == Scope.SHARED ? shared : local, flow);
            }
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
                                java.time.Duration.ofHours(1),
                                Scope.LOCAL,
                                now -> {}),
                runner,
                clock);
    }

    private static void schedule(Scheduler scheduler, Flow flow) throws SchedulerException {
        JobDetail job = newJob(FlowJob.class).withIdentity(flow.name()).requestRecovery().build();
        Trigger trigger =
                newTrigger()
                        .withIdentity(flow.name())
                        .forJob(job)
                        .startNow()
                        .withSchedule(
                                simpleSchedule()
                                        .withIntervalInMilliseconds(flow.every().toMillis())
                                        .repeatForever()
                                        .withMisfireHandlingInstructionNextWithRemainingCount())
                        .build();
        // In a cluster the first node stores them; the others find them there.
        if (!scheduler.checkExists(trigger.getKey())) {
            try {
                scheduler.scheduleJob(job, java.util.Set.of(trigger), true);
            } catch (org.quartz.ObjectAlreadyExistsException another) {
                return;
            }
        }
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
