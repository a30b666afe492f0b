/**
 * The decision to tell a chat now: of a story, of a feed that died or came back, and of the bot's own troubles.
 *
 * <p>Read AlertPolicy first, then FeedAlarm, then TroubleBook.
 */
@NullMarked
package dev.sitrep.alert;

import org.jspecify.annotations.NullMarked;
