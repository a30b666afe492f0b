/**
 * Words, sentences, names, numbers and markup turned to text: pure functions over strings.
 *
 * <p>Nothing here keeps state or asks the clock. Offsets are UTF-16 indexes into the string that was passed in, end exclusive.
 * All matching is linear-time (RE2/J or hand-written scans), since every string that comes in is hostile.
 *
 * <p>Read Sentences first.
 */
@NullMarked
package dev.sitrep.text;

import org.jspecify.annotations.NullMarked;
