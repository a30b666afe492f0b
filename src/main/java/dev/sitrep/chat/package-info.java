/**
 * The rooms that we write to, their settings, what each has been told, wants to hear no more of or is to hear later, and the feeds that it brings along.
 *
 * <p>Both platforms say "channel"; we say chat.
 *
 * <p>Read Chat first.
 */
@NullMarked
package dev.sitrep.chat;

import org.jspecify.annotations.NullMarked;
