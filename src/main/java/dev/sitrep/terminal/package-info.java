/**
 * The messenger that writes to a terminal. Of pictures it writes what they say.
 *
 * <p>Read TerminalMessenger first.
 */
@NullMarked
package dev.sitrep.terminal;

import org.jspecify.annotations.NullMarked;
