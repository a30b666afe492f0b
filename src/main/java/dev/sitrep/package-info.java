/**
 * Sitrep: many news feeds in, one story instead of forty links out.
 *
 * <p>Rooms, from the ground up; a room may use those before it and none after it: text, config, store, fetch, web, feed, websub, article,
 * actor, source, beat, reading, story, summary, topic, chat, delivery, alert, digest, command, terminal, telegram, slack, pipeline, jobs,
 * demo, cli. {@link dev.sitrep.App} is the composition root and the one class that sees everything. ArchUnit keeps it so.
 */
@NullMarked
package dev.sitrep;

import org.jspecify.annotations.NullMarked;
