package dev.sitrep.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form of a link in which two addresses of one page agree: only to compare by, never to show or to fetch.
 *
 * <p>Beyond what {@link PlainLink} leaves out: scheme, www, default port, mobile and AMP twins (m., mobile., amp., /amp, ?amp=1, AMP
 * caches of search engines), an index page's name, the stroke at the end, session numbers, the order of parameters, and fragments but for
 * those that a page written in script routes by ({@code #!}, {@code #/}). Linear in the link.
 */
public final class CanonicalLink {
    /** Longer ones are compared by their beginning: servers refuse them long before. */
    private static final int LONGEST = 4_000;

    private static final Set<String> TWIN_HOSTS = Set.of("www", "m", "mobile", "amp", "touch");
    private static final Set<String> INDEX_PAGES =
            Set.of("index.html", "index.htm", "index.php", "index.asp", "default.aspx");
    private static final Set<String> TWIN_PARAMETERS =
            Set.of("amp", "amp=1", "amp=true", "outputtype=amp", "m=1", "m=0", "mobile=1");

    /** These say where the reader came from if they name a way by which readers come, and what is shown if they don't. */
    private static final Set<String> CAME_BY = Set.of("ref", "source", "src", "from", "via");

    private static final Set<String> WAYS =
            Set.of(
                    "rss",
                    "feed",
                    "atom",
                    "twitter",
                    "facebook",
                    "telegram",
                    "newsletter",
                    "email",
                    "share");

    private CanonicalLink() {}

    public static String of(String link) {
        String stripped = link.strip();
        String plain =
                PlainLink.of(
                        stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST));
        int scheme = plain.indexOf("://");
        if (scheme < 0) {
            return plain;
        }
        String page = uncached(plain.substring(scheme + 3));
        int hash = page.indexOf('#');
        String fragment = hash < 0 ? "" : page.substring(hash);
        String address = hash < 0 ? page : page.substring(0, hash);
        int mark = address.indexOf('?');
        String query = mark < 0 ? "" : parameters(address.substring(mark + 1));
        String place = mark < 0 ? address : address.substring(0, mark);
        int slash = place.indexOf('/');
        return host(slash < 0 ? place : place.substring(0, slash))
                + (slash < 0 ? "" : path(place.substring(slash)))
                + (query.isEmpty() ? "" : "?" + query)
                + (fragment.startsWith("#!") || fragment.startsWith("#/") ? fragment : "");
    }

    /** Whether a canonical link leads to a site's front page, which stands for no article. */
    public static boolean isFrontPage(String canonical) {
        return canonical.indexOf('/') < 0
                && canonical.indexOf('?') < 0
                && canonical.indexOf('#') < 0;
    }

    /** What an AMP cache holds a copy of: https://x.cdn.ampproject.org/c/s/HOST/PATH, https://www.google.com/amp/s/HOST/PATH. */
    private static String uncached(String page) {
        int slash = page.indexOf('/');
        String host = (slash < 0 ? page : page.substring(0, slash)).toLowerCase(Locale.ROOT);
        String path = slash < 0 ? "" : page.substring(slash);
        boolean google = host.equals("google.com") || host.startsWith("www.google.");
        List<String> doors =
                host.endsWith(".ampproject.org")
                        ? List.of("/c/", "/v/", "/wp/")
                        : google || host.endsWith("bing.com") ? List.of("/amp/") : List.of();
        for (String door : doors) {
            if (path.startsWith(door)) {
                String held = path.substring(door.length());
                return held.startsWith("s/") ? held.substring(2) : held;
            }
        }
        return page;
    }

    private static String host(String written) {
        String host = written.toLowerCase(Locale.ROOT);
        for (String port : List.of(":80", ":443")) {
            host = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
        }
        List<String> labels = List.of(host.split("\\."));
        // The last two are the site's own name, as in m.example.
        int own = labels.size() - 2;
        return java.util.stream.IntStream.range(0, labels.size())
                .filter(i -> i >= own || !TWIN_HOSTS.contains(labels.get(i)))
                .mapToObj(labels::get)
                .collect(Collectors.joining("."));
    }

    private static String path(String written) {
        int session = written.toLowerCase(Locale.ROOT).indexOf(";jsessionid=");
        String path = withoutStroke(session < 0 ? written : written.substring(0, session));
        int last = path.lastIndexOf('/');
        String page = path.substring(last + 1).toLowerCase(Locale.ROOT);
        if (INDEX_PAGES.contains(page)) {
            path = withoutStroke(path.substring(0, last));
        } else if (page.equals("amp") || page.equals("amp.html")) {
            path = withoutStroke(path.substring(0, last));
        } else if (page.endsWith(".amp")) {
            path = path.substring(0, path.length() - ".amp".length());
        } else if (page.endsWith(".amp.html")) {
            path = path.substring(0, path.length() - ".amp.html".length()) + ".html";
        }
        return path.startsWith("/amp/") ? path.substring("/amp".length()) : path;
    }

    private static String withoutStroke(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String parameters(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !isOfNoMatter(parameter))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static boolean isOfNoMatter(String parameter) {
        String lower = parameter.toLowerCase(Locale.ROOT);
        int equals = lower.indexOf('=');
        String name = equals < 0 ? lower : lower.substring(0, equals);
        String value = equals < 0 ? "" : lower.substring(equals + 1);
        return TWIN_PARAMETERS.contains(lower)
                || name.equals("phpsessid")
                || (CAME_BY.contains(name) && WAYS.contains(value));
    }
}
