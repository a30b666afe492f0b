/**
 * The rooms that we write to, their settings and what each has been told.
 *
 * <p>Both platforms say "channel"; we say chat.
 *
 * <p>Read Chat first.
 */
@NullMarked
package dev.sitrep.chat;

import org.jspecify.annotations.NullMarked;
