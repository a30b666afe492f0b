/**
 * Benchmarks, run by {@code mvn -Pbench verify}: whole processes where it is a flow, JMH where it is a loop. Not tests: nothing
 * here passes or fails by a time.
 */
@NullMarked
package dev.sitrep.bench;

import org.jspecify.annotations.NullMarked;
