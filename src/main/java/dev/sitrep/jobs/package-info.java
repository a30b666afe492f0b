/**
 * Quartz: one short job for each flow.
 *
 * <p>Quartz stays in here. Jobs ask the clock and hand {@code now} on.
 *
 * <p>Read Schedules first.
 */
@NullMarked
package dev.sitrep.jobs;

import org.jspecify.annotations.NullMarked;
