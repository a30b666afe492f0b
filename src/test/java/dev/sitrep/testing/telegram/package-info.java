/**
 * The rules of Telegram's server, for {@code FakeTelegram}: written from the published Bot API and the server's own
 * source, sharing no line with the code that they test.
 *
 * <p>Read BotApi first.
 */
@NullMarked
package dev.sitrep.testing.telegram;

import org.jspecify.annotations.NullMarked;
