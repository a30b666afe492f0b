/**
 * The messenger that writes to a terminal.
 *
 * <p>Read TerminalMessenger first.
 */
@NullMarked
package dev.sitrep.terminal;

import org.jspecify.annotations.NullMarked;
