package dev.sitrep.websub;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads Link headers (RFC 8288, 3): {@code <https://hub.example/>; rel="hub", <feed.xml>; rel=self}. What can't be read is left out.
 */
final class LinkHeader {
    private static final int MOST_LINKS = 50;
    private static final int LONGEST = 8_192;

    private final String text;
    private int at;

    private LinkHeader(String text) {
        this.text = text;
    }

    /**
     * One link.
     *
     * @param target as written, maybe relative
     * @param relations in lower case
     */
    record Link(String target, List<String> relations) {
        Link {
            relations = List.copyOf(relations);
        }
    }

    /** The links of these header lines that are about the resource itself. */
    static List<Link> read(List<String> headers) {
        List<Link> links = new ArrayList<>();
        for (String header : headers) {
            LinkHeader reader =
                    new LinkHeader(
                            header.length() > LONGEST ? header.substring(0, LONGEST) : header);
            Link link = reader.next();
            while (link != null && links.size() < MOST_LINKS) {
                links.add(link);
                link = reader.next();
            }
        }
        return links;
    }

    /** The targets with this relation, absolute. */
    static List<URI> targets(List<Link> links, String relation, URI base) {
        List<URI> targets = new ArrayList<>();
        for (Link link : links) {
            URI target = link.relations().contains(relation) ? resolved(base, link.target()) : null;
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    private static @Nullable URI resolved(URI base, String target) {
        try {
            return dev.sitrep.feed.HubLinks.address(base.resolve(target.strip()).toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Link next() {
        int open = text.indexOf('<', at);
        int close = open < 0 ? -1 : text.indexOf('>', open);
        if (close < 0) {
            return null;
        }
        at = close + 1;
        String target = text.substring(open + 1, close);
        String relation = null;
        boolean elsewhere = false;
        while (skip(';')) {
            String name = word().toLowerCase(Locale.ROOT);
            String value = skip('=') ? value() : "";
            // Of several, the first rel counts (3.3); an anchor makes it a link of something else
            // (3.2).
            relation = relation == null && name.equals("rel") ? value : relation;
            elsewhere |= name.equals("anchor");
        }
        String said = relation == null || elsewhere ? "" : relation.strip();
        return new Link(
                target,
                said.isEmpty()
                        ? List.of()
                        : List.of(said.toLowerCase(Locale.ROOT).split("\\s+", MOST_LINKS)));
    }

    /** Skips white space, and then this character if it stands there. */
    private boolean skip(char wanted) {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private String word() {
        skip(' ');
        int from = at;
        while (at < text.length() && " \t;,=\"<>".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String value() {
        if (!skip('"')) {
            return word();
        }
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
            value.append(text.charAt(at++));
        }
        at++;
        return value.toString();
    }
}
