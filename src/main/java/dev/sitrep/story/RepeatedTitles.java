package dev.sitrep.story;

import dev.sitrep.article.Article;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Titles that an outlet uses again and again ("What we know", the weather): such a title says nothing about the event. */
public final class RepeatedTitles {
    private static final Duration AGAIN = Duration.ofHours(12);
    private static final int REMEMBERED = 20_000;

    private final Map<String, Instant> lastUse =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** Whether its outlet used the title before, half a day ago or longer. Remembers this use. */
    public boolean repeats(Article article, Instant time) {
        String key = article.outlet() + "\n" + article.title().strip().toLowerCase(Locale.ROOT);
        Instant before = lastUse.get(key);
        if (before == null) {
            lastUse.put(key, time);
            return false;
        }
        boolean again = Duration.between(before, time).abs().compareTo(AGAIN) >= 0;
        if (again) {
            lastUse.put(key, before);
        }
        return again && !article.outlet().isEmpty();
    }
}
