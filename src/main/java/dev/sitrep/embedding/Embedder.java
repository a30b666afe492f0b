package dev.sitrep.embedding;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/**
 * Makes vectors of English texts. Opening it loads the model (about a second, and 0.4 GB outside the heap), so it is made when first needed and once. Safe for
 * several threads; the same text gives the same vector.
 */
public final class Embedder {
    private static final int READ_CHARS = 1_000;

    private final AllMiniLmL6V2QuantizedEmbeddingModel model;

    public Embedder() {
        this.model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    }

    /** What the beginning of a text means. About 10 ms for a title and lead. */
    public Embedding vector(String text) {
        String head = text.length() <= READ_CHARS ? text : text.substring(0, READ_CHARS);
        return new Embedding(model.embed(head.isBlank() ? "." : head).content().vector());
    }
}
