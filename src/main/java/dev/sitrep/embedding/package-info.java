/**
 * What a text means, as a vector: a small sentence model that runs in this process and asks nobody.
 *
 * <p>The model is all-MiniLM-L6-v2 (Reimers and Gurevych, EMNLP 2019; quantised to eight bits), which knows English alone and reads the first 128 tokens, so
 * it is given a title and a lead. Vendor types stay in {@link dev.sitrep.embedding.Embedder}.
 */
@NullMarked
package dev.sitrep.embedding;

import org.jspecify.annotations.NullMarked;
