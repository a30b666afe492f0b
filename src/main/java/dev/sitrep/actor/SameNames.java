package dev.sitrep.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which names of people in a text are one person's: by the surname, the first name, and what stands nearest. */
final class SameNames {
    private static final int MOST_OF_ONE_SURNAME = 50;

    private final TextWords words;
    private final Map<String, List<Run>> bySurname = new HashMap<>();

    SameNames(TextWords words) {
        this.words = words;
    }

    void add(Run run) {
        List<Run> same =
                bySurname.computeIfAbsent(words.fold(surname(run)), s -> new ArrayList<>());
        if (same.size() < MOST_OF_ONE_SURNAME) {
            same.add(run);
        }
    }

    /** Whether somebody has this folded surname. */
    boolean hasSurname(String folded) {
        return bySurname.containsKey(folded);
    }

    /** The spelling under which the person of a name is known: a surname alone is somebody's whose whole name stands elsewhere. */
    Run known(Run run) {
        return run.size() == 1 ? owner(run.from(), words.fold(run.from())) : fullest(run);
    }

    private int surname(Run run) {
        int last = run.to() - 1;
        return last > run.from() && NameWords.isJunior(words.fold(last)) ? last - 1 : last;
    }

    /** The first spelling of most words of the same person. */
    private Run fullest(Run run) {
        Run fullest = run;
        for (Run other : same(run)) {
            boolean same = isSameFirst(words.fold(other.from()), words.fold(run.from()));
            boolean shorter =
                    words.span(other.from(), other.to()).length()
                            < words.span(fullest.from(), fullest.to()).length();
            boolean cyrillic = Folding.isCyrillic(words.fold(run.from()));
            if (same
                    && (other.size() > fullest.size()
                            || (other.size() == fullest.size() && cyrillic && shorter))) {
                fullest = other;
            }
        }
        return first(fullest);
    }

    /** Андрій and Андрія differ in what endings leave. */
    private static boolean isSameFirst(String one, String other) {
        return one.equals(other)
                || (Folding.isCyrillic(one) && (one.startsWith(other) || other.startsWith(one)));
    }

    /** Equal spellings are one: the first stands for all. */
    private Run first(Run run) {
        for (Run other : same(run)) {
            if (other.size() == run.size()
                    && words.span(other.from(), other.to())
                            .of(words.text())
                            .equals(words.span(run.from(), run.to()).of(words.text()))) {
                return other;
            }
        }
        return run;
    }

    private List<Run> same(Run run) {
        return bySurname.getOrDefault(words.fold(surname(run)), List.of());
    }

    /** Whom a surname at some word means: the one named in full last before it, or else first behind it. */
    Run owner(int at, String surname) {
        Run best = null;
        for (Run run : bySurname.getOrDefault(surname, List.of())) {
            boolean fuller = best == null || (best.size() == 1 && run.size() > 1);
            boolean nearer = best != null && run.size() > 1 && run.from() < at;
            if (fuller || nearer) {
                best = run;
            }
        }
        return best == null ? new Run(at, at + 1) : best.size() == 1 ? first(best) : fullest(best);
    }
}
