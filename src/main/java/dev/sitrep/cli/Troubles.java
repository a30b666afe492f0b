package dev.sitrep.cli;

import dev.sitrep.store.DatabaseTrouble;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/** Turns what machines throw at us into a sentence for the person at the keyboard. */
final class Troubles {
    private Troubles() {}

    static String sentence(Throwable error) {
        Optional<String> database = DatabaseTrouble.of(error);
        if (database.isPresent()) {
            return database.get();
        }
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return "something unforeseen stopped this command: "
                + error
                + ". Run it again with SITREP_DEBUG=1 for the details, and please report it.";
    }

    private static @org.jspecify.annotations.Nullable String known(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return message + " is not there. Check the path.";
        }
        if (cause instanceof AccessDeniedException) {
            return message
                    + " can't be opened: permission denied. Change its permissions, or run as its owner.";
        }
        if (lower.contains("no space left")) {
            return "the disk is full. Nothing that was stored is lost; free some space and start again.";
        }
        if (!(cause instanceof IOException)) {
            return null;
        }
        // Sitrep's own messages are sentences that say what to do.
        String line = firstLine(message);
        return line.endsWith(".") ? line : line + ". Check the file or address and try again.";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
