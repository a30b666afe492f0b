package dev.sitrep.summary;

import dev.sitrep.difference.Contradiction;
import dev.sitrep.difference.Contradiction.Claim;
import dev.sitrep.difference.Contradiction.Kind;
import dev.sitrep.reading.Figure;
import dev.sitrep.reading.Figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a story's counts were replaced by such as are worth being woken for: at least a fifth and at least two more than the last that was. From 3 dead to
 * 4 is a correction, to 5 is news; from 100 to 110 is a correction, to 120 is news. Small steps add up, since each is held against the last jump. Pure.
 */
public final class CountJumps {
    private static final double FACTOR = 1.2;
    private static final double LEAST = 2;

    private CountJumps() {}

    /** A count as it was told, "3 people killed", and the one that took its place. */
    public record Jump(String was, String now) {}

    /** The jumps of all counts, in the order of the differences; of one count in order of time. */
    public static List<Jump> in(StoryReport report) {
        List<Jump> jumps = new ArrayList<>();
        report.summary().contradictions().stream()
                .filter(difference -> difference.kind() == Kind.UPDATE)
                .forEach(difference -> jumps.addAll(in(difference, report)));
        return jumps;
    }

    private static List<Jump> in(Contradiction update, StoryReport report) {
        List<Jump> jumps = new ArrayList<>();
        Map<String, Figure> base = new HashMap<>();
        for (Claim claim : update.claims()) {
            Jump jump = null;
            for (Figure now : Figures.in(claim.text(), language(claim, report))) {
                Figure was = base.putIfAbsent(now.what(), now);
                if (was != null && isJump(was.value(), now.value())) {
                    base.put(now.what(), now);
                    jump = jump == null ? new Jump(was.text(), now.text()) : jump;
                }
            }
            if (jump != null) {
                jumps.add(jump);
            }
        }
        return jumps;
    }

    static boolean isJump(double was, double now) {
        return now >= was * FACTOR && now - was >= LEAST;
    }

    private static String language(Claim claim, StoryReport report) {
        return report.articles().stream()
                .filter(article -> article.id() == claim.articleId())
                .findFirst()
                .map(article -> article.language())
                .orElse("en");
    }
}
