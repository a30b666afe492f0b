package dev.sitrep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Watches a process from its start to its end: the highest resident memory and the CPU time it was last seen with. */
final class PeakMemory {
    private final Process process;
    private volatile long peakKb;
    private volatile Duration cpu = Duration.ZERO;

    PeakMemory(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::watch);
    }

    long peakKb() {
        return peakKb;
    }

    Duration cpu() {
        return cpu;
    }

    private void watch() {
        try {
            Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
            while (process.isAlive()) {
                look(status);
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Path status) {
        cpu = process.info().totalCpuDuration().orElse(cpu);
        try (var lines = Files.lines(status)) {
            lines.filter(l -> l.startsWith("VmHWM:"))
                    .findFirst()
                    .ifPresent(
                            l ->
                                    peakKb =
                                            Math.max(
                                                    peakKb,
                                                    Long.parseLong(l.replaceAll("\\D", ""))));
        } catch (IOException | RuntimeException gone) {
            return;
        }
    }
}
