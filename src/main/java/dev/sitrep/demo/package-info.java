/**
 * A sample news day that Sitrep ships, and the run that shows it: outlets, articles and pages, all invented for it.
 *
 * <p>{@link dev.sitrep.demo.SampleDay} is the content, {@link dev.sitrep.demo.SampleSite} serves it on loopback as of a given moment, {@link
 * dev.sitrep.demo.Demo} moves the clock through it. The program under the demo is the real one, behind {@link dev.sitrep.demo.Stage}: it
 * learns of the sample only through HTTP, as it would of any other outlet.
 *
 * <p>Read Demo first.
 */
@NullMarked
package dev.sitrep.demo;

import org.jspecify.annotations.NullMarked;
