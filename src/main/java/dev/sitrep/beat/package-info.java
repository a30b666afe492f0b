/**
 * Is this article war diplomacy at all?
 *
 * <p>The answer always comes with its reason.
 *
 * <p>Read Beat first.
 */
@NullMarked
package dev.sitrep.beat;

import org.jspecify.annotations.NullMarked;
