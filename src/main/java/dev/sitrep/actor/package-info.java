/**
 * Who acts and where: people, bodies, countries and places, each under one name across spellings and scripts.
 *
 * <p>{@code config/actors.yaml} and {@code config/places.yaml} are the lists, for editors to change; countries come from CLDR. {@link
 * dev.sitrep.actor.ActorReader} finds what an article names: {@code ListedNames} the listed ones in one pass over {@code TextWords},
 * {@code Meaning} whom an ambiguous one means, {@code People} those in no list. A name decided wrongly is mended by an alias, "with"
 * or "unless" in the lists first, by a word in {@code actor/words.txt} next, and by code last.
 *
 * <p>Read ActorReader first.
 */
@NullMarked
package dev.sitrep.actor;

import org.jspecify.annotations.NullMarked;
