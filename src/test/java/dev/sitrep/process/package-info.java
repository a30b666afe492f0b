/** The packaged program as a process: started, killed at random moments, started again. Run by {@code mvn verify}. */
@NullMarked
package dev.sitrep.process;

import org.jspecify.annotations.NullMarked;
