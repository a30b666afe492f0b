package dev.sitrep.article;

import dev.sitrep.text.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line that articles of one outlet share.
 *
 * @param stories how many different ones it stood in
 * @param titles of the last few of these: hashes of their longer words
 * @param days on how many it came
 * @param lastDay the last of them, counted from 1970
 */
record SharedLine(int stories, List<Set<Integer>> titles, int days, long lastDay) {
    static final SharedLine UNSEEN = new SharedLine(0, List.of(), 0, Long.MIN_VALUE);

    /** Enough to see that a fourth story is none of them, and that the tenth report on one is no new one. */
    private static final int TITLES = 4;

    /** Shorter words are those that all titles have. */
    private static final int SHORTEST_WORD = 4;

    private static final int MOST_WORDS = 12;

    /** After one more article, with this title, that came then. */
    SharedLine seen(String title, Instant at) {
        long day = at.toEpochMilli() / Duration.ofDays(1).toMillis();
        Set<Integer> words = words(title);
        boolean another = titles.stream().noneMatch(known -> isSameStory(known, words));
        return new SharedLine(
                another ? stories + 1 : stories,
                another ? with(words) : titles,
                day == lastDay ? days : days + 1,
                Math.max(day, lastDay));
    }

    boolean isFurniture(Furniture.Suspicion suspicion) {
        return switch (suspicion) {
            case STRONG -> stories >= Furniture.STORIES;
            case WEAK -> stories >= Furniture.STORIES_IF_WEAK && days >= Furniture.DAYS_IF_WEAK;
        };
    }

    private List<Set<Integer>> with(Set<Integer> words) {
        List<Set<Integer>> last =
                titles.size() < TITLES
                        ? titles
                        : titles.subList(titles.size() - TITLES + 1, titles.size());
        return Stream.concat(last.stream(), Stream.of(words)).toList();
    }

    /** Two titles with two longer words in common that are a third of the shorter one are taken to be of one story: better once too few than too many. */
    private static boolean isSameStory(Set<Integer> one, Set<Integer> other) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return true;
        }
        Set<Integer> common = new HashSet<>(one);
        common.retainAll(other);
        return common.size() >= 2 && common.size() * 3 >= Math.min(one.size(), other.size());
    }

    private static Set<Integer> words(String title) {
        return Words.of(title).stream()
                .filter(word -> word.length() >= SHORTEST_WORD || !isAlphabetic(word))
                .limit(MOST_WORDS)
                .map(String::hashCode)
                .collect(Collectors.toSet());
    }

    /** Ideographs stand one a word. */
    private static boolean isAlphabetic(String word) {
        return !word.isEmpty() && !Character.isIdeographic(word.codePointAt(0));
    }

    /** The titles as one text. */
    String titlesWritten() {
        return titles.stream()
                .map(
                        words ->
                                words.stream()
                                        .sorted()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    /** From what {@link #titlesWritten} gave. */
    static List<Set<Integer>> titlesRead(String written) {
        return written.lines()
                .map(
                        line ->
                                List.of(line.strip().split(" ")).stream()
                                        .filter(hash -> !hash.isEmpty())
                                        .map(Integer::valueOf)
                                        .collect(Collectors.toSet()))
                .toList();
    }
}
