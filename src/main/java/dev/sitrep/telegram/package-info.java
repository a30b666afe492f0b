/**
 * Telegram: the messenger, its updates, its formatting.
 *
 * <p>The SDK stays in here. Rules cited as "Bot API" are those of core.telegram.org/bots/api.
 *
 * <p>Out: TelegramMessenger renders (TelegramHtml, cut by TelegramParts), calls (TelegramCalls) and says what came of it
 * (TelegramOutcomes); a picture that is refused goes as words. TelegramWire knows how far a call came before it broke.
 *
 * <p>In: TelegramUpdates asks for updates (TelegramPolling) or has them brought (TelegramRegistration, TelegramWebhook); either way
 * TelegramDispatch hands on what TelegramReader and TelegramChats make of them.
 *
 * <p>Read TelegramMessenger first.
 */
@NullMarked
package dev.sitrep.telegram;

import org.jspecify.annotations.NullMarked;
