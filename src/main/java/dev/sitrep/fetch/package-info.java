/**
 * Getting one thing from the web, safely: bounded in size and time, and never from an address on the inside.
 *
 * <p>Feeds, article pages, OPML and anything else that a stranger names go through {@link dev.sitrep.fetch.WebFetcher}; nothing else opens an HTTP connection to the outside.
 *
 * <p>A request first waits for its host's turn (HostGate, StartRow), then takes a place among all requests under way
 * (RequestLimit), and goes on a Trip of one or more addresses. GuardedSockets look at every address that is connected to, Answers
 * says what the head of an answer means, BodyReader and Unpacking take the body in without filling the memory, and what came of
 * it is a {@link dev.sitrep.fetch.FetchOutcome}. {@link dev.sitrep.fetch.Robots} is asked for article pages and not for feeds.
 *
 * <p>Read WebFetcher first.
 */
@NullMarked
package dev.sitrep.fetch;

import org.jspecify.annotations.NullMarked;
