/**
 * Where the articles of one story don't agree: figures, places, days, attributions, yes and no.
 *
 * <p>Better to miss one than to invent one: two claims are held against each other only where they speak of the same matter, of two articles, and of two
 * origins unless a later count replaces an earlier one.
 *
 * <p>Read Contradictions first, then Matter.
 */
@NullMarked
package dev.sitrep.difference;

import org.jspecify.annotations.NullMarked;
