/**
 * Telegram: the messenger, its updates, its formatting.
 *
 * <p>The SDK stays in here. Rules cited as "Bot API" are those of core.telegram.org/bots/api.
 *
 * <p>Read TelegramMessenger first.
 */
@NullMarked
package dev.sitrep.telegram;

import org.jspecify.annotations.NullMarked;
