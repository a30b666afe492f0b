package dev.sitrep.telegram;

/**
 * Who the bot is, as getMe tells.
 *
 * @param username without the at sign
 */
record TelegramBot(long id, String username) {}
