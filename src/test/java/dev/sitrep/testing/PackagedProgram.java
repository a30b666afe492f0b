package dev.sitrep.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The packaged program ({@code target/sitrep.jar}) as a real process, for tests that kill it. */
public final class PackagedProgram implements AutoCloseable {
    private static final Path JAR = Path.of("target", "sitrep.jar").toAbsolutePath();

    private final Process process;
    private final List<String> errors = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread reader;

    private PackagedProgram(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::readErrors);
    }

    /** Starts a command; what it needs to know comes by the environment. */
    public static PackagedProgram start(
            Map<String, String> environment, Path folder, String... arguments) {
        try {
            ProcessBuilder builder = new ProcessBuilder(commandLine(arguments));
            builder.directory(folder.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SITREP_"));
            builder.environment().putAll(environment);
            builder.redirectOutput(Files.createTempFile(folder, "out", ".txt").toFile());
            return new PackagedProgram(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    public static Result run(Map<String, String> environment, Path folder, String... arguments) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(commandLine(arguments));
            builder.directory(folder.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SITREP_"));
            builder.environment().putAll(environment);
            Process process =
                    builder.redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .redirectInput(
                                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                            .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "still running after 120 s: " + String.join(" ", arguments));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a finished command left. */
    public record Result(int status, String out, String err) {}

    private static List<String> commandLine(String... arguments) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(
                    JAR + " is not built: run these tests by \"mvn verify\".");
        }
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        JAR.toString()));
        line.addAll(List.of(arguments));
        return line;
    }

    /** Waits for the line that says the program is ready. */
    public PackagedProgram awaitReady() {
        try {
            if (!ready.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("not ready after 60 s; it said: " + errors());
            }
            return this;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public String errors() {
        synchronized (errors) {
            return String.join("\n", errors);
        }
    }

    /** SIGKILL, and waits until the process is gone. */
    public void kill() {
        process.destroyForcibly();
        join(Duration.ofSeconds(10));
    }

    /** SIGTERM; returns the exit status and fails where the process outlives {@code atMost}. */
    public int terminate(Duration atMost) {
        process.destroy();
        join(atMost);
        return process.exitValue();
    }

    private void join(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "the process outlived " + atMost + "; it said: " + errors());
            }
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void readErrors() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (errors) {
                    errors.add(line);
                }
                if (line.startsWith("ready: ")) {
                    ready.countDown();
                }
            }
        } catch (IOException killed) {
            // A killed process may leave half a line.
            return;
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
