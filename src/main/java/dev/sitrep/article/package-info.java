/**
 * Stored entries with their text: extraction, clean-up, near-duplicates, storing.
 *
 * <p>An {@link dev.sitrep.article.Article} never changes; a changed entry is a further revision, which came when its article came. {@code arrivedAt}
 * is ours and trusted, {@code published} is the feed's and only shown. Two feeds may bring one article: {@link dev.sitrep.article.SamePage}. A {@link dev.sitrep.article.Draft} becomes an article in {@link
 * dev.sitrep.article.ArticleNormalizer}; {@link dev.sitrep.article.PageExtractor} turns a page into text, by what
 * markup (MarkupKinds), wording (LineKinds, LineLabels, LineNotices, LineTerms) and repetition in articles on different stories ({@link
 * dev.sitrep.article.Furniture}) show to be furniture, never by a site's name. What a page says of itself is PageMetadata; what was
 * sent in an article's place is told by PageWalls. Where the page gives nothing the feed's words serve, and the article says why
 * ({@link dev.sitrep.article.Article.TextFrom}).
 *
 * <p>Read ArticleIngest first, and PageExtractor for the long part.
 */
@NullMarked
package dev.sitrep.article;

import org.jspecify.annotations.NullMarked;
