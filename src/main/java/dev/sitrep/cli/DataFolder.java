package dev.sitrep.cli;

import dev.sitrep.config.Config;

import java.io.IOException;
import java.nio.file.Files;

/** The folder of the embedded database. */
final class DataFolder {
    private DataFolder() {}

    /** Makes the folder where it is missing. */
    static void prepare(Config config) {
        try {
            Files.createDirectories(config.data());
        } catch (IOException e) {
            throw new Failure(
                    "the data folder "
                            + config.data()
                            + " can't be made. Set SITREP_DATA to a folder that you may write to.");
        }
    }
}
