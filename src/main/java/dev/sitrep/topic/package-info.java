/**
 * A chat's standing queries, and why one matched.
 *
 * <p>Read TopicMatcher first.
 */
@NullMarked
package dev.sitrep.topic;

import org.jspecify.annotations.NullMarked;
