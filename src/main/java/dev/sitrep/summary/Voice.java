package dev.sitrep.summary;

import dev.sitrep.article.Article;

/**
 * An article that has a say in a summary.
 *
 * @param text what was read from it
 * @param share what it counts for: the articles of one origin have one voice together
 */
record Voice(Article article, ArticleText text, double share) {}
