package dev.sitrep.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Which article had a headline first, for the last so many headlines. */
final class TitleWindow {
    private final Map<String, Seen> seen;

    private record Seen(long first, long time, long entry) {}

    TitleWindow(int most) {
        this.seen =
                new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
                        return size() > most;
                    }
                };
    }

    OptionalLong first(String title, Article article, long within) {
        Seen before = title.isEmpty() ? null : seen.get(title);
        if (before == null
                || before.entry == NearDuplicates.entry(article)
                || Math.abs(before.time - article.arrivedAt().toEpochMilli()) > within) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(before.first);
    }

    void add(String title, Article article, long first) {
        seen.remove(title);
        seen.put(
                title,
                new Seen(first, article.arrivedAt().toEpochMilli(), NearDuplicates.entry(article)));
    }
}
