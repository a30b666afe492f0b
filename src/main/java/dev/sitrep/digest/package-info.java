/**
 * One edition for one chat over one window.
 *
 * <p>Windows are contiguous: [last edition, now). Nothing falls between two.
 *
 * <p>Read DigestComposer first.
 */
@NullMarked
package dev.sitrep.digest;

import org.jspecify.annotations.NullMarked;
