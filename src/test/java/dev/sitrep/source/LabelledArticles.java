package dev.sitrep.source;

import dev.sitrep.article.Article;
import dev.sitrep.testing.Labels.Label;
import dev.sitrep.text.Span;

/** The article that a label speaks of, as it stands in its file. */
final class LabelledArticles {
    private LabelledArticles() {}

    static Article article(Label label) {
        boolean title = label.part().equals("title");
        return Articles.of(
                1,
                label.article().path("source").asText(""),
                label.article().path("title").asText(""),
                title ? "" : label.article().path("text").asText(""));
    }

    static Span span(Label label) {
        return new Span(label.start(), label.start() + label.text().length());
    }
}
