package dev.sitrep.telegram;

/**
 * What came of asking the server who we are.
 *
 * @param good whether the bot can speak
 * @param sentence what was found, and where it is not good, what to do
 */
public record TelegramCheck(boolean good, String sentence) {}
