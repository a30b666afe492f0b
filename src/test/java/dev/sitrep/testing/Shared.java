package dev.sitrep.testing;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real input that may lie beside a checkout; it is never part of it. */
public final class Shared {
    private Shared() {}

    /** A path below {@code ../shared}; the test is skipped, and says why, where it is not there. */
    public static Path path(String relative) {
        Path path = Path.of("..", "shared").resolve(relative).toAbsolutePath().normalize();
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not here");
        return path;
    }
}
