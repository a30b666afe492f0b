package dev.sitrep.feed;

import com.fasterxml.jackson.databind.JsonNode;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a feed says of who tells when it changes (WebSub, 4: discovery).
 *
 * @param hubs where to subscribe, in the order of the feed
 * @param self the address under which the feed's hubs know it
 */
public record HubLinks(List<URI> hubs, @Nullable URI self) {
    public static final HubLinks NONE = new HubLinks(List.of(), null);

    private static final int MOST_HUBS = 10;
    private static final int LONGEST = 2_000;

    public HubLinks {
        hubs = List.copyOf(hubs);
    }

    /** Reads the links in the head of a feed: Atom's own, or Atom's in an RSS channel. */
    static HubLinks of(Element root, Links links) {
        Element channel = Fields.first(root, "channel");
        List<URI> hubs = new ArrayList<>();
        URI self = null;
        for (Element link : Fields.all(channel == null ? root : channel, "atom:link", "link")) {
            List<String> relations = relations(link);
            URI target = address(links.link(link, link.getAttributeValue("href")));
            if (target != null && relations.contains("hub") && hubs.size() < MOST_HUBS) {
                hubs.add(target);
            }
            if (target != null && relations.contains("self") && self == null) {
                self = target;
            }
        }
        return new HubLinks(hubs, self);
    }

    private static List<String> relations(Element link) {
        String relation = link.getAttributeValue("rel");
        return relation == null
                ? List.of()
                : List.of(relation.strip().toLowerCase(Locale.ROOT).split("\\s+", MOST_HUBS));
    }

    /** Reads {@code hubs} and {@code feed_url} of a JSON Feed. */
    static HubLinks of(JsonNode root) {
        List<URI> hubs = new ArrayList<>();
        for (JsonNode hub : root.path("hubs")) {
            URI target = address(hub.path("url").asText(""));
            if (target != null
                    && hubs.size() < MOST_HUBS
                    && hub.path("type").asText("").equalsIgnoreCase("WebSub")) {
                hubs.add(target);
            }
        }
        return new HubLinks(hubs, address(root.path("feed_url").asText("")));
    }

    /** A web address that may be asked; null for anything else. */
    public static @Nullable URI address(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return null;
        }
        try {
            URI uri = new URI(written.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || isSecure(uri);
            return web && uri.getHost() != null && uri.getUserInfo() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }
}
