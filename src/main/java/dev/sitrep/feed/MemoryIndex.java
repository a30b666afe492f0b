package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What is remembered of one feed, findable by each mark; what was taken is not found again. What is listed is found first. */
final class MemoryIndex {
    /** More of one mark than these are not told apart anyway. */
    private static final int MOST_COMPARED = 8;

    private final Map<Long, Deque<Remembered>> prints = new HashMap<>();
    private final Map<Long, Deque<Remembered>> ids = new HashMap<>();
    private final Map<Long, Deque<Remembered>> links = new HashMap<>();
    private final Map<Long, Deque<Remembered>> words = new HashMap<>();
    private final Map<Long, Deque<Remembered>> titles = new HashMap<>();
    private final Map<String, Remembered> bare = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    MemoryIndex(List<Remembered> remembered) {
        Comparator<Remembered> listedFirst =
                Comparator.comparing(
                        known -> Objects.requireNonNullElse(known.leftAt(), Instant.MAX));
        for (Remembered known : remembered.stream().sorted(listedFirst.reversed()).toList()) {
            put(prints, known.print(), known);
            put(ids, known.guid(), known);
            put(links, known.link(), known);
            put(words, known.words(), known);
            put(titles, titleAndDate(known.title(), known.published()), known);
            if (known.isBare()) {
                bare.put(known.key(), known);
            }
        }
    }

    private static void put(Map<Long, Deque<Remembered>> index, long mark, Remembered known) {
        if (mark != 0) {
            index.computeIfAbsent(mark, m -> new ArrayDeque<>(1)).add(known);
        }
    }

    void take(Remembered known) {
        taken.add(known.key());
    }

    boolean isTaken(Remembered known) {
        return taken.contains(known.key());
    }

    @Nullable Remembered byPrint(long print) {
        return first(prints, print, known -> true);
    }

    /** By either of the two; 0 for one that is not to be trusted. */
    @Nullable Remembered byIdOrLink(long id, long link, Predicate<Remembered> agrees) {
        Remembered found = first(ids, id, agrees);
        return found != null ? found : first(links, link, agrees);
    }

    @Nullable Remembered byWords(long mark, Predicate<Remembered> agrees) {
        return first(words, mark, agrees);
    }

    @Nullable Remembered byTitle(long title, @Nullable Instant date, Predicate<Remembered> agrees) {
        return first(titles, titleAndDate(title, date), agrees);
    }

    /** By the key alone, where nothing else is known. */
    @Nullable Remembered byBareKey(String key) {
        Remembered known = bare.get(key);
        return known == null || isTaken(known) ? null : known;
    }

    private @Nullable Remembered first(
            Map<Long, Deque<Remembered>> index, long mark, Predicate<Remembered> agrees) {
        Deque<Remembered> all = mark == 0 ? null : index.get(mark);
        if (all == null) {
            return null;
        }
        while (!all.isEmpty() && isTaken(all.peek())) {
            all.remove();
        }
        return all.stream()
                .limit(MOST_COMPARED)
                .filter(known -> !isTaken(known) && agrees.test(known))
                .findFirst()
                .orElse(null);
    }

    private static long titleAndDate(long title, @Nullable Instant date) {
        return title == 0 || date == null ? 0 : title * 31 + date.toEpochMilli();
    }
}
