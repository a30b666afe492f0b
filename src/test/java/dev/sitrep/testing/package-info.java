/** What tests stand on: databases, a clock that is moved by hand, a web on loopback, strict fake platforms, the newsroom. */
@NullMarked
package dev.sitrep.testing;

import org.jspecify.annotations.NullMarked;
