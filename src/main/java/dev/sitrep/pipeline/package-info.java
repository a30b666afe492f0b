/**
 * The flows: poll, understand, digest, alerts, watch, errands, troubles, deliver, housekeeping. The only place that joins the stages.
 *
 * <p>Each flow is one short method that reads like the sentence describing it, and may be stopped at any point and run again.
 *
 * <p>Of what a story has to say AlertRun tells chats at once, HeldRelease what was held back from them, LiveEdits what changes in silence.
 *
 * <p>Read FeedRefresh first.
 */
@NullMarked
package dev.sitrep.pipeline;

import org.jspecify.annotations.NullMarked;
