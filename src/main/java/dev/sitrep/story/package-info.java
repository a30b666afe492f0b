/**
 * Articles about one event, and the storylines that join events over days.
 *
 * <p>Topic Detection and Tracking calls a news item a story and this a topic; we use the newsroom's words.
 *
 * <p>Read StoryClusterer first.
 */
@NullMarked
package dev.sitrep.story;

import org.jspecify.annotations.NullMarked;
