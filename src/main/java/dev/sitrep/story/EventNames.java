package dev.sitrep.story;

import dev.sitrep.article.Article;
import dev.sitrep.text.NameKeys;
import dev.sitrep.text.Names;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names in an article that may tell of its event: not the calendar's, and not the outlet's own. */
final class EventNames {
    private static final Set<String> CALENDAR =
            Set.of(
                    ("january february march april may june july august september october november december jan feb mar apr"
                                    + " jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday"
                                    + " sunday")
                            .split(" "));

    private EventNames() {}

    /** @param text title and opening of the article */
    static List<Names.Name> of(Article article, String text) {
        Set<String> own = new HashSet<>(List.of(NameKeys.of(article.outlet()).split(" ")));
        return Names.of(text, article.language()).stream()
                .filter(name -> !CALENDAR.contains(name.text().toLowerCase(Locale.ROOT)))
                .filter(name -> !own.containsAll(List.of(name.key().split(" "))))
                .toList();
    }
}
