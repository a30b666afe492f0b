package dev.sitrep.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the site's feeds as OPML 2.0 with the attributes that {@code config/feeds.opml} explains, a folder for each kind of outlet. */
final class FeedList {
    private FeedList() {}

    static String write(List<SampleOutlet> outlets, SiteLinks links) {
        Markup opml =
                new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                        .open("opml", "version", "2.0")
                        .open("head")
                        .leaf("title", "Sitrep: sample news day")
                        .leaf("docs", "http://opml.org/spec2.opml")
                        .close()
                        .open("body");
        folders(outlets)
                .forEach(
                        (folder, members) -> {
                            opml.open("outline", "text", folder, "title", folder);
                            members.forEach(outlet -> writeOutlet(opml, outlet, links));
                            opml.close();
                        });
        return opml.end();
    }

    private static Map<String, List<SampleOutlet>> folders(List<SampleOutlet> outlets) {
        Map<String, List<SampleOutlet>> folders = new LinkedHashMap<>();
        for (SampleOutlet outlet : outlets) {
            String folder =
                    Character.toUpperCase(outlet.kind().charAt(0)) + outlet.kind().substring(1);
            folders.computeIfAbsent(folder + "s", name -> new ArrayList<>()).add(outlet);
        }
        return folders;
    }

    private static void writeOutlet(Markup opml, SampleOutlet outlet, SiteLinks links) {
        opml.empty(
                "outline",
                "type",
                "rss",
                "text",
                outlet.name(),
                "title",
                outlet.name(),
                "xmlUrl",
                links.feed(outlet),
                "htmlUrl",
                links.home(outlet),
                "language",
                outlet.language(),
                "country",
                outlet.country(),
                "sitrep-outlet",
                outlet.name(),
                "sitrep-ownership",
                outlet.ownership(),
                "sitrep-state-media",
                String.valueOf(outlet.stateMedia()));
    }
}
