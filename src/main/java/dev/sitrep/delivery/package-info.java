/**
 * From a decision to a message that arrived: neutral messages, the outbox, the dispatcher, the port to a platform.
 *
 * <p>A delivery is written in the transaction of its cause. Nothing reaches a chat by another way.
 *
 * <p>Read OutboxDispatcher first.
 */
@NullMarked
package dev.sitrep.delivery;

import org.jspecify.annotations.NullMarked;
