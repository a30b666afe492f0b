package dev.sitrep.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes lists of feeds (opml.org/spec2.opml).
 *
 * <p>Beside OPML's own attributes an outline may have {@code language}, {@code country}, {@code sitrep-outlet},
 * {@code sitrep-ownership} and {@code sitrep-state-media}. Other programs pass over them.
 */
public final class Opml {
    private Opml() {}

    /** Reads the feeds of a file. Hostile files are refused: document types, and more depth or outlines than a list of feeds has. */
    public static OpmlOutcome read(byte[] file) {
        return OpmlReader.read(file);
    }

    /** Writes feeds as OPML 2.0, in their order, those of one folder together. */
    public static String write(List<Feed> feeds) {
        StringBuilder out = new StringBuilder();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
        out.append("  <head>\n    <title>Sitrep's feeds</title>\n  </head>\n  <body>\n");
        Map<String, List<FeedSubscription>> folders = new LinkedHashMap<>();
        for (Feed feed : feeds) {
            folders.computeIfAbsent(feed.about().folder(), f -> new ArrayList<>())
                    .add(feed.about());
        }
        folders.forEach(
                (folder, members) -> {
                    if (folder.isEmpty()) {
                        members.forEach(feed -> outline(feed, "    ", out));
                    } else {
                        out.append("    <outline");
                        attribute("text", folder, out);
                        out.append(">\n");
                        members.forEach(feed -> outline(feed, "      ", out));
                        out.append("    </outline>\n");
                    }
                });
        return out.append("  </body>\n</opml>\n").toString();
    }

    private static void outline(FeedSubscription feed, String indent, StringBuilder out) {
        out.append(indent).append("<outline type=\"rss\"");
        attribute("text", feed.title(), out);
        attribute("xmlUrl", feed.url().toString(), out);
        attribute("language", feed.language(), out);
        attribute("country", feed.country(), out);
        attribute("sitrep-outlet", feed.outlet(), out);
        attribute("sitrep-ownership", feed.ownership(), out);
        attribute("sitrep-state-media", feed.stateMedia() ? "true" : null, out);
        out.append("/>\n");
    }

    private static void attribute(
            String name, @org.jspecify.annotations.Nullable String value, StringBuilder out) {
        if (value == null || value.isEmpty()) {
            return;
        }
        out.append(' ').append(name).append("=\"");
        value.codePoints()
                .filter(org.jdom2.Verifier::isXMLCharacter)
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                case '\n', '\r', '\t' -> out.append(' ');
                                default -> out.appendCodePoint(c);
                            }
                        });
        out.append('"');
    }
}
