package dev.sitrep.story;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stories that may be followed, found by their names. What is counted is counted as stories come and go, so that the time for one does not grow with the number
 * of those that are kept.
 */
final class StorylineMemory {
    /** A name that so many recent stories have finds none. */
    private static final int MOST_OF_A_NAME = 100;

    private final Duration silence;
    private final int most;
    private final Deque<Entry> entries = new ArrayDeque<>();

    /** Plans that are older than that, and whose day has not passed; few. */
    private final List<Entry> awaited = new ArrayList<>();

    private final Map<Long, Entry> byStory = new HashMap<>();
    private final Map<String, Set<Entry>> byName = new HashMap<>();
    private final Map<Long, Line> lines = new HashMap<>();
    private final Map<String, Integer> linesWith = new HashMap<>();

    StorylineMemory(Duration silence, int most) {
        this.silence = silence;
        this.most = most;
    }

    /** A story that may be followed. One is told from another by identity. */
    static final class Entry {
        final long story;
        final long storyline;
        final LineMarks marks;

        Entry(long story, long storyline, LineMarks marks) {
            this.story = story;
            this.storyline = storyline;
            this.marks = marks;
        }
    }

    /** How many of a storyline's stories have each name. */
    private static final class Line {
        int stories;
        final Map<String, Integer> names = new HashMap<>();
    }

    void add(Entry entry) {
        remove(entry.story);
        entries.addLast(entry);
        byStory.put(entry.story, entry);
        Line line = lines.computeIfAbsent(entry.storyline, id -> new Line());
        line.stories++;
        for (String name : entry.marks.names().keySet()) {
            byName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(entry);
            if (line.names.merge(name, 1, Integer::sum) == 1) {
                linesWith.merge(name, 1, Integer::sum);
            }
        }
        if (byStory.size() > most) {
            dropOldest();
        }
    }

    /** Takes a story out; nothing if it is not there. */
    void remove(long story) {
        Entry entry = byStory.remove(story);
        if (entry == null) {
            return;
        }
        Line line = lines.get(entry.storyline);
        if (line != null && --line.stories == 0) {
            lines.remove(entry.storyline);
        }
        for (String name : entry.marks.names().keySet()) {
            byName.computeIfPresent(
                    name,
                    (n, with) -> {
                        with.remove(entry);
                        return with.isEmpty() ? null : with;
                    });
            if (line != null && oneLess(line.names, name) == 0) {
                oneLess(linesWith, name);
            }
        }
    }

    private static int oneLess(Map<String, Integer> counts, String name) {
        Integer left =
                counts.computeIfPresent(
                        name, (n, count) -> count == 1 ? null : (Integer) (count - 1));
        return left == null ? 0 : left;
    }

    /** Drops what has been silent too long, but for plans whose day is still to come. Stories come nearly in order of time: what is late is dropped with what came before it. */
    void forget(Instant now) {
        Instant oldest = now.minus(silence);
        while (!entries.isEmpty() && entries.getFirst().marks.time().isBefore(oldest)) {
            Entry entry = entries.getFirst();
            if (now.isBefore(entry.marks.awaitedUntil())) {
                awaited.add(entries.removeFirst());
            } else {
                dropOldest();
            }
        }
        awaited.removeIf(entry -> isOver(entry, now));
    }

    private boolean isOver(Entry entry, Instant now) {
        boolean over =
                !now.isBefore(entry.marks.awaitedUntil()) || byStory.get(entry.story) != entry;
        if (over && byStory.get(entry.story) == entry) {
            remove(entry.story);
        }
        return over;
    }

    private void dropOldest() {
        Entry oldest = entries.pollFirst();
        oldest = oldest == null && !awaited.isEmpty() ? awaited.removeFirst() : oldest;
        if (oldest != null && byStory.get(oldest.story) == oldest) {
            remove(oldest.story);
        }
    }

    /** The stories that share a name with these marks, but for names that too many have, in the order in which they came. */
    Collection<Entry> near(LineMarks marks) {
        Set<Entry> near = new LinkedHashSet<>();
        for (String name : marks.names().keySet()) {
            Set<Entry> with = byName.getOrDefault(name, Set.of());
            if (with.size() <= MOST_OF_A_NAME) {
                near.addAll(with);
            }
        }
        List<Entry> ordered = new ArrayList<>(near);
        ordered.sort(java.util.Comparator.comparingLong(e -> e.story));
        return ordered;
    }

    /** How many storylines there are. */
    int size() {
        return lines.size();
    }

    /** How many storylines have a name: one on whom a long storyline turns is not common for that. */
    int with(String name) {
        return linesWith.getOrDefault(name, 0);
    }

    /** The share of a storyline's stories that have a name. */
    double shareOfLine(long storyline, String name) {
        @Nullable Line line = lines.get(storyline);
        return line == null ? 0 : line.names.getOrDefault(name, 0) / (double) line.stories;
    }

    /** How many of a storyline's stories are remembered. */
    int storiesOf(long storyline) {
        Line line = lines.get(storyline);
        return line == null ? 0 : line.stories;
    }
}
