package dev.sitrep.source;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outlets that an article has named so far, so that "the agency" and "the Times" can stand for them. */
final class Remembered {
    /** Last words of names by which an outlet is named again. */
    private static final Set<String> TAILS =
            Set.of(
                    "times",
                    "post",
                    "journal",
                    "herald",
                    "tribune",
                    "telegraph",
                    "news",
                    "mail",
                    "observer",
                    "examiner",
                    "chronicle",
                    "globe",
                    "press",
                    "independent",
                    "star");

    private final Map<String, Outlet> byTail = new HashMap<>();
    private @Nullable Outlet lastCredited;

    void named(Outlet outlet) {
        List<String> words = Tokens.words(outlet.name());
        boolean the = !words.isEmpty() && words.getFirst().equals("the");
        boolean isLong = words.size() > (the ? 2 : 1);
        if (isLong && TAILS.contains(words.getLast())) {
            byTail.put(words.getLast(), outlet);
        }
    }

    void credited(Outlet outlet) {
        lastCredited = outlet;
    }

    /** Whom "the agency" may mean. */
    @Nullable Outlet lastCredited() {
        return lastCredited;
    }

    /** Whom "the Times" means, where a longer name that ends so stood before. */
    @Nullable Outlet endingWith(String word) {
        return byTail.get(word);
    }
}
