/**
 * Getting one thing from the web, safely: bounded in size and time, and never from an address on the inside.
 *
 * <p>Feeds, article pages, OPML and anything else that a stranger names go through {@link dev.sitrep.fetch.WebFetcher}; nothing else opens an HTTP connection to the outside.
 *
 * <p>Read WebFetcher first.
 */
@NullMarked
package dev.sitrep.fetch;

import org.jspecify.annotations.NullMarked;
