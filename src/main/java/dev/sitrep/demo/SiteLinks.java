package dev.sitrep.demo;

import java.net.URI;

/**
 * Where things are on the site.
 *
 * @param root the site's address, without a slash at the end
 */
record SiteLinks(String root) {
    static String homePath(SampleOutlet outlet) {
        return "/" + outlet.id() + "/";
    }

    static String feedPath(SampleOutlet outlet) {
        return homePath(outlet) + outlet.format().fileName();
    }

    String home(SampleOutlet outlet) {
        return root + homePath(outlet);
    }

    String feed(SampleOutlet outlet) {
        return root + feedPath(outlet);
    }

    String page(SampleItem item) {
        return root + item.path();
    }

    URI feedUri(SampleOutlet outlet) {
        return URI.create(feed(outlet));
    }
}
