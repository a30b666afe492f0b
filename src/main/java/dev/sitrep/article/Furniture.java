package dev.sitrep.article;

import dev.sitrep.text.Shingles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines that an outlet repeats: an invitation, an author's life, a standing note above or below every article.
 *
 * <p>Only the first and last lines of an article are looked at, and cut inward from the edge for as long as they are known: a
 * sentence of background that a newsroom repeats in the middle of its reports is prose. What is known is counted by {@link
 * FurnitureStore}.
 */
public final class Furniture {
    /** A line that this many articles of an outlet have at their edges is furniture. */
    public static final int ENOUGH = 3;

    private static final int FIRST = 3;
    private static final int LAST = 6;

    private Furniture() {}

    /** The hashes of an article's first and last lines, credits aside; none where the text is only a few lines long. */
    static Set<Long> edges(String text) {
        List<String> lines = lines(text);
        Set<Long> edges = new LinkedHashSet<>();
        if (lines.size() < 4) {
            return edges;
        }
        for (int i = 0; i < lines.size(); i++) {
            if ((i < FIRST || i >= lines.size() - LAST) && !CreditLines.isCredit(lines.get(i))) {
                edges.add(hash(lines.get(i)));
            }
        }
        return edges;
    }

    /** The text without the known lines at its edges; never all of it. */
    static String cut(String text, Set<Long> known) {
        if (known.isEmpty()) {
            return text;
        }
        List<String> lines = new ArrayList<>(lines(text));
        for (int i = 0;
                i < FIRST && lines.size() > 1 && known.contains(hash(lines.getFirst()));
                i++) {
            lines.removeFirst();
        }
        int last = lines.size() - 1;
        int seen = 0;
        while (last > 0 && seen++ < LAST) {
            boolean credit = CreditLines.isCredit(lines.get(last));
            if (!credit && !known.contains(hash(lines.get(last)))) {
                break;
            }
            if (!credit) {
                lines.remove(last);
            }
            last--;
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static long hash(String line) {
        long hash = line.length();
        for (long shingle : Shingles.of(line)) {
            hash = hash * 31 + shingle;
        }
        return hash;
    }
}
