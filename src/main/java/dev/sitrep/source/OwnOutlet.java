package dev.sitrep.source;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The outlet that published an article, however its feed calls it: "Fox News (Online)" is Fox News, and so is what stands at foxnews.com. */
final class OwnOutlet {
    private static final Set<String> ADDITIONS =
            Set.of(
                    "online", "web", "news", "com", "opinion", "digital", "website", "site", "live",
                    "rss", "feed", "world", "video", "latest");

    private final Outlet outlet;
    private final Set<List<String>> names = new HashSet<>();

    private OwnOutlet(Outlet outlet) {
        this.outlet = outlet;
        names.add(Tokens.words(outlet.name()));
    }

    static OwnOutlet of(Outlets outlets, String name, @Nullable URI url) {
        List<String> words = Tokens.words(name);
        Outlet listed = outlets.named(name);
        for (int end = words.size() - 1;
                listed.kind() == Outlet.Kind.UNKNOWN
                        && end > 0
                        && ADDITIONS.contains(words.get(end));
                end--) {
            listed = outlets.byAlias(String.join(" ", words.subList(0, end))).orElse(listed);
        }
        Outlet byAddress = url == null ? null : outlets.byDomain(url.toString()).orElse(null);
        boolean named = !words.isEmpty();
        OwnOutlet own = new OwnOutlet(named || byAddress == null ? listed : byAddress);
        own.names.add(words);
        if (byAddress != null) {
            own.names.add(Tokens.words(byAddress.name()));
        }
        return own;
    }

    Outlet outlet() {
        return outlet;
    }

    boolean is(Outlet other) {
        return outlet.name().equals(other.name()) || names.contains(Tokens.words(other.name()));
    }
}
