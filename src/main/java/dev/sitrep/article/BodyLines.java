package dev.sitrep.article;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of an article's body without those that are furniture by their kind, from pages and from feeds that carry full text. */
final class BodyLines {
    private static final int SHORT = 90;
    private static final int MOST_HEAD = 7;

    private BodyLines() {}

    /**
     * The lines that are left.
     *
     * @param lines in order, one a paragraph
     * @param title the article's; a line that repeats it is cut
     * @param byline the author, or null; helps to know the author's life
     */
    static List<String> clean(List<String> lines, String title, @Nullable String byline) {
        List<String> kept = CreditLines.joined(lines);
        cutTail(kept);
        cutLives(kept, byline);
        kept.removeIf(line -> LineKinds.isFurniture(line) || isTitle(line, title));
        cutHead(kept, byline);
        cutOrphans(kept);
        cutRepeats(kept);
        return kept;
    }

    /** The lines of a page that has no paragraph: all but labels and notices. */
    static List<String> withoutFurniture(List<String> lines, String title) {
        return lines.stream()
                .filter(line -> !LineKinds.isFurniture(line) && !isTitle(line, title))
                .filter(line -> !LineNotices.isMachinery(line))
                .toList();
    }

    static boolean isTitle(String line, String title) {
        return !title.isEmpty()
                && line.length() <= title.length() + 4
                && folded(line).equals(folded(title));
    }

    /** Where, past half of the prose, a label ends the article, all behind it goes, credits aside. */
    private static void cutTail(List<String> lines) {
        long all = lines.stream().mapToLong(String::length).sum();
        long before = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (before * 2 > all && LineLabels.endsArticle(lines.get(i))) {
                List<String> tail = lines.subList(i, lines.size());
                List<String> credits = tail.stream().filter(CreditLines::isCredit).toList();
                tail.clear();
                lines.addAll(credits);
                return;
            }
            before += lines.get(i).length();
        }
    }

    /** An author's life: in the later half, a paragraph on the trade that begins with the author's or a heading's name. */
    private static void cutLives(List<String> lines, @Nullable String byline) {
        for (int i = lines.size() - 1; i > lines.size() / 2; i--) {
            String line = lines.get(i);
            if (!LineKinds.namesTrade(line) || !LineKinds.endsSentence(line)) {
                continue;
            }
            int heading = heading(lines, i, byline);
            if (heading >= 0) {
                lines.subList(heading, i + 1).clear();
                i = Math.min(heading, lines.size());
            }
        }
    }

    /** Where the block that ends in the life at i begins, or -1 where it is none. */
    private static int heading(List<String> lines, int i, @Nullable String byline) {
        String line = lines.get(i);
        if (byline != null
                && !byline.isBlank()
                && line.startsWith(byline)
                && line.startsWith(" is ", byline.length())) {
            return i;
        }
        for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
            String above = lines.get(j);
            if (above.length() > 60 || LineKinds.endsSentence(above)) {
                return -1;
            }
            if (line.startsWith(above)
                    || (j == i - 1
                            && LineKinds.namesTrade(above)
                            && above.split(" ").length <= 4)) {
                return j;
            }
        }
        return -1;
    }

    /** Section, date, place and author above the first paragraph. */
    private static void cutHead(List<String> lines, @Nullable String byline) {
        int first = 0;
        while (first < lines.size()
                && (lines.get(first).length() > SHORT
                        || LineKinds.endsSentence(lines.get(first)))) {
            boolean byAuthor =
                    byline != null
                            && lines.get(first).length() < SHORT
                            && lines.get(first).contains(byline);
            if (!byAuthor) {
                break;
            }
            first++;
        }
        int end = first;
        while (end < lines.size()
                && lines.get(end).length() <= SHORT
                && !LineKinds.endsSentence(lines.get(end))) {
            end++;
        }
        // More are a list, which the article begins with.
        if (end < lines.size() && end - first <= MOST_HEAD) {
            lines.subList(0, end).clear();
        }
    }

    /** Headings and names behind which nothing comes any more. */
    private static void cutOrphans(List<String> lines) {
        int end = lines.size();
        int credits = end;
        while (credits > 0 && CreditLines.isCredit(lines.get(credits - 1))) {
            credits--;
        }
        int last = credits;
        while (last > 1
                && lines.get(last - 1).length() <= 150
                && !LineKinds.endsSentence(lines.get(last - 1))) {
            last--;
        }
        // More than three are a list, not what was left over of other boxes.
        if (credits - last <= 3) {
            lines.subList(last, credits).clear();
        }
    }

    private static void cutRepeats(List<String> lines) {
        List<String> seen = new ArrayList<>();
        lines.removeIf(
                line -> {
                    boolean again =
                            line.length() > 40 && line.length() < 120 && seen.contains(line);
                    if (seen.size() < 2_000) {
                        seen.add(line);
                    }
                    return again;
                });
    }

    private static String folded(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (char c : line.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
