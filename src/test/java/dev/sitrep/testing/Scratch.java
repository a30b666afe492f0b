package dev.sitrep.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Folders for what tests write, all of them gone when the run ends.
 *
 * <p>They lie in memory where there is room: every commit of a test's database waits for the disk otherwise, which takes longer than all
 * else that it does.
 */
public final class Scratch {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 2L << 30;
    private static final Path ALL = begin();

    private Scratch() {}

    /** A new, empty folder. */
    public static Path folder(String name) {
        try {
            return Files.createTempDirectory(ALL, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path begin() {
        try {
            boolean memory =
                    Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
            Path all =
                    memory
                            ? Files.createTempDirectory(MEMORY, "sitrep")
                            : Files.createTempDirectory("sitrep");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(all)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path all) {
        try (Stream<Path> files = Files.walk(all)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(f -> f.delete());
        } catch (IOException | UncheckedIOException e) {
            // What a process that outlives us still writes there stays.
        }
    }
}
