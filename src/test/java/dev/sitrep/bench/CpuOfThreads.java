package dev.sitrep.bench;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The CPU time that threads took between two moments, and the whole process with the fakes of the web and the platform. */
final class CpuOfThreads {
    private static final String ALL = "";

    private final Map<String, Duration> times = new LinkedHashMap<>();

    /** @param names of the threads */
    CpuOfThreads(List<String> names) {
        names.forEach(name -> times.put(name, Duration.ZERO));
        times.put(ALL, Duration.ZERO);
    }

    /** The first moment, or the second. */
    void note() {
        times.replaceAll((name, before) -> soFar(name).minus(before));
    }

    /** Prints what each took for one of so many articles. */
    void report(int articles) {
        times.forEach(
                (name, time) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-24s %.1f ms of CPU an article%n",
                                name.equals(ALL) ? "all, with the fakes" : name,
                                time.toNanos() / 1e6 / articles));
    }

    private static Duration soFar(String name) {
        if (name.equals(ALL)) {
            var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            return Duration.ofNanos(process.getProcessCpuTime());
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals(name)) {
                nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return Duration.ofNanos(nanos);
    }
}
