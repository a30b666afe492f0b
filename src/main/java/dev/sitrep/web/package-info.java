/**
 * The door for requests from outside: a small HTTP listener, bounded in size, time and number, for hubs and platforms that call us.
 *
 * <p>It knows nothing of who calls: a {@link dev.sitrep.web.Route} gives a path to a {@link dev.sitrep.web.WebHandler}. Paths hold
 * unguessable tokens, so no path is ever logged. TLS and the public name are a proxy's business in front of it.
 *
 * <p>Read WebServer first.
 */
@NullMarked
package dev.sitrep.web;

import org.jspecify.annotations.NullMarked;
