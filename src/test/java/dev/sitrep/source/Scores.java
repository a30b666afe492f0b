package dev.sitrep.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts what was found against what was wanted. */
final class Scores {
    private int right;
    private int found;
    private int wanted;

    /** Compares two lists as bags; what is in one alone is returned, with a sign. */
    List<String> add(List<String> expected, List<String> actual) {
        List<String> missing = new ArrayList<>(expected);
        List<String> wrong = new ArrayList<>();
        for (String name : actual) {
            if (!missing.remove(name)) {
                wrong.add("+" + name);
            }
        }
        wanted += expected.size();
        found += actual.size();
        right += expected.size() - missing.size();
        missing.forEach(name -> wrong.add("-" + name));
        return wrong;
    }

    double precision() {
        return found == 0 ? 1 : right / (double) found;
    }

    double recall() {
        return wanted == 0 ? 1 : right / (double) wanted;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f (%d of %d found are right, %d wanted)",
                precision(),
                recall(),
                right,
                found,
                wanted);
    }
}
