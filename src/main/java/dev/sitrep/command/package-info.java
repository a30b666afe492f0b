/**
 * One class for each bot command, the same on every platform.
 *
 * <p>A command reads, decides and answers through the outbox; wrong input gets the right form and an example.
 *
 * <p>Read CommandDesk first.
 */
@NullMarked
package dev.sitrep.command;

import org.jspecify.annotations.NullMarked;
