/**
 * One class for each bot command, the same on every platform.
 *
 * <p>A command reads, decides and answers through the outbox; wrong input gets the right form and an example.
 *
 * <p>What takes a look at the web is an errand: the command notes it, and its answer comes when somebody has looked.
 *
 * <p>Read CommandDesk first.
 */
@NullMarked
package dev.sitrep.command;

import org.jspecify.annotations.NullMarked;
