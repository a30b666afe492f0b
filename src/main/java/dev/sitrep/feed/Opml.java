package dev.sitrep.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes lists of feeds (opml.org/spec2.opml).
 *
 * <p>Beside OPML's own attributes an outline may have {@code language}, {@code country}, {@code sitrep-outlet},
 * {@code sitrep-ownership} and {@code sitrep-state-media}. Other programs pass over them.
 */
public final class Opml {
    /** The largest file that is read; twenty thousand feeds fit into it. */
    public static final int MOST_BYTES = 5 << 20;

    private Opml() {}

    /**
     * Reads the feeds of a file. Hostile files are refused: document types, and more bytes, depth or feeds than a list of feeds
     * has. Nothing is taken of a file that is refused.
     */
    public static OpmlOutcome read(byte[] file) {
        return OpmlReader.read(file);
    }

    /** Writes feeds as OPML 2.0, in their order, those of one folder together. */
    public static String write(List<Feed> feeds) {
        Folder all = new Folder("");
        for (Feed feed : feeds) {
            Folder folder = all;
            for (String name : feed.about().folder().split("/", -1)) {
                folder = name.isEmpty() ? folder : folder.inner(name);
            }
            folder.nodes.add(new Leaf(feed.about()));
        }
        StringBuilder out = new StringBuilder();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
        out.append("  <head>\n    <title>Sitrep's feeds</title>\n  </head>\n  <body>\n");
        all.nodes.forEach(node -> node.write("    ", out));
        return out.append("  </body>\n</opml>\n").toString();
    }

    private sealed interface Node {
        void write(String indent, StringBuilder out);
    }

    private record Leaf(FeedSubscription feed) implements Node {
        @Override
        public void write(String indent, StringBuilder out) {
            outline(feed, indent, out);
        }
    }

    /** Feeds under one name, and folders among them. */
    private static final class Folder implements Node {
        private final String name;
        private final List<Node> nodes = new ArrayList<>();
        private final Map<String, Folder> folders = new HashMap<>();

        Folder(String name) {
            this.name = name;
        }

        Folder inner(String inner) {
            return folders.computeIfAbsent(
                    inner,
                    n -> {
                        Folder folder = new Folder(n);
                        nodes.add(folder);
                        return folder;
                    });
        }

        @Override
        public void write(String indent, StringBuilder out) {
            out.append(indent).append("<outline");
            attribute("text", name, out);
            out.append(">\n");
            nodes.forEach(node -> node.write(indent + "  ", out));
            out.append(indent).append("</outline>\n");
        }
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
