package dev.sitrep.command;

import dev.sitrep.speech.Speech;

import java.util.Locale;

/** What commands are for: help lists them so, in this order. */
public enum Purpose {
    READING,
    TOPICS,
    SETTINGS,
    FEEDS,
    CHAT;

    /** As the heading of its commands. */
    String heading(Speech speech) {
        return speech.say("help.purpose." + name().toLowerCase(Locale.ROOT));
    }
}
