package dev.sitrep.demo;

import java.time.OffsetDateTime;

/**
 * What an outlet shows of an article at some moment: the newest version, under the first one's id and address.
 *
 * @param first the version that was published first
 * @param shown the version shown now; the same one where nothing was corrected
 */
public record SampleItem(SampleOutlet outlet, SampleArticle first, SampleArticle shown) {

    /** A tag URI (RFC 4151): the same whatever port the site has. */
    public String guid() {
        return "tag:" + outlet.id() + ".example,2025:" + first.id();
    }

    /** The page's path on the site. */
    public String path() {
        return "/" + outlet.id() + "/" + first.id() + ".html";
    }

    public OffsetDateTime published() {
        return first.published();
    }

    public OffsetDateTime updated() {
        return shown.published();
    }

    public boolean corrected() {
        return !first.equals(shown);
    }
}
