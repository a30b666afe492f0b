package dev.sitrep;

import dev.sitrep.beat.Beat;
import dev.sitrep.config.Config;
import dev.sitrep.source.Outlets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What people keep in lists beside the settings: the beat, and the outlets. */
public record Lists(Beat beat, Outlets outlets) {
    /** The lists that the settings name; those that ship with the program where they name none. */
    public static Lists of(Config config) {
        return new Lists(beat(config.beat()), outlets(config.outlets()));
    }

    /** The beat's name as a heading: "War diplomacy". */
    public String title() {
        String words = beat.name().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static Beat beat(Path file) {
        if (file.toString().isEmpty()) {
            return Beat.shipped();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Beat.load(in);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The beat's file "
                            + file
                            + " can't be used: "
                            + e.getMessage()
                            + " Correct it, or leave \"beat\" empty.",
                    e);
        }
    }

    private static Outlets outlets(Path file) {
        if (file.toString().isEmpty()) {
            return Outlets.shipped();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Outlets.load(in);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The outlets' file "
                            + file
                            + " can't be used: "
                            + e.getMessage()
                            + " Correct it, or leave \"outlets\" empty.",
                    e);
        }
    }
}
