/**
 * The command line of Sitrep; picocli stays in here.
 *
 * <p>Names, options and output keys are a promise: people script them.
 *
 * <p>Read SitrepCommand first.
 */
@NullMarked
package dev.sitrep.cli;

import org.jspecify.annotations.NullMarked;
