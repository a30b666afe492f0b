package dev.sitrep.web;

import java.time.Instant;

/** Answers requests to one path. It is called by many threads at once. */
@FunctionalInterface
public interface WebHandler {
    WebAnswer handle(WebRequest request, Instant now);
}
