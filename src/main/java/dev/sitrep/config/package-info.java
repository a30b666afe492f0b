/**
 * What a person sets: one record for each room, read from {@code config/sitrep.yaml} and the environment.
 *
 * <p>Everything is checked at start and all errors are told together; an unknown key stops the start and names the key that was meant.
 * Secrets come from the environment, or from a file that it names, and never reach a log.
 *
 * <p>Read Config first.
 */
@NullMarked
package dev.sitrep.config;

import org.jspecify.annotations.NullMarked;
