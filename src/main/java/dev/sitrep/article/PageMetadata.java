package dev.sitrep.article;

import dev.sitrep.feed.CanonicalLink;
import dev.sitrep.text.HtmlText;
import dev.sitrep.text.Languages;
import dev.sitrep.text.Mojibake;
import dev.sitrep.text.Words;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a page says about itself: JSON-LD first, then Open Graph and other meta elements, then microdata and what it shows.
 *
 * @param title plain text, without the site's name; may be empty
 * @param published as the page claims
 * @param updated later than published
 * @param language ISO 639-1
 * @param canonical the page's own idea of its address, on the web
 * @param isArticle whether its data call it an article
 * @param isPaid whether its data say that it is not free to read
 */
record PageMetadata(
        String title,
        @Nullable String byline,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String language,
        @Nullable String site,
        @Nullable URI canonical,
        boolean isArticle,
        boolean isPaid) {
    /** Reads the document, before any of it is cut away, that stood at an address. */
    static PageMetadata of(Document document, URI page) {
        PageLinkedData linked = PageLinkedData.of(document);
        PageMeta meta = PageMeta.of(document);
        String site = site(linked, meta);
        PageDates dates = new PageDates(document, linked, meta);
        Instant published = dates.published();
        return new PageMetadata(
                Mojibake.repair(
                        PageTitle.of(
                                document,
                                statedTitle(document, linked, meta),
                                site,
                                page.getHost())),
                PageByline.of(document, linked, meta),
                published,
                dates.updated(published),
                language(document, linked, meta),
                site,
                canonical(document, meta, page),
                linked.isArticle() || "article".equals(meta.first("og:type")),
                linked.isPaid() || "locked".equals(meta.first("article:content_tier")));
    }

    /** The page that these are about, with the text that was found in it. */
    PageOutcome.Page with(String text) {
        return new PageOutcome.Page(
                title, byline, published, updated, language, site, canonical, text);
    }

    /** The first title that shares a word with what the page shows: some fields hold a description or the site's motto. */
    private static @Nullable String statedTitle(
            Document document, PageLinkedData linked, PageMeta meta) {
        Set<String> shown = new HashSet<>(Words.of(HtmlText.plain(document.title())));
        PageTitle.headings(document).forEach(heading -> shown.addAll(Words.of(heading)));
        String first = null;
        for (String title :
                new @Nullable String[] {
                    linked.text("headline"),
                    meta.first("og:title"),
                    meta.first("twitter:title"),
                    meta.first("dc:title"),
                    meta.first("parsely-title")
                }) {
            if (title != null && Words.of(title).stream().anyMatch(shown::contains)) {
                return title;
            }
            first = first == null ? title : first;
        }
        return shown.isEmpty() ? first : null;
    }

    private static @Nullable String site(PageLinkedData linked, PageMeta meta) {
        List<String> publisher = linked.names("publisher");
        return publisher.isEmpty() || publisher.getFirst().startsWith("@")
                ? meta.first("og:site_name", "dc:publisher", "application-name")
                : publisher.getFirst();
    }

    private static @Nullable String language(
            Document document, PageLinkedData linked, PageMeta meta) {
        Element html = document.selectFirst("html");
        for (String candidate :
                new @Nullable String[] {
                    html == null ? null : html.attr("lang"),
                    html == null ? null : html.attr("xml:lang"),
                    linked.text("inLanguage"),
                    meta.first("og:locale", "content-language", "language")
                }) {
            String code = Languages.code(candidate);
            if (!code.equals(Languages.UNKNOWN)) {
                return code;
            }
        }
        return null;
    }

    /** A page that names the site's front page as its address is set up wrongly, and says nothing. */
    private static @Nullable URI canonical(Document document, PageMeta meta, URI page) {
        String stated = null;
        for (Element link : document.getElementsByTag("link")) {
            if (stated == null && link.attr("rel").strip().equalsIgnoreCase("canonical")) {
                stated = link.attr("href").strip();
            }
        }
        String address = stated == null || stated.isEmpty() ? meta.first("og:url") : stated;
        try {
            URI uri = address == null ? null : page.resolve(new URI(address));
            return uri != null && isPageOfTheWeb(uri) ? uri : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isPageOfTheWeb(URI uri) {
        String scheme = uri.getScheme();
        boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        return web
                && uri.getHost() != null
                && !CanonicalLink.isFrontPage(CanonicalLink.of(uri.toString()));
    }
}
