package dev.sitrep.bench;

import com.sun.management.OperatingSystemMXBean;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Objects;

/** What an iteration of a benchmark cost in CPU time, and how much it got done: bytes, pages or articles. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Cost {
    /** The name of the time of the measured thread alone. */
    static final String THREAD_TIME = "threadNanos";

    /** The name of the time of the whole process, its collector and compiler included. */
    static final String PROCESS_TIME = "processNanos";

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    public long done;
    public long threadNanos;
    public long processNanos;

    private long threadBefore;
    private long processBefore;

    @Setup(Level.Iteration)
    public void begin() {
        threadBefore = THREAD.getCurrentThreadCpuTime();
        processBefore = PROCESS.getProcessCpuTime();
    }

    @TearDown(Level.Iteration)
    public void end() {
        threadNanos = THREAD.getCurrentThreadCpuTime() - threadBefore;
        processNanos = PROCESS.getProcessCpuTime() - processBefore;
    }

    /** How much gets done in a nanosecond of CPU time: the median of all iterations of all forks. */
    static double perNano(RunResult result, String time) {
        double[] speeds =
                result.getBenchmarkResults().stream()
                        .flatMap(fork -> fork.getIterationResults().stream())
                        .mapToDouble(i -> counter(i, "done") / counter(i, time))
                        .sorted()
                        .toArray();
        return speeds[speeds.length / 2];
    }

    private static double counter(IterationResult iteration, String name) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(name)).getScore();
    }
}
