/**
 * The decision to tell a chat about a story now.
 *
 * <p>Read AlertPolicy first.
 */
@NullMarked
package dev.sitrep.alert;

import org.jspecify.annotations.NullMarked;
