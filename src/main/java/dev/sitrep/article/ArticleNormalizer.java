package dev.sitrep.article;

import dev.sitrep.article.Article.TextFrom;
import dev.sitrep.text.HtmlText;
import dev.sitrep.text.Languages;
import dev.sitrep.text.Mojibake;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * Turns a draft into an article: plain text from the page or the feed, mended, with its language.
 *
 * <p>The page's text is taken where there is one, unless the feed's own text is half as long again: then the page was cut short or held
 * something else. Of a page behind a pay wall the open part serves where the feed has no more. A feed's summary serves where nothing longer is to be had; it stays as the feed wrote it, with
 * its ellipsis.
 */
public final class ArticleNormalizer {
    private static final double MUCH_LONGER = 1.5;

    private ArticleNormalizer() {}

    /** The article of a draft, not yet stored (id 0). */
    public static Article normalize(Draft draft) {
        PageOutcome.@Nullable Page page = page(draft.page());
        String title = title(draft, page);
        String pageText = page == null ? "" : page.text();
        String feedText = feedText(draft, title);
        double enough = draft.page() instanceof PageOutcome.PayWall ? 1 : MUCH_LONGER;
        boolean fromFeed = pageText.isEmpty() || feedText.length() > pageText.length() * enough;
        String text = fromFeed ? feedText : pageText;
        String hint =
                page != null && page.language() != null ? page.language() : draft.languageHint();
        return new Article(
                0,
                draft.key(),
                draft.feedId(),
                address(draft, page),
                HtmlText.plain(draft.outlet()),
                title,
                text,
                Languages.detect(title, text, hint),
                published(draft, page),
                draft.arrivedAt(),
                credited(draft),
                text.isEmpty() ? TextFrom.NONE : from(draft.page(), fromFeed),
                null);
    }

    /** The page that says something of the article, whole or in part. */
    private static PageOutcome.@Nullable Page page(@Nullable PageOutcome outcome) {
        return switch (outcome) {
            case PageOutcome.Page whole -> whole;
            case PageOutcome.PayWall wall -> wall.open();
            case null, default -> null;
        };
    }

    private static TextFrom from(@Nullable PageOutcome outcome, boolean fromFeed) {
        return switch (outcome) {
            case null -> TextFrom.FEED;
            case PageOutcome.Page whole -> fromFeed ? TextFrom.FEED : TextFrom.PAGE;
            case PageOutcome.PayWall wall ->
                    fromFeed ? TextFrom.FEED_FOR_PAY_WALL : TextFrom.OPEN_PART;
            case PageOutcome.Barred barred -> TextFrom.FEED_FOR_NOTICE;
            case PageOutcome.NoText none -> TextFrom.FEED_FOR_NO_TEXT;
            case PageOutcome.Unreadable not -> TextFrom.FEED_FOR_NO_TEXT;
        };
    }

    private static String title(Draft draft, PageOutcome.@Nullable Page page) {
        String title = Mojibake.repair(HtmlText.plain(draft.title()));
        if (title.isEmpty() && page != null) {
            return page.title();
        }
        return title;
    }

    private static String feedText(Draft draft, String title) {
        String content = clean(draft.contentHtml(), title);
        String summary = clean(draft.summaryHtml(), title);
        return content.length() >= summary.length() ? content : summary;
    }

    private static String clean(String html, String title) {
        if (html.isBlank()) {
            return "";
        }
        List<String> lines = HtmlText.paragraphs(html).lines().toList();
        return Mojibake.repair(String.join("\n", BodyLines.clean(lines, title, null)));
    }

    private static @Nullable URI address(Draft draft, PageOutcome.@Nullable Page page) {
        if (draft.url() != null || page == null) {
            return draft.url();
        }
        return page.canonical();
    }

    private static @Nullable Instant published(Draft draft, PageOutcome.@Nullable Page page) {
        return draft.published() != null || page == null ? draft.published() : page.published();
    }

    private static @Nullable String credited(Draft draft) {
        String credited = draft.credited() == null ? "" : HtmlText.plain(draft.credited());
        return credited.isEmpty() ? null : credited;
    }
}
