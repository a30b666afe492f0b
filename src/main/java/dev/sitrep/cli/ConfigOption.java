package dev.sitrep.cli;

import dev.sitrep.config.Config;
import dev.sitrep.config.ConfigReader;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The option that names the settings file. Without it, config/sitrep.yaml is read where it is there. */
final class ConfigOption {
    private static final Path USUAL = Path.of("config", "sitrep.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "The settings (default: config/sitrep.yaml where it exists, else the defaults).")
    @Nullable Path file;

    /** The settings; a failure that names every problem where they are not valid. */
    Config read() {
        return read(System.getenv());
    }

    Config read(Map<String, String> environment) {
        Path chosen = file != null ? file : Files.exists(USUAL) ? USUAL : null;
        return switch (ConfigReader.read(chosen, environment)) {
            case ConfigReader.Outcome.Valid valid -> valid.config();
            case ConfigReader.Outcome.Invalid invalid -> throw new Failure(invalid.problems());
        };
    }
}
