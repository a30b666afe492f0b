package dev.sitrep.beat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts what a judgement rests on into a sentence: the heaviest terms for and against, by theme. */
final class Reasons {
    private static final int SHOWN = 6;

    private Reasons() {}

    static String of(
            boolean on, double score, double threshold, List<Beat.Term> found, String language) {
        if (found.isEmpty()) {
            return "None of the beat's words was found (the article's language: " + language + ").";
        }
        StringBuilder why = new StringBuilder(on ? "On the beat: " : "Off the beat: ");
        List<Beat.Term> speakFor = found.stream().filter(t -> t.weight() > 0).toList();
        List<Beat.Term> against = found.stream().filter(t -> t.weight() < 0).toList();
        why.append(speakFor.isEmpty() ? "no word for it" : listed(speakFor));
        if (!against.isEmpty()) {
            why.append("; against it ").append(listed(against));
        }
        return why.append("; ")
                .append(number(score))
                .append(on ? " of " : " of the ")
                .append(number(threshold))
                .append(on ? " needed." : " it would take.")
                .toString();
    }

    private static String listed(List<Beat.Term> terms) {
        List<Beat.Term> heaviest =
                terms.stream()
                        .sorted(Comparator.comparingDouble((Beat.Term t) -> -Math.abs(t.weight())))
                        .limit(SHOWN)
                        .toList();
        Map<String, List<String>> byTheme = new LinkedHashMap<>();
        for (Beat.Term term : heaviest) {
            byTheme.computeIfAbsent(term.theme(), t -> new ArrayList<>())
                    .add("\"" + term.written() + "\"");
        }
        List<String> parts = new ArrayList<>();
        byTheme.forEach((theme, words) -> parts.add(String.join(", ", words) + " (" + theme + ")"));
        int more = terms.size() - heaviest.size();
        return String.join(", ", parts) + (more == 0 ? "" : " and " + more + " more");
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
