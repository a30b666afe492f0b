package dev.sitrep.article;

import com.google.re2j.Pattern;

import dev.sitrep.text.Shingles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lines that an outlet repeats: an invitation, an author's life, a standing heading, a note above or below every article.
 *
 * <p>A newsroom repeats prose too: the paragraph of background that ends each of its reports on one war. Two things tell them apart.
 * Background stands in reports on one story, furniture in articles on anything; so a line counts once for each story, and stories are
 * told apart by the words of their titles ({@link SharedLine}). And background is a sentence about the world; so a line is only looked
 * at if something else than repetition speaks against it: it is no sentence, invites, tells an author's trade, names the outlet or an
 * address. A plain sentence that is long is never furniture; a short one only at an article's edge and after much more repetition.
 */
public final class Furniture {
    /** Stories after which a line with something against it is furniture. */
    public static final int STORIES = 3;

    /** The same for a short sentence that only stands at the edge. */
    static final int STORIES_IF_WEAK = 6;

    /** Days on which such a sentence must have been seen. */
    static final int DAYS_IF_WEAK = 3;

    private static final Pattern REPORTS =
            Pattern.compile(
                    "(?i)\\b(said|says|told|verif\\w*|confirm\\w*|report(s|ed)?|cit(ed|ing)|spoke|asked|interview\\w*|comment)\\b|сказа|повідом|сообщ|заяв|розпов|рассказ|комент|коммент|підтверд|подтверд");

    private static final int FIRST = 3;
    private static final int LAST = 6;
    private static final int SHORT = 60;
    private static final int LONGEST = 1_500;
    private static final int MOST_LINES = 60;

    /** What speaks against a line besides that it is repeated. */
    enum Suspicion {
        WEAK,
        STRONG
    }

    private Furniture() {}

    /** The lines of an article that may be furniture, by hash; none where it has one line only. */
    static Map<Long, Suspicion> suspects(String text, String outlet) {
        List<String> lines = lines(text);
        Map<Long, Suspicion> suspects = new LinkedHashMap<>();
        for (int i = 0; i < lines.size() && lines.size() > 1 && suspects.size() < MOST_LINES; i++) {
            boolean edge = i < FIRST || i >= lines.size() - LAST;
            String line = lines.get(i);
            if (isTold(line, outlet)) {
                suspects.put(hash(line), Suspicion.STRONG);
            } else if (edge && line.length() <= SHORT && !CreditLines.isCredit(line)) {
                suspects.put(hash(line), Suspicion.WEAK);
            }
        }
        return suspects;
    }

    /** The text without the lines that are known to be furniture; all of it where nothing would be left. */
    static String cut(String text, Predicate<Long> known) {
        List<String> kept = new ArrayList<>();
        boolean cut = false;
        for (String line : lines(text)) {
            boolean furniture = line.length() <= LONGEST && known.test(hash(line));
            cut |= furniture;
            if (!furniture) {
                kept.add(line);
            }
        }
        return !cut || kept.stream().allMatch(CreditLines::isCredit)
                ? text
                : String.join("\n", kept);
    }

    private static boolean isTold(String line, String outlet) {
        if (line.length() > LONGEST || CreditLines.isCredit(line) || CreditLines.isTrace(line)) {
            return false;
        }
        return !LineKinds.endsSentence(line)
                || LineNotices.invites(line)
                || LineKinds.isLife(line)
                || LineNotices.namesAddress(line)
                || speaksOfItself(line, outlet);
    }

    /** A sentence about the outlet, not one on what it was told or could not verify. */
    private static boolean speaksOfItself(String line, String outlet) {
        return outlet.length() >= 4 && line.contains(outlet) && !REPORTS.matcher(line).find();
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
