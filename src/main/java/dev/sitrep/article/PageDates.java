package dev.sitrep.article;

import dev.sitrep.feed.LenientDates;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** When a page says that its article was published and last changed. */
final class PageDates {
    /** "0001-01-01" is what programs write for no date. */
    private static final Instant OLDEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    private final Document document;
    private final PageLinkedData linked;
    private final PageMeta meta;

    PageDates(Document document, PageLinkedData linked, PageMeta meta) {
        this.document = document;
        this.linked = linked;
        this.meta = meta;
    }

    /** As the page claims, or null. */
    @Nullable Instant published() {
        Instant stated =
                first(
                        linked.text("datePublished"),
                        linked.text("dateCreated"),
                        linked.text("uploadDate"),
                        meta.first("article:published_time"),
                        meta.first("og:article:published_time", "og:published_time"),
                        meta.first("datepublished", "article:published", "article:publicationdate"),
                        meta.first(
                                "parsely-pub-date", "sailthru:date", "publishdate", "publish_date"),
                        meta.first(
                                "dc:date:issued", "dcterms:issued", "dcterms:created", "dc:date"),
                        meta.first(
                                "citation_publication_date",
                                "pubdate",
                                "publication_date",
                                "date"));
        if (stated != null) {
            return stated;
        }
        Element marked =
                document.selectFirst("[itemprop=datePublished], time[pubdate], time.published");
        Instant shown = marked == null ? null : written(marked);
        return shown == null ? onlyTime() : shown;
    }

    /** When it was changed after it was published, as the page claims, or null. */
    @Nullable Instant updated(@Nullable Instant published) {
        Instant stated =
                first(
                        linked.text("dateModified"),
                        meta.first("article:modified_time", "article:modified"),
                        meta.first("og:updated_time", "datemodified", "dcterms:modified"),
                        meta.first("last-modified", "last_updated", "lastmod"));
        if (stated == null) {
            Element marked = document.selectFirst("[itemprop=dateModified]");
            stated = marked == null ? null : written(marked);
        }
        return stated != null && (published == null || stated.isAfter(published)) ? stated : null;
    }

    /** The time that the page shows, where all that it shows are of one day: else they may be those of other articles. */
    private @Nullable Instant onlyTime() {
        Instant first = null;
        for (Element time : document.getElementsByTag("time")) {
            Instant instant = time.hasAttr("datetime") ? written(time) : null;
            if (first == null || instant == null) {
                first = first == null ? instant : first;
            } else if (Duration.between(first, instant).abs().compareTo(DAY) > 0) {
                return null;
            }
        }
        return first;
    }

    private static @Nullable Instant written(Element element) {
        Instant stated = first(element.attr("datetime"), element.attr("content"));
        return stated == null ? LenientDates.parse(element.text()) : stated;
    }

    private static @Nullable Instant first(@Nullable String... stated) {
        for (String date : stated) {
            Instant instant = LenientDates.parse(date);
            if (instant != null && instant.isAfter(OLDEST)) {
                return instant;
            }
        }
        return null;
    }
}
