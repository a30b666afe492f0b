package dev.sitrep.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A link without what only tells its owner where the reader came from. */
public final class PlainLink {
    private static final Set<String> TRACKING =
            Set.of(
                    "fbclid",
                    "gclid",
                    "dclid",
                    "msclkid",
                    "yclid",
                    "igshid",
                    "mc_cid",
                    "mc_eid",
                    "cmpid",
                    "ocid",
                    "smid",
                    "ncid",
                    "cmp",
                    "at_medium",
                    "at_campaign",
                    "xtor",
                    "traffic_source",
                    "feedtype",
                    "feedname",
                    "_ga",
                    "wtmc",
                    "spm");

    private PlainLink() {}

    /** The link with scheme and host in lower case, without tracking parameters and a lone stroke at its end. */
    public static String of(String link) {
        int hash = link.indexOf('#');
        String fragment = hash < 0 ? "" : link.substring(hash);
        String rest = hash < 0 ? link : link.substring(0, hash);
        int mark = rest.indexOf('?');
        String place = hostInLowerCase(mark < 0 ? rest : rest.substring(0, mark));
        String query = mark < 0 ? "" : withoutTracking(rest.substring(mark + 1));
        return place
                + (query.isEmpty() ? "" : "?" + query)
                + (fragment.length() < 2 || isTracking(fragment.substring(1)) ? "" : fragment);
    }

    private static String hostInLowerCase(String place) {
        int host = place.indexOf("://");
        int path = host < 0 ? -1 : place.indexOf('/', host + 3);
        String start = path < 0 ? place : place.substring(0, path);
        String end = path < 0 ? "" : place.substring(path);
        return start.toLowerCase(Locale.ROOT) + (end.equals("/") ? "" : end);
    }

    private static String withoutTracking(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty() && !isTracking(parameter)) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String lower = name.toLowerCase(Locale.ROOT);
        return equals >= 0 && (lower.startsWith("utm_") || TRACKING.contains(lower));
    }
}
