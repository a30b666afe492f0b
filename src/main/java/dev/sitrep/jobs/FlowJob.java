package dev.sitrep.jobs;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

import java.time.InstantSource;

/** Runs a flow when Quartz says so, and keeps its failure from touching the next run. */
@DisallowConcurrentExecution
final class FlowJob implements Job {
    private final Flow flow;
    private final FlowRunner runner;
    private final InstantSource clock;

    FlowJob(Flow flow, FlowRunner runner, InstantSource clock) {
        this.flow = flow;
        this.runner = runner;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        runner.run(flow, clock.instant());
    }
}
