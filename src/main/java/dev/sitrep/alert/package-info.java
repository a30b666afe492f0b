/**
 * The decision to tell a chat now: of a story, and of a feed that died or came back.
 *
 * <p>Read AlertPolicy first, then FeedAlarm.
 */
@NullMarked
package dev.sitrep.alert;

import org.jspecify.annotations.NullMarked;
