package dev.sitrep.chat;

import java.util.Locale;

/** Where a chat lives. */
public enum Platform {
    TERMINAL,
    TELEGRAM,
    SLACK;

    /** The name in configuration, in the database and for readers: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a person types a command there: {@code /digest}, {@code /sitrep digest} on Slack, {@code digest} at a terminal. */
    public String command(String words) {
        return switch (this) {
            case TERMINAL -> words;
            case TELEGRAM -> "/" + words;
            case SLACK -> "/sitrep " + words;
        };
    }

    public static Platform of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
