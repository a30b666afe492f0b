/**
 * Articles about one event, and the storylines that join events over days.
 *
 * <p>Topic Detection and Tracking calls a news item a story and this a topic; we use the newsroom's words.
 *
 * <p>Articles are sorted into stories as they arrive (StoryClusterer), and thought over after each batch (SecondThought); StatusRule says where a planned
 * event stands, PassedDate that its day went by in silence, and StorylineLinker which story follows which. Everything here is rebuilt from the database.
 *
 * <p>Read StoryClusterer first.
 */
@NullMarked
package dev.sitrep.story;

import org.jspecify.annotations.NullMarked;
