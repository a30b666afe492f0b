package dev.sitrep.source;

import dev.sitrep.article.Article;

/** An article and what it says about where it comes from. */
record ReadArticle(Article article, CreditReading reading) {
    long id() {
        return article.id();
    }

    String text() {
        return article.text();
    }
}
